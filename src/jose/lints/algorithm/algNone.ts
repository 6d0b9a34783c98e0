import { perLayer, type Rule } from '../rule.ts';

export const algNone: Rule = {
  id: 'alg-none',
  severity: 'critical',
  about: 'The token is unsecured: alg is none.',
  says: 'The token is unsecured: alg is none, so anyone can write it.',
  why: 'Do not rely on anything in it. A verifier must refuse it unless it was set up to accept unsecured tokens.',
  source: 'RFC 8725 §2.1, §3.2, CVE-2022-23540',
  covers: ['sd-jwt-unsecured'],
  check: perLayer(function* (layer) {
    for (const { alg, members } of layer.headers)
      if (alg === 'none') yield { args: {}, evidence: members.get('alg')?.evidence };
  }),
};
