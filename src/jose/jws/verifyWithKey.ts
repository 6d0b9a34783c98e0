import { materialOf, type RingKey } from '../keys/keyMaterial.ts';
import { verifySignature, type VerifyAnswer, type VerifyQuestion } from './verify.ts';

export interface KeyAnswer {
  answer: VerifyAnswer;
  /** Which reading of a secret was used: the one that verifies, if any does. */
  reading?: number;
}

/**
 * Judges one signature with one of your keys. A secret is read as pinned, else as its own UTF-8, else in any other
 * way that its text allows; the first that verifies is the answer, and which it was is said.
 */
export async function verifyWithKey(question: Omit<VerifyQuestion, 'key'>, key: RingKey): Promise<KeyAnswer> {
  const count = key.secret?.readings.length ?? 0;
  const first = key.secret?.pinned ?? 0;
  const answer = await verifySignature({ ...question, key: materialOf(key) });
  if (count === 0) return { answer };
  if (answer.mathematics !== 'fails' || key.secret?.pinned !== undefined) return { answer, reading: first };
  // All of them together: each is on its way to the engine's thread and back for longer than it is computed.
  const others = await Promise.all(
    Array.from({ length: count }, async (_, reading) => ({
      reading,
      answer: reading === first ? answer : await verifySignature({ ...question, key: materialOf(key, reading) }),
    })),
  );
  return others.find((other) => other.answer.mathematics === 'holds') ?? { answer, reading: first };
}
