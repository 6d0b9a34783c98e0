import { perLayer, type Rule } from '../rule.ts';
import type { Members } from '../members.ts';

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\s*-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key in PEM'],
  [/^\s*-----BEGIN /, 'a PEM text'],
  [/^v[1-4]\.(?:local|public)\./, 'a PASETO'],
  [/^gAAAAA[\w-]{60,}={0,2}$/, 'a Fernet token'],
  [/^\s*<[^<>]{0,400}(?:saml2?p?:|urn:oasis:names:tc:SAML)/, 'a SAML message'],
  [/^\s*<\?xml/, 'an XML text'],
];

function named(text: string, members: Members | undefined): string | undefined {
  if (members?.get('keys')?.type === 'array') return 'a JWK Set';
  if (members?.text('kty') !== undefined) return 'a JWK';
  return FORMATS.find(([pattern]) => pattern.test(text.slice(0, 1000)))?.[1];
}

export const otherFormat: Rule = {
  id: 'other-format',
  severity: 'info',
  about: 'What was encrypted is neither claims nor a token, but another known format.',
  says: ({ what }) => `The encrypted content is ${what}, not a token.`,
  why: 'That is allowed: a JWE may contain anything. The header parameter cty can say what it is.',
  source: 'RFC 7516 §4.1.12',
  check: perLayer(function* (layer) {
    const { claims } = layer.input;
    if (layer.token.kind !== 'jwe' || !claims) return;
    const what = named(claims.decoded?.text ?? '', layer.claims);
    if (what) yield { args: { what }, evidence: { kind: 'span', layer: layer.number + 1, span: claims.span } };
  }),
};
