import { perKey, type Rule } from '../rule.ts';

export const jwkEncoding: Rule = {
  id: 'jwk-encoding',
  severity: 'low',
  about: 'A member of a JWK is not written as base64url.',
  says: ({ zeros }) =>
    zeros === undefined
      ? 'A member of the key is not written as a JWK needs it: base64url without padding.'
      : 'A number of the key begins with a zero byte, which a JWK must not have.',
  why: 'Jotlab could read it. Browsers and libraries may refuse the key.',
  source: 'RFC 7518 §2, §6.3.1.1',
  check: perKey(function* ({ repairs }) {
    if (repairs.includes('jwk-encoding')) yield {};
    if (repairs.includes('jwk-zeros')) yield { args: { zeros: 1 } };
  }),
};
