import { wholeClaims } from '../jwt.ts';
import { isNotMissed } from '../required.ts';
import { perLayer, type Rule } from '../rule.ts';

export const iatMissing: Rule = {
  id: 'iat-missing',
  severity: 'low',
  about: 'The token does not say when it was made.',
  says: 'The token does not say when it was made: iat is missing.',
  why: 'Nobody can tell its age, so nobody can refuse it for being too old.',
  source: 'RFC 9068 §2.2, OpenID Connect Core §2',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (claims && !claims.has('iat') && !claims.has('nbf') && !isNotMissed(layer, 'iat')) yield {};
  }),
};
