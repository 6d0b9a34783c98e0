import { type Rule } from '../rule.ts';
import { keyHits, keyNoteHits } from '../mapped.ts';

export const algKeyMismatch: Rule = {
  id: 'alg-key-mismatch',
  severity: 'high',
  about: 'A key is labelled for another algorithm.',
  says: ({ code, alg, type, has }) =>
    code === 'key-alg'
      ? `The key is for "${has}", but the token says ${alg}.`
      : `The key says ${alg}, but it is a key of type ${type}.`,
  why: 'One key is for one algorithm. A verifier that ignores the label may use the key in a way that it was not made for.',
  source: 'RFC 8725 §3.1',
  covers: ['alg-key-mismatch', 'key-alg'],
  *check(subject) {
    yield* keyHits('alg-key-mismatch')(subject);
    yield* keyNoteHits('key-alg')(subject);
  },
};
