import { concat, fromNumber, reversed, toNumber } from '../../text/octets.ts';
import { edwardsHash, edwardsPoint, type EdwardsCurve } from '../eddsa.ts';
import { fieldsOf, type Steps, type Value } from '../step.ts';
import { shake256 } from '@noble/hashes/sha3.js';
import { hashOf } from '../hash.ts';
import { madeStep } from './made.ts';

/** RFC 8032 sections 5.1.5 and 5.2.5: bits that are set and cleared, so that the number is a multiple of the cofactor. */
function clamped(half: Uint8Array, curve: EdwardsCurve): Uint8Array {
  const octets = half.slice();
  const set = (at: number, and: number, or: number): void => {
    octets[at] = ((octets[at] as number) & and) | or;
  };
  if (curve === 'Ed25519') {
    set(0, 0xf8, 0);
    set(31, 0x7f, 0x40);
  } else {
    set(0, 0xfc, 0);
    set(55, 0xff, 0x80);
    set(56, 0, 0);
  }
  return octets;
}

/** RFC 8032 sections 5.1.6 and 5.2.6. Nothing is random: the same text and key always give the same signature. */
export async function* makeEddsaSteps(
  curve: EdwardsCurve,
  { d, x }: { d: Uint8Array; x: Uint8Array },
  input: Value,
  signature: Value,
): Steps {
  const Point = await edwardsPoint(curve);
  const { Fn } = Point;
  const section = curve === 'Ed25519' ? 'RFC 8032 §5.1.6' : 'RFC 8032 §5.2.6';
  const hash = curve === 'Ed25519' ? 'SHA-512' : 'SHAKE256';
  const size = x.length;
  const littleEndian = (name: Value['name'], value: bigint): Value => ({
    name,
    octets: concat(reversed(fromNumber(value, Fn.BYTES)), new Uint8Array(size - Fn.BYTES)),
  });

  const seed: Value = { name: 'privateKey', octets: d, secret: true };
  const expanded = curve === 'Ed25519' ? await hashOf('SHA-512', d) : shake256(d, { dkLen: 114 });
  const scalar: Value = { name: 'scalar', octets: clamped(expanded.slice(0, size), curve), secret: true };
  const prefix: Value = { name: 'prefix', octets: expanded.slice(size), secret: true };
  yield { id: 'eddsa-expand', section, args: { hash }, takes: [seed], gives: [scalar, prefix] };

  const reduce = (octets: Uint8Array): bigint => Fn.create(toNumber(reversed(octets)));
  const r = reduce(await edwardsHash(curve, concat(prefix.octets, input.octets)));
  const nonce: Value = { ...littleEndian('nonce', r), secret: true };
  yield { id: 'eddsa-nonce', section, args: { hash }, takes: [prefix, input], gives: [nonce] };

  const R: Value = { name: 'rPoint', octets: Point.BASE.multiply(r).toBytes() };
  yield { id: 'eddsa-commit', section, args: { curve }, takes: [nonce], gives: [R] };

  const A: Value = { name: 'publicKey', octets: x };
  const hashed = await edwardsHash(curve, concat(R.octets, x, input.octets));
  const k = reduce(hashed);
  const kValue = littleEndian('challenge', k);
  yield {
    id: 'eddsa-challenge',
    section,
    args: { hash },
    takes: [R, A, input],
    gives: [{ name: 'hash', octets: hashed }, kValue],
  };

  const S = littleEndian('s', Fn.add(r, Fn.mul(k, reduce(scalar.octets))));
  yield { id: 'eddsa-s', section, takes: [nonce, kValue, scalar], gives: [S] };

  const fields = fieldsOf(['point', size], ['s', size]);
  const made: Value = { name: 'madeSignature', octets: concat(R.octets, S.octets), fields };
  const { step, outcome } = madeStep('made-signature', signature, made);
  yield { ...step, takes: [R, S], gives: [made] };
  return outcome;
}
