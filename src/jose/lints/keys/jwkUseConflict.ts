import { type Rule } from '../rule.ts';
import { opWords } from '../../jwe/words.ts';
import { keyFaultWords } from '../../keys/keyFaultWords.ts';
import type { NoteArgs, SentenceWords } from '../../token/note.ts';
import { keyHits, keyNoteHits } from '../mapped.ts';

const wordsOf = (args: NoteArgs): SentenceWords =>
  ({ ...keyFaultWords, ...opWords })[args['code'] as 'jwk-use-conflict'];

export const jwkUseConflict: Rule = {
  id: 'jwk-use-conflict',
  severity: 'medium',
  about: 'What a key says about its use contradicts itself, or its actual use.',
  says: (args) => wordsOf(args).says(args),
  why: (args) => wordsOf(args).hint(args),
  source: 'RFC 7517 §4.2, §4.3',
  covers: [
    'jwk-use-conflict',
    'jwk-key-ops-public',
    'jwk-key-ops-twice',
    'jwk-label-type',
    'key-use',
    'key-ops',
    'jwe-key-use',
  ],
  *check(subject) {
    yield* keyHits('jwk-use-conflict', 'jwk-key-ops-public', 'jwk-key-ops-twice', 'jwk-label-type')(subject);
    yield* keyNoteHits('key-use', 'key-ops')(subject);
  },
};
