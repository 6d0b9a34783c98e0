import { perLayer, type Rule } from '../rule.ts';

export const subLong: Rule = {
  id: 'sub-long',
  severity: 'low',
  about: 'The subject is longer than 255 characters.',
  says: ({ count }) => `sub has ${count} characters.`,
  why: 'In an ID token it must not exceed 255. Readers that store it may cut it, and then take two people for one.',
  source: 'OpenID Connect Core §2',
  check: perLayer(function* ({ claims, kind }) {
    const sub = claims?.get('sub');
    const count = sub?.text?.length ?? 0;
    // A DID may have its whole key in it.
    if (count > 255 && kind !== 'verifiableCredential' && kind !== 'sdJwt')
      yield { args: { count }, evidence: sub?.evidence };
  }),
};
