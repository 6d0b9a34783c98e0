import { perLayer, type Rule } from '../rule.ts';

export const unprotectedAlg: Rule = {
  id: 'unprotected-alg',
  severity: 'medium',
  about: 'The algorithm is only in an unprotected header.',
  says: ({ name, cover }) => `"${name}" is in an unprotected header: the ${cover} does not cover it.`,
  why: 'Anyone who forwards the token can change which algorithm is used, and with it how the token is read.',
  source: 'RFC 7515 §10.7, RFC 7516 §7.2.1',
  covers: ['unprotected-alg', 'jwe-unprotected-alg'],
  check: perLayer(function* ({ headers, jwe }) {
    for (const { members, isProtected } of headers)
      // The alg of each recipient is where RFC 7516 has it.
      for (const name of jwe ? ['enc'] : ['alg', 'enc']) {
        const value = members.get(name);
        if (value && !isProtected(value))
          yield { args: { name, cover: jwe ? 'tag' : 'signature' }, evidence: value.evidence };
      }
  }),
};
