import { wholeClaims } from '../jwt.ts';
import { isTypedAccessToken } from '../required.ts';
import { perLayer, type Rule } from '../rule.ts';

export const atJwtClaims: Rule = {
  id: 'at-jwt-claims',
  severity: 'high',
  about: 'An access token (at+jwt) lacks what it must have.',
  says: ({ missing }) =>
    missing === undefined
      ? 'The access token is unsecured (alg is none).'
      : `The access token (at+jwt) lacks ${missing}.`,
  why: 'Its type says that it follows RFC 9068. A reader that follows it too must refuse the token.',
  source: 'RFC 9068 §2.1, §2.2, §4',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || !isTypedAccessToken(layer)) return;
    const { algorithm, members } = layer.header ?? {};
    if (algorithm?.use === 'signature' && algorithm.family === 'none')
      yield { evidence: members?.get('alg')?.evidence };
    const must = claims.missing(['iss', 'exp', 'aud', 'sub']);
    if (must.length > 0) yield { args: { missing: must.join(', ') } };
    const other = claims.missing(['client_id', 'iat', 'jti']);
    if (other.length > 0) yield { args: { missing: other.join(', ') }, severity: 'low' };
  }),
};
