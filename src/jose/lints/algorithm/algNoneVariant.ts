import { perLayer, type Rule } from '../rule.ts';

export const algNoneVariant: Rule = {
  id: 'alg-none-variant',
  severity: 'critical',
  about: 'The algorithm is none in another spelling.',
  says: ({ alg }) => `The algorithm is "${alg}": none in another spelling.`,
  why: 'It passes lists that block the exact word. A library that ignores case then accepts the token without a signature.',
  source: 'draft-ietf-oauth-rfc8725bis §2.11',
  check: perLayer(function* (layer) {
    if (layer.jwe) return;
    for (const { alg, members } of layer.headers)
      if (alg !== undefined && alg !== 'none' && /^\s*none\s*$/i.test(alg.slice(0, 40)))
        yield { args: { alg: JSON.stringify(alg).slice(1, -1) }, evidence: members.get('alg')?.evidence };
  }),
};
