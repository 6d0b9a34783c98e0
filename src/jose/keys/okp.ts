import type { Curve } from '../algs.ts';
import { digest, fromNumber, mod, power, reversed, toNumber } from './octets.ts';

/** RFC 7748 section 5 and RFC 8032 section 5.1: the curves of OKP keys, as far as their public halves can be computed. */

const P25519 = 2n ** 255n - 19n;
const P448 = 2n ** 448n - 2n ** 224n - 1n;

const little = (octets: Uint8Array): bigint => toNumber(reversed(octets));

/** RFC 7748 section 5: the u-coordinate of scalar times the point u. */
function ladder(scalar: bigint, u: bigint, p: bigint, a24: bigint, bits: number): bigint {
  let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
  for (let at = bits - 1; at >= 0; at -= 1) {
    const bit = (scalar >> BigInt(at)) & 1n;
    if (bit) [x2, z2, x3, z3] = [x3, z3, x2, z2];
    const [sum, difference] = [x2 + z2, x2 - z2];
    const [aa, bb] = [mod(sum * sum, p), mod(difference * difference, p)];
    const e = aa - bb;
    const [da, cb] = [(x3 - z3) * sum, (x3 + z3) * difference];
    x3 = mod((da + cb) ** 2n, p);
    z3 = mod(u * mod((da - cb) ** 2n, p), p);
    x2 = mod(aa * bb, p);
    z2 = mod(e * (aa + a24 * e), p);
    if (bit) [x2, z2, x3, z3] = [x3, z3, x2, z2];
  }
  return mod(x2 * power(z2, p - 2n, p), p);
}

function x25519(d: Uint8Array): Uint8Array {
  const scalar = d.slice();
  scalar[0] = (scalar[0] as number) & 248;
  scalar[31] = ((scalar[31] as number) & 127) | 64;
  return reversed(fromNumber(ladder(little(scalar), 9n, P25519, 121665n, 255), 32));
}

function x448(d: Uint8Array): Uint8Array {
  const scalar = d.slice();
  scalar[0] = (scalar[0] as number) & 252;
  scalar[55] = (scalar[55] as number) | 128;
  return reversed(fromNumber(ladder(little(scalar), 5n, P448, 39081n, 448), 56));
}

const D = mod(-121665n * power(121666n, P25519 - 2n, P25519), P25519);
const BASE_Y = mod(4n * power(5n, P25519 - 2n, P25519), P25519);

/** The x of an Edwards point, or null where there is none (RFC 8032 section 5.1.3). */
function recoverX(y: bigint, odd: boolean): bigint | null {
  if (y >= P25519) return null;
  const yy = mod(y * y, P25519);
  const xx = mod((yy - 1n) * power(D * yy + 1n, P25519 - 2n, P25519), P25519);
  let x = power(xx, (P25519 + 3n) / 8n, P25519);
  if (mod(x * x, P25519) !== xx) x = mod(x * power(2n, (P25519 - 1n) / 4n, P25519), P25519);
  if (mod(x * x, P25519) !== xx || (x === 0n && odd)) return null;
  return ((x & 1n) === 1n) === odd ? x : P25519 - x;
}

type Extended = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

/** RFC 8032 section 5.1.4. */
function addPoints([x1, y1, z1, t1]: Extended, [x2, y2, z2, t2]: Extended): Extended {
  const a = mod((y1 - x1) * (y2 - x2), P25519);
  const b = mod((y1 + x1) * (y2 + x2), P25519);
  const c = mod(2n * t1 * t2 * D, P25519);
  const d = mod(2n * z1 * z2, P25519);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f, P25519), mod(g * h, P25519), mod(f * g, P25519), mod(e * h, P25519)];
}

/** RFC 8032 section 5.1.5. */
async function ed25519(d: Uint8Array): Promise<Uint8Array> {
  const hash = await digest('SHA-512', d);
  const scalar = hash.slice(0, 32);
  scalar[0] = (scalar[0] as number) & 248;
  scalar[31] = ((scalar[31] as number) & 127) | 64;
  const x = recoverX(BASE_Y, false) as bigint;
  const base: Extended = [x, BASE_Y, 1n, mod(x * BASE_Y, P25519)];
  let point: Extended = [0n, 1n, 1n, 0n];
  for (const bit of little(scalar).toString(2)) {
    point = addPoints(point, point);
    if (bit === '1') point = addPoints(point, base);
  }
  const inverse = power(point[2], P25519 - 2n, P25519);
  const encoded = reversed(fromNumber(mod(point[1] * inverse, P25519), 32));
  if ((mod(point[0] * inverse, P25519) & 1n) === 1n) encoded[31] = (encoded[31] as number) | 128;
  return encoded;
}

/** The public half of an OKP private key of the right length; undefined for Ed448, which needs SHAKE256. */
export async function okpPublic(curve: Curve, d: Uint8Array): Promise<Uint8Array | undefined> {
  if (curve === 'Ed25519') return ed25519(d);
  if (curve === 'X25519') return x25519(d);
  return curve === 'X448' ? x448(d) : undefined;
}

/** Whether 32 octets are a point of Ed25519. Every u-coordinate serves X25519 and X448; Ed448 is not looked at. */
export function isOkpPoint(curve: Curve, x: Uint8Array): boolean {
  if (curve !== 'Ed25519') return true;
  const y = x.slice();
  y[31] = (y[31] as number) & 127;
  return recoverX(little(y), ((x[31] as number) & 128) !== 0) !== null;
}
