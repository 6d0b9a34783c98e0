import { perLayer, type Rule } from '../rule.ts';

export const dpopAlg: Rule = {
  id: 'dpop-alg',
  severity: 'critical',
  about: 'A DPoP proof is not signed with a private key.',
  says: ({ alg }) => `The DPoP proof uses ${alg}, which is not a signature with a private key.`,
  why: 'It proves nothing: anyone who can check it can also make it. A server must refuse it.',
  source: 'RFC 9449 §4.2, §4.3',
  check: perLayer(function* (layer) {
    const { algorithm, members, alg = '' } = layer.header ?? {};
    if (layer.kind !== 'dpopProof' || algorithm?.use !== 'signature') return;
    if (algorithm.family === 'none' || algorithm.family === 'hmac')
      yield { args: { alg }, evidence: members?.get('alg')?.evidence };
  }),
};
