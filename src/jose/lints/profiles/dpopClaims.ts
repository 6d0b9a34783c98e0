import { decodeBase64url } from '../../text/base64url.ts';
import { kindByType } from '../tokenKind.ts';
import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

const SAYS: Readonly<Record<string, string>> = {
  typ: 'The DPoP proof does not say that it is one: typ must be "dpop+jwt".',
  jwk: 'The DPoP proof does not bring its public key (jwk).',
  htu: 'htu has a query or a fragment.',
  ath: 'ath is not the SHA-256 digest of an access token: it does not have 32 bytes.',
};

export const dpopClaims: Rule = {
  id: 'dpop-claims',
  severity: 'high',
  about: 'A DPoP proof lacks what it must have.',
  says: ({ what, missing }) => SAYS[String(what)] ?? `The DPoP proof lacks ${missing}.`,
  why: ({ what }) =>
    what === 'htu'
      ? 'htu must not have them. Some servers compare the full text, and refuse it.'
      : 'A server must refuse it.',
  source: 'RFC 9449 §4.2, §4.3',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    const header = layer.header?.members;
    if (!claims || !header || layer.kind !== 'dpopProof') return;
    const missing = claims.missing(['jti', 'htm', 'htu', 'iat']);
    if (missing.length > 0) yield { args: { missing: missing.join(', ') } };
    if (kindByType(header.text('typ')) !== 'dpopProof')
      yield { args: { what: 'typ' }, evidence: header.get('typ')?.evidence };
    if (header.get('jwk')?.type !== 'object') yield { args: { what: 'jwk' }, evidence: header.get('jwk')?.evidence };
    if (/[?#]/.test(claims.text('htu') ?? ''))
      yield { args: { what: 'htu' }, evidence: claims.get('htu')?.evidence, severity: 'low' };
    const ath = claims.get('ath');
    if (ath && decodeBase64url(ath.text ?? '').octets.length !== 32)
      yield { args: { what: 'ath' }, evidence: ath.evidence };
  }),
};
