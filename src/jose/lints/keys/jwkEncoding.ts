import { perKey, type Rule } from '../rule.ts';

export const jwkEncoding: Rule = {
  id: 'jwk-encoding',
  severity: 'low',
  about: 'A member of a JWK is not written as base64url.',
  says: 'A member of the key is not written as a JWK needs it: base64url without padding.',
  why: 'Jotlab could read it. Browsers and libraries may refuse the key.',
  source: 'RFC 7518 §2, §6.3.1.1',
  check: perKey(function* ({ repairs }) {
    if (repairs.includes('jwk-encoding')) yield {};
  }),
};
