import { kindByType } from '../tokenKind.ts';
import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const introspectionClaims: Rule = {
  id: 'introspection-claims',
  severity: 'medium',
  about: 'An introspection response lacks what it must have, or could be taken for a token.',
  says: ({ missing, outside }) =>
    missing === undefined
      ? `The introspection response has ${outside} of its own.`
      : `The introspection response lacks ${missing}.`,
  why: ({ missing }) =>
    missing === undefined
      ? 'What it says about a token belongs in token_introspection. With such claims outside, it can be taken for an access token.'
      : 'A reader must refuse it: it may be another kind of token.',
  source: 'RFC 9701 §5',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || layer.kind !== 'introspection') return;
    const missing = claims.missing(['iss', 'aud', 'iat', 'token_introspection']);
    if (kindByType(layer.header?.members.text('typ')) !== 'introspection') missing.push('its type (typ)');
    if (missing.length > 0) yield { args: { missing: missing.join(', ') } };
    const outside = ['sub', 'exp'].filter((name) => claims.has(name));
    if (outside.length > 0)
      yield {
        args: { outside: outside.join(', ') },
        evidence: claims.get(outside[0] as string)?.evidence,
        severity: 'low',
      };
  }),
};
