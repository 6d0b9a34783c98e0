import type { Curve } from '../algs.ts';

/** Order of the group, by curve: r and s of a signature lie between 1 and one less (FIPS 186-5 section 6.4.2). */
const ORDERS: Partial<Record<Curve, bigint>> = {
  'P-256': 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  'P-384': 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  'P-521':
    0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
  secp256k1: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
};

const toBigInt = (octets: Uint8Array): bigint => octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);

/** Whether r or s is zero, or not below the order: a verifier that forgets to look accepts it for any message. */
export function outOfRange(signature: Uint8Array, curve: Curve): boolean {
  const order = ORDERS[curve];
  if (order === undefined) return false;
  const half = signature.length / 2;
  return [signature.subarray(0, half), signature.subarray(half)].map(toBigInt).some((value) => value === 0n || value >= order);
}

/** One INTEGER of X.690 section 8.3, without its sign octet; the place behind it. */
function integer(octets: Uint8Array, at: number): { value: Uint8Array; end: number } | undefined {
  const length = octets[at + 1];
  if (octets[at] !== 0x02 || length === undefined || length === 0 || length > 0x7f) return undefined;
  const end = at + 2 + length;
  if (end > octets.length) return undefined;
  let start = at + 2;
  while (start < end - 1 && octets[start] === 0) start += 1;
  return { value: octets.subarray(start, end), end };
}

/**
 * r and s, joined as RFC 7518 section 3.4 has them, of an ECDSA signature in DER, which is what most crypto APIs
 * write; undefined where it is none, or one for a larger curve. `size`: octets that the algorithm wants.
 */
export function fromDer(signature: Uint8Array, size: number): Uint8Array | undefined {
  if (signature[0] !== 0x30) return undefined;
  const long = signature[1] === 0x81;
  const start = long ? 3 : 2;
  const length = signature[start - 1];
  if (length === undefined || (!long && length > 0x7f) || start + length !== signature.length) return undefined;
  const r = integer(signature, start);
  const s = r && integer(signature, r.end);
  const half = size / 2;
  if (!r || !s || s.end !== signature.length || r.value.length > half || s.value.length > half) return undefined;
  const joined = new Uint8Array(size);
  joined.set(r.value, half - r.value.length);
  joined.set(s.value, size - s.value.length);
  return joined;
}
