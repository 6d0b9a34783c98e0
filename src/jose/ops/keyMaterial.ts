import type { Key } from '../keys/key.ts';
import { jwkKey, secretKey, type KeyMaterial } from './material.ts';
import { verifySignature, type VerifyAnswer, type VerifyQuestion } from './verify.ts';

type RingKey = Pick<Key, 'jwk' | 'secret'>;

/** One object for one key or reading, so that the imported key is found again (see KeyMaterial). */
const known = new WeakMap<object, KeyMaterial>();

function remembered(of: object, make: () => KeyMaterial): KeyMaterial {
  const found = known.get(of) ?? make();
  known.set(of, found);
  return found;
}

/** A key of the ring, as an operation takes it; of a secret one of its readings, the pinned or the likeliest one. */
export function materialOf(key: RingKey, reading = key.secret?.pinned ?? 0): KeyMaterial {
  const octets = key.secret?.readings[reading]?.octets;
  // The labels of a secret JWK (use, alg) are on the JWK: only a secret that was text has readings to choose from.
  if (octets && key.secret && key.secret.readings.length > 1) return remembered(octets, () => secretKey(octets));
  return remembered(key.jwk, () => jwkKey(key.jwk));
}

export interface KeyAnswer {
  answer: VerifyAnswer;
  /** Which reading of a secret was used: the one that verifies, if any does. */
  reading?: number;
}

/**
 * Judges one signature with a key of the ring. A secret is read as pinned, else as its own UTF-8, else in any other
 * way that its text allows; the first that verifies is the answer, and which it was is said.
 */
export async function verifyWithKey(question: Omit<VerifyQuestion, 'key'>, key: RingKey): Promise<KeyAnswer> {
  const count = key.secret?.readings.length ?? 0;
  const first = key.secret?.pinned ?? 0;
  const answer = await verifySignature({ ...question, key: materialOf(key) });
  if (count === 0) return { answer };
  if (answer.mathematics !== 'fails' || key.secret?.pinned !== undefined) return { answer, reading: first };
  for (let reading = 0; reading < count; reading += 1) {
    if (reading === first) continue;
    const other = await verifySignature({ ...question, key: materialOf(key, reading) });
    if (other.mathematics === 'holds') return { answer: other, reading };
  }
  return { answer, reading: first };
}
