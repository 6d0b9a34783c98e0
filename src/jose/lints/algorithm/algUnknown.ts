import { perLayer, type Rule } from '../rule.ts';
import { nearMiss } from '../../tables/algs.ts';

/** A known algorithm in another case: that has a rule of its own. */
const isOtherCase = (alg: string): boolean => nearMiss(alg)?.id.toLowerCase() === alg.toLowerCase();
const isNone = (alg: string): boolean => /^\s*none\s*$/i.test(alg.slice(0, 40));

export const algUnknown: Rule = {
  id: 'alg-unknown',
  severity: 'high',
  about: 'The algorithm is not one that Jotlab knows.',
  says: ({ alg, meant }) =>
    `"${alg}" is not an algorithm that Jotlab knows${meant === '' ? '' : `: did you mean ${meant}?`}.`.replace(
      '?.',
      '?',
    ),
  why: ({ of }) =>
    of === 'jwe'
      ? 'A reader that does not know it cannot open the token.'
      : 'A verifier must refuse what it does not know. A library that computes an empty signature for it accepts the token.',
  source: 'RFC 8725 §3.1',
  covers: ['alg-unknown'],
  check: perLayer(function* (layer) {
    for (const { alg, algorithm, members } of layer.headers)
      if (alg !== undefined && !algorithm && (isNone(alg) ? layer.jwe : !isOtherCase(alg)))
        yield {
          args: {
            alg: alg.slice(0, 40),
            meant: layer.jwe && isNone(alg) ? '' : (nearMiss(alg)?.id ?? ''),
            ...(layer.jwe ? { of: 'jwe' } : {}),
          },
          evidence: members.get('alg')?.evidence,
        };
  }),
};
