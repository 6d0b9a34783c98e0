import { decodeBase64url } from '../../text/base64url.ts';
import { wholeClaims } from '../jwt.ts';
import { kindByClaims } from '../tokenKind.ts';
import { perLayer, type Rule } from '../rule.ts';

const BITS: Readonly<Record<string, number>> = { 'SHA-256': 256, 'SHA-384': 384, 'SHA-512': 512 };

export const idTokenClaims: Rule = {
  id: 'id-token-claims',
  severity: 'high',
  about: 'An ID token lacks what it must have, or its hashes have the wrong length.',
  says: ({ missing, name, has, wants }) =>
    missing === undefined
      ? `${name} has ${has} bytes; with this alg it has ${wants}.`
      : `The ID token lacks ${missing}.`,
  why: ({ missing }) =>
    missing === undefined
      ? 'It must be the left half of the hash that alg uses. With another length it was made with another hash.'
      : 'A client must refuse it.',
  source: 'OpenID Connect Core §2, §3.1.3.6, §3.1.3.7',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || layer.kind !== 'idToken') return;
    const missing = claims.missing(['iss', 'sub', 'aud', 'exp', 'iat']);
    const isCertain =
      kindByClaims(claims) !== undefined || claims.text('token_use') === 'id' || claims.text('typ') === 'ID';
    if (missing.length > 0)
      yield { args: { missing: missing.join(', ') }, ...(isCertain ? {} : { severity: 'medium' }) };
    const { algorithm } = layer.header ?? {};
    const bits = algorithm?.use === 'signature' ? BITS[algorithm.hash ?? ''] : undefined;
    for (const name of ['at_hash', 'c_hash', 's_hash']) {
      const value = claims.get(name);
      if (!value || bits === undefined) continue;
      const has = decodeBase64url(value.text ?? '').octets.length;
      if (has !== bits / 16) yield { args: { name, has, wants: bits / 16 }, evidence: value.evidence };
    }
  }),
};
