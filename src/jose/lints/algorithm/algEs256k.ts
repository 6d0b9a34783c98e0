import { perLayer, type Rule } from '../rule.ts';

export const algEs256k: Rule = {
  id: 'alg-es256k',
  severity: 'info',
  about: 'The algorithm is ES256K.',
  says: 'ES256K uses the curve of Bitcoin, which browsers do not offer.',
  why: 'Jotlab computes it with a library. Some readers of JWTs do not know it.',
  source: 'RFC 8812',
  check: perLayer(function* (layer) {
    for (const { alg, members } of layer.headers)
      if (alg === 'ES256K') yield { args: {}, evidence: members.get('alg')?.evidence };
  }),
};
