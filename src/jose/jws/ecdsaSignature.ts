import type { Curve } from '../tables/curves.ts';
import { equationOf } from '../tables/equations.ts';
import { DerProblem, DerReader } from '../text/der.ts';
import { concat, toNumber } from '../text/octets.ts';

/**
 * Whether r or s is zero, or not below the order of the group (FIPS 186-5 section 6.4.2): a verifier that forgets to look
 * accepts it for any message.
 */
export function outOfRange(signature: Uint8Array, curve: Curve): boolean {
  const order = equationOf(curve)?.n;
  if (order === undefined) return false;
  const half = signature.length / 2;
  return [signature.subarray(0, half), signature.subarray(half)]
    .map(toNumber)
    .some((value) => value === 0n || value >= order);
}

/**
 * r and s, joined as RFC 7518 section 3.4 has them, of an ECDSA signature in DER, which is what most crypto APIs
 * write; undefined if it is none, or one for a larger curve. `size`: octets that the algorithm wants.
 */
export function fromDer(signature: Uint8Array, size: number): Uint8Array | undefined {
  const half = size / 2;
  try {
    const outer = new DerReader(signature);
    const inside = outer.sequence();
    const [r, s] = [inside.magnitude(), inside.magnitude()];
    if (!outer.done || !inside.done || r.length > half || s.length > half) return undefined;
    return concat(new Uint8Array(half - r.length), r, new Uint8Array(half - s.length), s);
  } catch (error) {
    if (error instanceof DerProblem) return undefined;
    throw error;
  }
}
