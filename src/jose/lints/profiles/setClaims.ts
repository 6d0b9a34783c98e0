import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const setClaims: Rule = {
  id: 'set-claims',
  severity: 'medium',
  about: 'A security event lacks what it must have.',
  says: ({ missing }) =>
    missing === undefined ? 'The security event has an exp.' : `The security event lacks ${missing}.`,
  why: ({ missing }) =>
    missing === undefined
      ? 'It reports something that has happened, which does not expire. With exp, it may be taken for another kind of token.'
      : 'A reader cannot tell what happened, or whether it has seen the event already.',
  source: 'RFC 8417 §2.2, §2.3',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || layer.kind !== 'securityEvent') return;
    const missing = claims.missing(['iss', 'iat', 'jti', 'events']);
    if (missing.length > 0) yield { args: { missing: missing.join(', ') } };
    if (claims.has('exp')) yield { evidence: claims.get('exp')?.evidence, severity: 'info' };
  }),
};
