import { perKey, type Rule } from '../rule.ts';

export const jwkPrivate: Rule = {
  id: 'jwk-private',
  severity: 'medium',
  about: 'A private key was given where the public one is enough.',
  says: 'This is a private key: to check signatures, its public half is enough.',
  why: 'It stays on this page. Anyone who has it can sign: do not give it to those who only check.',
  source: 'RFC 7517 §9.2',
  covers: ['private-key-given'],
  check: perKey(function* ({ kind, provenance }, { layers }) {
    // To decrypt, a person needs the private key.
    const opens = layers.some(({ jwe }) => jwe);
    if (kind === 'private' && provenance.kind !== 'generated' && !opens) yield {};
  }),
};
