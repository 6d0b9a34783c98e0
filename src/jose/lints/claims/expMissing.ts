import { wholeClaims } from '../jwt.ts';
import { isNotMissed } from '../required.ts';
import { perLayer, type Rule } from '../rule.ts';

export const expMissing: Rule = {
  id: 'exp-missing',
  severity: 'medium',
  about: 'The token has no expiry time.',
  says: 'The token has no expiry time: exp is missing.',
  why: 'A thief can use it until something else ends it: its age, the session, a revocation, a new key.',
  source: 'RFC 9068 §2.2, OpenID Connect Core §2',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    // A Kubernetes token without exp is one of the old kind, which has its own rule.
    if (claims && !claims.has('exp') && layer.kind !== 'kubernetes' && !isNotMissed(layer, 'exp')) yield {};
  }),
};
