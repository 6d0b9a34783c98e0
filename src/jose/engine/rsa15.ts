import { fromNumber, mod, power, toNumber } from '../text/octets.ts';
import { jwkOctets, type Jwk } from './material.ts';

// RSAES-PKCS1-v1_5 (RFC 8017 section 7.2.2), which no engine offers any more: only to open old tokens. JavaScript cannot
// promise constant time, so the number is blinded before the private key touches it, and what fails looks like a key.

/** The inverse of a modulo n, or null if they have a divisor in common. */
function inverse(a: bigint, n: bigint): bigint | null {
  let [low, high] = [mod(a, n), n];
  let [one, other] = [1n, 0n];
  while (low > 0n) {
    const times = high / low;
    [high, low] = [low, high - times * low];
    [other, one] = [one, other - times * one];
  }
  return high === 1n ? mod(other, n) : null;
}

export type RsaPrivateNumbers = Record<'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi', bigint>;

export function rsaNumbers(jwk: Jwk): RsaPrivateNumbers {
  const number = (name: string): bigint => toNumber(jwkOctets(jwk, name) ?? new Uint8Array());
  return {
    n: number('n'),
    e: number('e'),
    d: number('d'),
    p: number('p'),
    q: number('q'),
    dp: number('dp'),
    dq: number('dq'),
    qi: number('qi'),
  };
}

/** c ** d modulo n, by the Chinese remainders if the primes are known (RFC 8017 section 5.1.2). */
export function privateOperation(c: bigint, numbers: RsaPrivateNumbers): bigint {
  const { n, d, p, q, dp, dq, qi } = numbers;
  if (p === 0n || q === 0n || p * q !== n) return power(c, d, n);
  const low = power(c, dq, q);
  return low + q * mod((power(c, dp, p) - low) * qi, p);
}

/**
 * RSADP of RFC 8017 section 5.1.2: the padded message, as long as the modulus. Undefined if the numbers are not those
 * of a key. `blind`: random octets, as many as the modulus has.
 */
export function decryptRaw(jwk: Jwk, encrypted: Uint8Array, blind: Uint8Array): Uint8Array | undefined {
  const numbers = rsaNumbers(jwk);
  const { n, e } = numbers;
  const width = fromNumber(n).length;
  const c = toNumber(encrypted);
  if (n < 4n || c >= n || encrypted.length !== width) return undefined;
  const r = mod(toNumber(blind), n);
  const undo = inverse(r, n);
  if (undo === null) return undefined;
  const m = mod(privateOperation(mod(c * power(r, e, n), n), numbers) * undo, n);
  // A fault in the private numbers must not come out as another key: the public operation leads back or it does not.
  return power(m, e, n) === c ? fromNumber(m, width) : undefined;
}

/**
 * The content key inside, or `substitute` where there is none of its length: which of the two it was is not told and
 * shows only when the content does not open (RFC 7516 section 11.5). `blind`: random octets, as many as the modulus has.
 */
export function openRsa15(jwk: Jwk, encrypted: Uint8Array, substitute: Uint8Array, blind: Uint8Array): Uint8Array {
  const padded = decryptRaw(jwk, encrypted, blind);
  if (!padded) return substitute;
  const width = padded.length;
  // 00 02, at least eight octets other than zero, 00, the key: every octet is looked at, whatever the ones before say.
  const start = width - substitute.length;
  let bad = (padded[0] as number) | ((padded[1] as number) ^ 2) | (start < 11 ? 1 : 0) | (padded[start - 1] as number);
  for (let at = 2; at < start - 1; at += 1) bad |= padded[at] === 0 ? 1 : 0;
  const keep = bad === 0 ? 0xff : 0;
  return substitute.map((octet, at) => ((padded[start + at] as number) & keep) | (octet & ~keep));
}
