import { perHeader, type Rule } from '../rule.ts';
import { isJwt } from '../jwt.ts';

export const b64InJwt: Rule = {
  id: 'b64-in-jwt',
  severity: 'error',
  about: 'A JWT is signed with a payload that is not base64url.',
  says: 'This is a JWT, but b64 is false: a JWT must not use that.',
  why: 'The claims of a JWT are always base64url. Readers that do not know b64 read other claims. Leave b64 out.',
  source: 'RFC 7797 §7',
  check: perHeader(function* ({ members }, layer) {
    const b64 = members.get('b64');
    if (b64?.raw === 'false' && isJwt(layer)) yield { evidence: b64.evidence };
  }),
};
