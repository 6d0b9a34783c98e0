import { decodeBase64url } from '../../text/base64url.ts';
import { perLayer, type Rule } from '../rule.ts';

const MEANS: Readonly<Record<string, string>> = {
  jkt: 'a key that a DPoP proof must show (jkt)',
  'x5t#S256': 'a client certificate (x5t#S256)',
  jwk: 'a key that is in it (jwk)',
  kid: 'a key by its name (kid)',
  jwe: 'an encrypted key (jwe)',
  jku: 'a key at an address (jku)',
};

export const cnfBinding: Rule = {
  id: 'cnf-binding',
  severity: 'info',
  about: 'The token is bound to a key of its holder.',
  says: ({ what, name }) =>
    name === undefined
      ? `The token is bound to ${what}.`
      : `${name} in cnf is not a SHA-256 digest: it does not have 32 bytes.`,
  why: ({ name }) =>
    name === undefined
      ? 'The token alone is of no use: the sender must show that they have that key. This counts only if the signature of the issuer matches.'
      : 'No key can match it, so nobody can use the token.',
  source: 'RFC 7800 §3, RFC 8705 §3, RFC 9449 §6',
  check: perLayer(function* ({ claims }) {
    const cnf = claims?.get('cnf');
    for (const { name, value } of [...(cnf?.members.all() ?? [])].slice(0, 10)) {
      const what = MEANS[name];
      if (what === undefined) continue;
      yield { args: { what }, evidence: cnf?.evidence };
      const isDigest = name === 'jkt' || name === 'x5t#S256';
      if (isDigest && decodeBase64url(value.text ?? '').octets.length !== 32)
        yield { args: { name }, evidence: value.evidence, severity: 'high' };
    }
  }),
};
