import { CURVES, type Curve } from '../../tables/curves.ts';
import { equationOf, type Equation } from '../../tables/equations.ts';
import { fromNumber, mod, power, toNumber } from '../../text/octets.ts';

const rightSide = ({ p, a, b }: Equation, x: bigint): bigint => mod(x * x * x + a * x + b, p);

/** Whether a point satisfies the curve's equation, its coordinates below the prime. */
export function isOnCurve(curve: Curve, x: Uint8Array, y: Uint8Array): boolean {
  const found = equationOf(curve);
  if (!found) return false;
  const [left, top] = [toNumber(x), toNumber(y)];
  return left < found.p && top < found.p && mod(top * top, found.p) === rightSide(found, left);
}

/** The y of a compressed point, or null if no point has this x. The primes of all these curves are 3 modulo 4. */
export function uncompress(curve: Curve, x: Uint8Array, odd: boolean): Uint8Array | null {
  const found = equationOf(curve);
  const value = toNumber(x);
  if (!found || value >= found.p) return null;
  const square = rightSide(found, value);
  const root = power(square, (found.p + 1n) / 4n, found.p);
  if (mod(root * root, found.p) !== square) return null;
  return fromNumber(((root & 1n) === 1n) === odd ? root : found.p - root, CURVES[curve].octets);
}

/** Whether a number can be a private key: between 1 and one less than the order (RFC 7518 section 6.2.2.1). */
export function isPrivateNumber(curve: Curve, d: Uint8Array): boolean {
  const order = equationOf(curve)?.n ?? 0n;
  const value = toNumber(d);
  return value > 0n && value < order;
}
