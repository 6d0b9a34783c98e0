import type { Hash } from '../../tables/curves.ts';
import { concat, toNumber } from '../../text/octets.ts';
import { type EcPublicKey, hashNumber, number, pointsOf } from '../ecdsa.ts';
import { hashOf } from '../hash.ts';
import { fieldsOf, type Steps, type Value } from '../step.ts';
import { madeStep, type Random } from './made.ts';

/**
 * Signs by ECDSA (FIPS 186-5 section 6.4.1). The number k was chosen at random and thrown away; the private key finds it
 * again in its own signature: k = (e + r d) / s. Where the token's signature is not of this key, k is a new one.
 */
export async function* makeEcdsaSteps(
  hash: Hash,
  { curve, d }: Pick<EcPublicKey, 'curve'> & { d: Uint8Array },
  input: Value,
  signature: Value,
  random: Random,
): Steps {
  const Point = await pointsOf(curve);
  const { Fn, Fp } = Point;
  const size = Fn.BYTES;
  const section = 'FIPS 186-5 §6.4.1';

  const digest: Value = { name: 'messageDigest', octets: await hashOf(hash, input.octets) };
  yield { id: 'ecdsa-hash', section: 'RFC 7518 §3.4', args: { hash }, takes: [input], gives: [digest] };
  const e = Fn.create(hashNumber(digest.octets, Fn.BITS));
  const secret = Fn.create(toNumber(d));
  const xOf = (k: bigint): bigint => Point.BASE.multiply(k).toAffine().x;

  const [oldR, oldS] = [toNumber(signature.octets.slice(0, size)), toNumber(signature.octets.slice(size))];
  const isRead = oldR > 0n && oldR < Fn.ORDER && oldS > 0n && oldS < Fn.ORDER;
  const found = isRead ? Fn.mul(Fn.add(e, Fn.mul(oldR, secret)), Fn.inv(oldS)) : 0n;
  const again = found !== 0n && Fn.create(xOf(found)) === oldR ? 1 : 0;
  // Some octets more than the order has, so that every k is as likely as any other (FIPS 186-5 appendix A.3.1).
  const k = again ? found : (toNumber(random(size + 8)) % (Fn.ORDER - 1n)) + 1n;
  const kValue: Value = { ...number('nonce', k, size), secret: true };
  const dValue: Value = { ...number('privateKey', secret, size), secret: true };
  yield {
    id: 'ecdsa-nonce',
    section,
    args: { again },
    takes: again ? [digest, { ...signature, fields: fieldsOf(['r', size], ['s', size]) }, dValue] : [],
    gives: [kValue],
  };

  const x = xOf(k);
  const pointX = number('pointX', x, Fp.BYTES);
  const r = number('r', Fn.create(x), size);
  yield { id: 'ecdsa-nonce-point', section, args: { curve }, takes: [kValue], gives: [pointX, r] };

  const s = number('s', Fn.mul(Fn.inv(k), Fn.add(e, Fn.mul(Fn.create(x), secret))), size);
  yield { id: 'ecdsa-s', section, args: { curve }, takes: [digest, r, dValue, kValue], gives: [s] };

  const fields = fieldsOf(['r', size], ['s', size]);
  const made: Value = { name: 'madeSignature', octets: concat(r.octets, s.octets), fields };
  const { step, outcome } = madeStep('made-signature', signature, made);
  yield { ...step, takes: [r, s], gives: [made] };
  return outcome;
}
