import type { Curve } from '../algs.ts';
import { fromNumber, mod, power, toNumber } from './octets.ts';

/** y² = x³ + ax + b over a prime field: FIPS 186-4 appendix D.1.2, SEC 2 section 2.4.1. */
interface Weierstrass {
  p: bigint;
  a: bigint;
  b: bigint;
  n: bigint;
  x: bigint;
  y: bigint;
}

const nist = (p: bigint, b: bigint, n: bigint, x: bigint, y: bigint): Weierstrass => ({ p, a: p - 3n, b, n, x, y });

const CURVES: Partial<Record<Curve, Weierstrass>> = {
  'P-256': nist(
    2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
    0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  ),
  'P-384': nist(
    2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
    0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
  ),
  'P-521': nist(
    2n ** 521n - 1n,
    0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
    0x00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66n,
    0x011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650n,
  ),
  secp256k1: {
    p: 2n ** 256n - 2n ** 32n - 977n,
    a: 0n,
    b: 7n,
    n: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
    x: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
    y: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
  },
};

export const WEIERSTRASS_CURVES = Object.keys(CURVES) as Curve[];

const octetsOf = (value: bigint): number => Math.ceil(value.toString(16).length / 2);

/** Octets of a coordinate, and of `d` (RFC 7518 sections 6.2.1.2 and 6.2.2.1). */
export function fieldOctets(curve: Curve): number {
  const found = CURVES[curve];
  return found ? octetsOf(found.p) : 0;
}

const rightSide = ({ p, a, b }: Weierstrass, x: bigint): bigint => mod(x * x * x + a * x + b, p);

/** Whether a point satisfies the curve's equation, its coordinates below the prime. */
export function isOnCurve(curve: Curve, x: Uint8Array, y: Uint8Array): boolean {
  const found = CURVES[curve];
  if (!found) return false;
  const [left, top] = [toNumber(x), toNumber(y)];
  return left < found.p && top < found.p && mod(top * top, found.p) === rightSide(found, left);
}

/** The y of a compressed point, or null where no point has this x. All four primes are 3 modulo 4. */
export function uncompress(curve: Curve, x: Uint8Array, odd: boolean): Uint8Array | null {
  const found = CURVES[curve];
  const value = toNumber(x);
  if (!found || value >= found.p) return null;
  const square = rightSide(found, value);
  const root = power(square, (found.p + 1n) / 4n, found.p);
  if (mod(root * root, found.p) !== square) return null;
  return fromNumber(((root & 1n) === 1n) === odd ? root : found.p - root, octetsOf(found.p));
}

type Jacobian = readonly [x: bigint, y: bigint, z: bigint];
const INFINITY: Jacobian = [1n, 1n, 0n];

function double({ p, a }: Weierstrass, [x, y, z]: Jacobian): Jacobian {
  if (z === 0n || y === 0n) return INFINITY;
  const yy = (y * y) % p;
  const s = (4n * x * yy) % p;
  const zz = (z * z) % p;
  const m = (3n * x * x + a * zz * zz) % p;
  const nx = mod(m * m - 2n * s, p);
  return [nx, mod(m * (s - nx) - 8n * yy * yy, p), (2n * y * z) % p];
}

/** Adds an affine point. */
function add(curve: Weierstrass, from: Jacobian, x2: bigint, y2: bigint): Jacobian {
  const [x1, y1, z1] = from;
  const { p } = curve;
  if (z1 === 0n) return [x2, y2, 1n];
  const zz = (z1 * z1) % p;
  const h = mod(x2 * zz - x1, p);
  const r = mod(y2 * zz * z1 - y1, p);
  if (h === 0n) return r === 0n ? double(curve, from) : INFINITY;
  const hh = (h * h) % p;
  const v = (x1 * hh) % p;
  const nx = mod(r * r - hh * h - 2n * v, p);
  return [nx, mod(r * (v - nx) - y1 * hh * h, p), (z1 * h) % p];
}

/**
 * The public point of a private number, or null where the number is not between 1 and the order of the curve. Takes a
 * time that depends on the number: it only ever sees keys that the person at this machine has.
 */
export function publicPoint(curve: Curve, d: Uint8Array): { x: Uint8Array; y: Uint8Array } | null {
  const found = CURVES[curve];
  const scalar = toNumber(d);
  if (!found || scalar === 0n || scalar >= found.n) return null;
  let point = INFINITY;
  for (const bit of scalar.toString(2)) {
    point = double(found, point);
    if (bit === '1') point = add(found, point, found.x, found.y);
  }
  const { p } = found;
  // Fermat: z ** (p - 2) is 1 / z.
  const inverse = power(point[2], p - 2n, p);
  const square = (inverse * inverse) % p;
  const size = octetsOf(p);
  return { x: fromNumber((point[0] * square) % p, size), y: fromNumber((point[1] * square * inverse) % p, size) };
}
