import { perLayer, type Rule } from '../rule.ts';

export const algRsa15: Rule = {
  id: 'alg-rsa1_5',
  severity: 'high',
  about: 'The key was encrypted with RSA1_5.',
  says: 'The key was encrypted with RSA1_5. Its padding has been broken many times.',
  why: 'An attacker who learns whether the padding was right can read the key. Use RSA-OAEP-256 or ECDH-ES. Browsers do not offer RSA1_5.',
  source: 'RFC 8725 §3.2, CVE-2023-46809',
  covers: ['jwe-legacy'],
  check: perLayer(function* (layer) {
    for (const { alg, members } of layer.headers)
      if (alg === 'RSA1_5') yield { args: {}, evidence: members.get('alg')?.evidence };
  }),
};
