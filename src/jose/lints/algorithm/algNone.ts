import { perLayer, type Rule } from '../rule.ts';

export const algNone: Rule = {
  id: 'alg-none',
  severity: 'critical',
  about: 'The token is unsecured: alg is none.',
  says: ({ number }) =>
    number === undefined
      ? 'The token is unsecured: alg is none, so anyone can write it.'
      : `Signature ${number} is unsecured: its alg is none, so it proves nothing.`,
  why: ({ number }) =>
    number === undefined
      ? 'Do not rely on anything in it. A verifier must refuse it unless it was set up to accept unsecured tokens.'
      : 'Anyone can add such a signature. A reader that is content with one of several must not be content with this one.',
  source: 'RFC 8725 §2.1, §3.2, CVE-2022-23540',
  covers: ['sd-jwt-unsecured'],
  check: perLayer(function* (layer) {
    // It is for signatures: in a JWE it is only an algorithm that there is none of.
    if (layer.jwe) return;
    const others = layer.headers.some(({ alg }) => alg !== 'none');
    for (const { alg, members, index } of layer.headers)
      if (alg === 'none') {
        const evidence = members.get('alg')?.evidence;
        yield others ? { args: { number: index + 1 }, severity: 'high', evidence } : { args: {}, evidence };
      }
  }),
};
