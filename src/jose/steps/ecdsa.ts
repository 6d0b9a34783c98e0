import { LIBRARIES } from '../engine/curveLibrary.ts';
import type { CurveOf, Hash } from '../tables/curves.ts';
import { fromNumber, toNumber } from '../text/octets.ts';
import { hashOf } from './hash.ts';
import { compare, fieldsOf, type Steps, type Value } from './step.ts';

export type EcCurve = CurveOf<'weierstrass'>;

export const pointsOf = async (curve: EcCurve) => (await LIBRARIES[curve]()).Point;

export const number = (name: Value['name'], value: bigint, length: number): Value => ({
  name,
  octets: fromNumber(value, length),
  as: 'number',
});

export interface EcPublicKey {
  curve: EcCurve;
  x: Uint8Array;
  y: Uint8Array;
}

/** The leftmost bits of the hash, as many as n has; only P-521 has more bits than its hash. */
export const hashNumber = (digest: Uint8Array, bits: number): bigint =>
  toNumber(digest) >> BigInt(Math.max(0, digest.length * 8 - bits));

/**
 * Checks an ECDSA signature by its equation (FIPS 186-5 section 6.4.2): from hash, r and s two factors, from them a
 * point, and its x must be r again. The signature has r and s one after the other (RFC 7518 section 3.4).
 */
export async function* ecdsaSteps(hash: Hash, key: EcPublicKey, input: Value, signature: Value): Steps {
  const Point = await pointsOf(key.curve);
  const n = Point.Fn.ORDER;
  const size = Point.Fn.BYTES;

  const digest: Value = { name: 'messageDigest', octets: await hashOf(hash, input.octets) };
  yield { id: 'ecdsa-hash', section: 'RFC 7518 §3.4', args: { hash }, takes: [input], gives: [digest] };

  const r = toNumber(signature.octets.slice(0, size));
  const s = toNumber(signature.octets.slice(size));
  const has = signature.octets.length;
  const inRange = r > 0n && r < n && s > 0n && s < n && has === 2 * size;
  const split = [number('r', r, size), number('s', s, size)] as const;
  const [rValue, sValue] = split;
  yield {
    id: 'ecdsa-split',
    section: 'RFC 7518 §3.4',
    args: { size, inRange: inRange ? 1 : 0, ...(has === 2 * size ? {} : { has, wants: 2 * size }) },
    takes: [{ ...signature, fields: fieldsOf(['r', size], ['s', size]) }],
    gives: split,
  };
  if (!inRange) return { holds: false };

  const e = hashNumber(digest.octets, Point.Fn.BITS);
  const inverse = Point.Fn.inv(s);
  const u1 = Point.Fn.mul(Point.Fn.create(e), inverse);
  const u2 = Point.Fn.mul(r, inverse);
  const scalars = [number('u1', u1, size), number('u2', u2, size)] as const;
  yield {
    id: 'ecdsa-scalars',
    section: 'FIPS 186-5 §6.4.2',
    args: { curve: key.curve },
    takes: [digest, rValue, sValue],
    gives: scalars,
  };

  const field = Point.Fp.BYTES;
  const q = Point.fromAffine({ x: toNumber(key.x), y: toNumber(key.y) });
  q.assertValidity();
  const sum = Point.BASE.multiplyUnsafe(u1).add(q.multiplyUnsafe(u2));
  const x = sum.is0() ? 0n : sum.toAffine().x;
  const pointX = number('pointX', x, field);
  yield {
    id: 'ecdsa-point',
    section: 'FIPS 186-5 §6.4.2',
    args: { curve: key.curve },
    takes: [...scalars, { name: 'publicKey', octets: q.toBytes(false), as: 'number' }],
    gives: [pointX],
  };

  const comparison = compare(rValue, number('pointX', x % n, size));
  yield { id: 'ecdsa-compare', section: 'FIPS 186-5 §6.4.2', takes: [pointX, rValue], gives: [], comparison };
  return { holds: comparison.same && !sum.is0() };
}
