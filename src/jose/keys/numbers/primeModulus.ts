import { bitLength, toNumber } from '../../text/octets.ts';
import { jwkOctets, modulusBits, type Jwk } from '../../engine/material.ts';

/** A larger modulus would hold up the page. */
const BITS_LIMIT = 8192;

/** 2 ** exponent modulo n, from the highest bit down: multiplying by 2 costs next to nothing. */
function powerOfTwo(exponent: bigint, n: bigint): bigint {
  let value = 1n;
  for (const bit of exponent.toString(2)) {
    value = (value * value) % n;
    if (bit === '1') value = (value << 1n) % n;
  }
  return value;
}

/**
 * Fermat's test with base 2 (FIPS 186-5 appendix B.3 has the stronger ones). A product of two primes that somebody
 * chose at random does not pass it.
 */
const passesFermat = (n: bigint): boolean =>
  n % 2n === 1n && n > 3n && bitLength(n) <= BITS_LIMIT && powerOfTwo(n - 1n, n) === 1n;

const known = new WeakMap<Jwk, boolean>();

/** Whether the modulus of an RSA key is itself prime: then its private half follows from e at once. */
export function hasPrimeModulus(jwk: Jwk): boolean {
  const is = known.get(jwk) ?? passesFermat(toNumber(jwkOctets(jwk, 'n') ?? new Uint8Array()));
  known.set(jwk, is);
  return is;
}

/** The work for the moduli of several keys together, in tests of 2048 bits: each takes two hundredths of a second. */
const WORK = 32;

/** Those of several keys that can be tested without holding up the page, the quick ones first: twice as many bits take eight times as long. */
export function testable(jwks: readonly Jwk[]): ReadonlySet<Jwk> {
  let left = WORK;
  const work = (jwk: Jwk): number => ((modulusBits(jwk) ?? 0) / 2048) ** 3;
  return new Set(jwks.toSorted((a, b) => work(a) - work(b)).filter((jwk) => (left -= work(jwk)) >= 0));
}
