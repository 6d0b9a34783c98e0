import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const jarmClaims: Rule = {
  id: 'jarm-claims',
  severity: 'medium',
  about: 'An authorization response (JARM) lacks what it must have.',
  says: ({ missing }) => `The authorization response lacks ${missing}.`,
  why: 'They show a client that the answer is new, meant for it, and from its own server. It must refuse this one.',
  source: 'JARM §2.1',
  check: perLayer(function* (layer) {
    const missing = layer.kind === 'jarm' ? wholeClaims(layer)?.missing(['iss', 'aud', 'exp']) : undefined;
    if (missing && missing.length > 0) yield { args: { missing: missing.join(', ') } };
  }),
};
