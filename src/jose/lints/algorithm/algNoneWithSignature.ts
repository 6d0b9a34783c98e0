import { perLayer, type Rule } from '../rule.ts';

export const algNoneWithSignature: Rule = {
  id: 'alg-none-with-signature',
  severity: 'high',
  about: 'The token is unsecured (alg is none), but has a signature.',
  says: 'alg is none, but there is a signature.',
  why: 'It must be empty then. A reader may take the token for a signed one, but nobody checks that signature.',
  source: 'RFC 7518 §3.6',
  covers: ['unsecured-with-signature'],
  check: perLayer(function* (layer) {
    for (const { alg, index } of layer.headers) {
      const signature = layer.jws?.signatures[index]?.signature;
      if (alg === 'none' && signature && signature.octets.length > 0) yield { evidence: layer.atPart(signature) };
    }
  }),
};
