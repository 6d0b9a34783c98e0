import type { Curve } from '../tables/curves.ts';
import { equationOf } from '../tables/equations.ts';
import { DerProblem, DerReader } from '../text/der.ts';
import { concat, fromNumber } from '../text/octets.ts';

const orders = new Map<string, Uint8Array | null>();

/** The order of a curve's group, in octets. */
function orderOf(curve: Curve): Uint8Array | null {
  let order = orders.get(curve);
  if (order === undefined) {
    const number = equationOf(curve)?.n;
    order = number === undefined ? null : fromNumber(number);
    orders.set(curve, order);
  }
  return order;
}

/** Whether a number is not below another; both big-endian. Octet by octet: of thousands of tokens each asks twice. */
function reaches(value: Uint8Array, limit: Uint8Array): boolean {
  const beyond = value.length - limit.length;
  for (let at = Math.min(0, beyond); at < value.length; at += 1) {
    const difference = (value[at] ?? 0) - (limit[at - beyond] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * Whether r or s is zero, or not below the order of the group (FIPS 186-5 section 6.4.2): a verifier that forgets to look
 * accepts it for any message.
 */
export function outOfRange(signature: Uint8Array, curve: Curve): boolean {
  const order = orderOf(curve);
  if (!order) return false;
  const half = signature.length / 2;
  return [signature.subarray(0, half), signature.subarray(half)].some(
    (value) => value.every((octet) => octet === 0) || reaches(value, order),
  );
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
