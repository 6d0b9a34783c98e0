import { perLayer, type Rule } from '../rule.ts';

export const algEddsaPolymorphic: Rule = {
  id: 'alg-eddsa-polymorphic',
  severity: 'info',
  about: 'The algorithm is EdDSA, which leaves the curve open.',
  says: 'The algorithm is EdDSA: the newer names Ed25519 and Ed448 say which curve.',
  why: 'The name is deprecated: only the key tells which of two algorithms is meant. Both names are in use, and a reader may know only one.',
  source: 'RFC 9864',
  check: perLayer(function* (layer) {
    for (const { alg, members } of layer.headers)
      if (alg === 'EdDSA') yield { args: {}, evidence: members.get('alg')?.evidence };
  }),
};
