import { perLayer, type Rule } from '../rule.ts';
import { nearMiss } from '../../tables/algs.ts';

export const algCase: Rule = {
  id: 'alg-case',
  severity: 'high',
  about: 'The name of the algorithm is in the wrong case.',
  says: ({ alg, meant }) => `The algorithm is written "${alg}": its name is ${meant}.`,
  why: 'Names are compared letter by letter. A strict library refuses it. With a lax one, it may get past a list of forbidden names.',
  source: 'RFC 7515 §4.1.1, draft-ietf-oauth-rfc8725bis §2.11',
  check: perLayer(function* (layer) {
    for (const { alg, members } of layer.headers) {
      const meant = alg === undefined ? undefined : nearMiss(alg)?.id;
      if (alg === undefined || meant === undefined || meant === 'none' || meant.toLowerCase() !== alg.toLowerCase())
        continue;
      yield {
        args: { alg, meant },
        evidence: members.get('alg')?.evidence,
      };
    }
  }),
};
