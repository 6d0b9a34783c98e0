import { perLayer, type Rule } from '../rule.ts';

export const algPkcs1Signature: Rule = {
  id: 'alg-pkcs1-signature',
  severity: 'info',
  about: 'The signature is RSASSA-PKCS1-v1_5.',
  says: ({ alg }) => `${alg} is the older kind of RSA signature.`,
  why: 'It is allowed and very common. New designs use PS256, ES256 or Ed25519; FAPI 2.0 allows no other.',
  source: 'RFC 7518 §3.3, FAPI 2.0 Security Profile',
  check: perLayer(function* (layer) {
    for (const { alg, algorithm, members } of layer.headers)
      if (algorithm?.family === 'rsassaPkcs1')
        yield { args: { alg: alg ?? '' }, evidence: members.get('alg')?.evidence };
  }),
};
