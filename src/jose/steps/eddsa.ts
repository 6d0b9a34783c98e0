import { shake256 } from '@noble/hashes/sha3.js';
import { LIBRARIES } from '../engine/curveLibrary.ts';
import type { CurveOf } from '../tables/curves.ts';
import { concat, fromNumber, reversed, toNumber } from '../text/octets.ts';
import { hashOf } from './hash.ts';
import { compare, fieldsOf, type Steps, type Value } from './step.ts';

export type EdwardsCurve = CurveOf<'edwards'>;

export const edwardsPoint = async (curve: EdwardsCurve) => (await LIBRARIES[curve]()).Point;

/** RFC 8032 section 5.2: "SigEd448", no prehash, an empty context. */
const DOM4 = concat(new TextEncoder().encode('SigEd448'), Uint8Array.of(0, 0));

/** The curve's hash over a text, with the curve's own prefix before it. */
export const edwardsHash = (curve: EdwardsCurve, all: Uint8Array): Promise<Uint8Array> | Uint8Array =>
  curve === 'Ed25519' ? hashOf('SHA-512', all) : shake256(concat(DOM4, all), { dkLen: 114 });

/** RFC 8032 sections 5.1.7 and 5.2.7: [S]B and R + [k]A are the same point. Numbers are little-endian there. */
export async function* eddsaSteps(curve: EdwardsCurve, publicKey: Uint8Array, input: Value, signature: Value): Steps {
  const Point = await edwardsPoint(curve);
  const section = curve === 'Ed25519' ? 'RFC 8032 §5.1.7' : 'RFC 8032 §5.2.7';
  const half = curve === 'Ed25519' ? 32 : 57;
  const has = signature.octets.length;
  const R: Value = { name: 'rPoint', octets: signature.octets.slice(0, half) };
  const S: Value = { name: 's', octets: signature.octets.slice(half) };
  const s = toNumber(reversed(S.octets));
  // Steps 1: of another length it is refused.
  const inRange = has === 2 * half && s < Point.Fn.ORDER;
  yield {
    id: 'eddsa-split',
    section,
    args: { size: half, inRange: inRange ? 1 : 0, ...(has === 2 * half ? {} : { has, wants: 2 * half }) },
    takes: [{ ...signature, fields: fieldsOf(['point', half], ['s', half]) }],
    gives: [R, S],
  };

  const A: Value = { name: 'publicKey', octets: publicKey };
  const hashed = await edwardsHash(curve, concat(R.octets, publicKey, input.octets));
  const k = Point.Fn.create(toNumber(reversed(hashed)));
  const kValue: Value = { name: 'challenge', octets: reversed(fromNumber(k, Point.Fn.BYTES)) };
  yield {
    id: 'eddsa-challenge',
    section,
    args: { hash: curve === 'Ed25519' ? 'SHA-512' : 'SHAKE256' },
    takes: [R, A, input],
    gives: [{ name: 'hash', octets: hashed }, kValue],
  };
  if (!inRange) return { holds: false };

  const point = (octets: Uint8Array) => {
    try {
      return Point.fromBytes(octets, false);
    } catch {
      return undefined;
    }
  };
  const a = point(publicKey);
  const r = point(R.octets);
  const left: Value = { name: 'leftPoint', octets: Point.BASE.multiplyUnsafe(s).toBytes() };
  yield { id: 'eddsa-left', section, args: { curve }, takes: [S], gives: [left] };
  if (!a || !r) return { holds: false };

  const right: Value = { name: 'rightPoint', octets: r.add(a.multiplyUnsafe(k)).toBytes() };
  yield { id: 'eddsa-right', section, args: { curve }, takes: [R, kValue, A], gives: [right] };

  const comparison = compare(left, right);
  yield { id: 'eddsa-compare', section, takes: [left, right], gives: [], comparison };
  return { holds: comparison.same };
}
