import { kindByType } from '../tokenKind.ts';
import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const jarClaims: Rule = {
  id: 'jar-claims',
  severity: 'high',
  about: 'A request object has what it must not have, or lacks what it should.',
  says: ({ name, missing }) =>
    missing === undefined
      ? `The request object must not have "${name}" inside.`
      : `The request object lacks ${missing}.`,
  why: ({ missing }) =>
    missing === undefined
      ? 'A request inside a request: a server must refuse it.'
      : 'Without that, the object can be taken for another kind of token, or be used at another server.',
  source: 'RFC 9101 §4, §10.8',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || layer.kind !== 'requestObject') return;
    for (const name of ['request', 'request_uri'])
      if (claims.has(name)) yield { args: { name }, evidence: claims.get(name)?.evidence };
    const missing = claims.missing(['iss', 'aud']);
    if (kindByType(layer.header?.members.text('typ')) !== 'requestObject') missing.push('its type (typ)');
    if (missing.length > 0) yield { args: { missing: missing.join(', ') }, severity: 'info' };
  }),
};
