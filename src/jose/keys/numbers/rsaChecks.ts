import { bitLength, mod, power } from '../../text/octets.ts';
import { keyFault, KeyProblem, type KeyFault, type RepairCode } from '../keyFault.ts';

/** Finding the primes of a larger modulus would hold up the page. */
const RECOVERY_BITS_LIMIT = 8192;

/** Larger moduli are refused: no engine takes them, and checking them would take minutes. */
export const RSA_BITS_LIMIT = 16384;

/** Primes that reveal a key of the ROCA library (CVE-2017-15361): modulo each, its modulus is a power of 65537. */
const ROCA_PRIMES = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

function powersOf65537(prime: number): Set<number> {
  const found = new Set<number>();
  for (let value = 1; !found.has(value); value = (value * (65537 % prime)) % prime) found.add(value);
  return found;
}

const ROCA = ROCA_PRIMES.map((prime) => [BigInt(prime), powersOf65537(prime)] as const);

const hasRocaFingerprint = (n: bigint): boolean => ROCA.every(([prime, powers]) => powers.has(Number(n % prime)));

/** Small primes, and their product: one division of the modulus tells the rest. */
const SMALL = Array.from({ length: 998 }, (_, at) => at + 3).filter((each) => {
  for (let factor = 2; factor * factor <= each; factor += 1) if (each % factor === 0) return false;
  return true;
});
const PRODUCT = SMALL.reduce((product, prime) => product * BigInt(prime), 1n);

/** The smallest odd prime below a thousand that divides n. */
function smallFactor(n: bigint): number | undefined {
  const rest = n % PRODUCT;
  return SMALL.find((prime) => rest % BigInt(prime) === 0n);
}

/** The largest number whose power is not larger, by Newton. */
function root(n: bigint, power = 2n): bigint {
  let at = 1n << BigInt(Math.ceil(bitLength(n) / Number(power)));
  for (;;) {
    const next = ((power - 1n) * at + n / at ** (power - 1n)) / power;
    if (next >= at) return at;
    at = next;
  }
}

/** Steps of Fermat's search: primes that were not chosen apart are found by the first. */
const FERMAT = 8;

/** Whether n is the product of two numbers that are next to each other: then n is a square less a small one. */
function isClose(n: bigint): boolean {
  let above = root(n);
  if (above * above === n) return true;
  for (let step = 0; step < FERMAT; step += 1) {
    above += 1n;
    const square = above * above - n;
    const side = root(square);
    if (side * side === square) return true;
  }
  return false;
}

/** A higher power of one number; the square is found with the close ones. */
const isPower = (n: bigint): boolean => [3n, 5n, 7n].some((power) => root(n, power) ** power === n);

/**
 * How anyone can find the primes of n: by the small one, or because they are close, or all the same. Whether n is prime
 * itself takes longer: primeModulus.ts.
 */
function openness(n: bigint): number | 'close' | 'power' | undefined {
  return smallFactor(n) ?? (isClose(n) ? 'close' : isPower(n) ? 'power' : undefined);
}

export function rsaPublicFaults(n: bigint, e: bigint): KeyFault[] {
  const faults: KeyFault[] = [];
  const bits = bitLength(n);
  if (bits < 2048) faults.push(keyFault('rsa-key-small', 'high', { bits }));
  if (n % 2n === 0n) faults.push(keyFault('rsa-modulus-even', 'critical'));
  if (e < 2n || e % 2n === 0n || e >= n)
    faults.push(keyFault('rsa-exponent', 'critical', { exponent: e < 100n ? Number(e) : 'even' }));
  else if (e === 3n) faults.push(keyFault('rsa-exponent', 'low', { exponent: 3 }));
  const how = n % 2n === 0n || bits > RSA_BITS_LIMIT ? undefined : openness(n);
  if (how !== undefined) faults.push(keyFault('rsa-factored', 'critical', { how }));
  if (hasRocaFingerprint(n)) faults.push(keyFault('rsa-roca', 'critical'));
  return faults;
}

export interface RsaPrivate {
  d: bigint;
  p: bigint;
  q: bigint;
  dp: bigint;
  dq: bigint;
  qi: bigint;
}

/** NIST SP 800-56B appendix C.1: the primes of n, from e and d; null if these do not belong together. */
function primes(n: bigint, e: bigint, d: bigint): [bigint, bigint] | null {
  const k = e * d - 1n;
  if (k <= 0n || k % 2n !== 0n || n < 6n) return null;
  let odd = k;
  let halvings = 0;
  for (; odd % 2n === 0n; halvings += 1) odd /= 2n;
  for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n]) {
    let x = power(base, odd, n);
    if (x === 1n || x === n - 1n) continue;
    for (let step = 0; ; step += 1) {
      if (step === halvings) return null; // base ** k is not 1: d is not of this key
      const square = (x * x) % n;
      if (square === 1n) break;
      x = square;
    }
    if (x === n - 1n) continue;
    const p = greatestCommonDivisor(x - 1n, n);
    return p > 1n && p < n ? [p, n / p] : null;
  }
  return null;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/** 1 / value modulo modulus, by Euclid; 0 if there is none. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r, nextR, t, nextT] = [modulus, mod(value, modulus), 0n, 1n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return r === 1n ? mod(t, modulus) : 0n;
}

const consistent = (n: bigint, e: bigint, { d, p, q, dp, dq, qi }: RsaPrivate): boolean =>
  p > 2n &&
  q > 2n &&
  p * q === n &&
  (e * d) % (p - 1n) === 1n &&
  (e * d) % (q - 1n) === 1n &&
  dp === d % (p - 1n) &&
  dq === d % (q - 1n) &&
  (qi * q) % p === 1n;

/**
 * The private members that WebCrypto wants, the missing ones computed (RFC 7518 section 6.3.2 lets a writer leave
 * them out), and whether all of it belongs to the public part.
 */
export function rsaPrivate(
  n: bigint,
  e: bigint,
  given: Partial<RsaPrivate> & { d: bigint },
): { members: RsaPrivate | null; fits: boolean; repairs: RepairCode[] } {
  const repairs: RepairCode[] = [];
  let { p, q } = given;
  const { d } = given;
  if (d <= 0n || d >= n) throw new KeyProblem('key-private-range', { curve: 'RSA' });
  if ((p === undefined) !== (q === undefined)) {
    const one = (p ?? q) as bigint;
    const other = one > 1n && n % one === 0n ? n / one : 0n;
    p ??= other;
    q ??= other;
  }
  if (p === undefined || q === undefined) {
    if (bitLength(n) > RECOVERY_BITS_LIMIT) return { members: null, fits: true, repairs };
    const found = primes(n, e, d);
    if (!found) return { members: null, fits: false, repairs };
    repairs.push('rsa-primes-recovered');
    [p, q] = found;
  }
  const usable = p > 2n && q > 2n;
  if (repairs.length === 0 && (given.dp === undefined || given.dq === undefined || given.qi === undefined))
    repairs.push('rsa-crt-derived');
  // Primes that were found are in no order, so what was given beside them would not fit them.
  const kept = given.p !== undefined && given.q !== undefined;
  const members: RsaPrivate = {
    d,
    p,
    q,
    dp: (kept ? given.dp : undefined) ?? (usable ? d % (p - 1n) : 0n),
    dq: (kept ? given.dq : undefined) ?? (usable ? d % (q - 1n) : 0n),
    qi: (kept ? given.qi : undefined) ?? (usable ? inverse(q, p) : 0n),
  };
  return { members, fits: consistent(n, e, members), repairs };
}
