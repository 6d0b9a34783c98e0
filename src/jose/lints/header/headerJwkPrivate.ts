import { perHeader, type Rule } from '../rule.ts';

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'];

export const headerJwkPrivate: Rule = {
  id: 'header-jwk-private',
  severity: 'critical',
  about: 'A key in the header has its private half or its secret.',
  says: ({ parameter, name }) => `The key in the header (${parameter}) has its private member "${name}".`,
  why: ({ parameter }) =>
    parameter === 'epk'
      ? 'Anyone who has the token can compute the content key. Send only the public half.'
      : 'Anyone who has the token can now sign with this key. Replace the key, and send only the public half.',
  source: 'RFC 7515 §4.1.3, RFC 9449 §4.3',
  covers: ['jwe-epk-private'],
  check: perHeader(function* ({ members }) {
    for (const parameter of ['jwk', 'epk']) {
      const key = members.get(parameter);
      const name = PRIVATE.find((each) => key?.members.has(each));
      if (key && name !== undefined) yield { args: { parameter, name }, evidence: key.members.get(name)?.evidence };
    }
  }),
};
