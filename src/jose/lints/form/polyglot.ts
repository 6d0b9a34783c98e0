import { perLayer, type Rule } from '../rule.ts';
import type { SentenceWords } from '../../token/note.ts';
import { faultWords } from '../../token/faultWords.ts';
import { faultHits } from '../mapped.ts';

const mixed = perLayer(function* ({ headers, jwe }) {
  for (const { members, algorithm } of headers) {
    const isSigning = algorithm?.use === 'signature';
    if (algorithm && isSigning === (jwe !== undefined))
      yield {
        args: { code: 'alg', alg: algorithm.id, kind: jwe ? 'encrypted' : 'signed' },
        evidence: members.get('alg')?.evidence,
      };
  }
});

export const polyglot: Rule = {
  id: 'polyglot',
  severity: 'high',
  about: 'The token mixes what belongs to signed and to encrypted tokens.',
  says: (args) => {
    const words: SentenceWords | undefined = faultWords[args['code'] as 'polyglot'];
    return (
      words?.says(args) ?? `"${args['alg']}" is not an algorithm for ${args['kind']} tokens, but this token is one.`
    );
  },
  why: 'Libraries may disagree on whether this token is signed or encrypted. One that gets it wrong may check nothing.',
  source: 'RFC 7516 §9',
  covers: ['polyglot', 'enc-in-jws', 'alg-misplaced', 'jwe-alg-misplaced'],
  *check(subject) {
    yield* faultHits('polyglot', 'enc-in-jws')(subject);
    yield* mixed(subject);
  },
};
