import { perLayer, type Rule } from '../rule.ts';
import { fromDer } from '../../jws/ecdsaSignature.ts';
import { octets } from '../../jws/words.ts';
import { signaturesOf } from '../signatures.ts';

export const sigLength: Rule = {
  id: 'sig-length',
  severity: 'high',
  about: 'The signature does not have the length that its algorithm makes.',
  says: ({ has, wants, alg }) => `The signature has ${octets(has)}; ${alg} makes ${wants}.`,
  why: ({ has, wants }) =>
    Number(has) < Number(wants)
      ? 'Its end may be cut off, or it was made with another kind of key.'
      : 'Something was added, or it was made with another kind of key.',
  source: 'RFC 7518 §3.2, §3.3, §3.4',
  covers: ['sig-length'],
  check: perLayer(function* (layer) {
    for (const { part, algorithm } of signaturesOf(layer)) {
      const has = part.octets.length;
      const lengths = algorithm.signatureOctets;
      // DER, and a signature of zeros, have rules of their own.
      const isDer = algorithm.family === 'ecdsa' && fromDer(part.octets, lengths[0] ?? 0) !== undefined;
      if (lengths.length > 0 && !lengths.includes(has) && !isDer)
        yield { args: { has, wants: lengths.join(' or '), alg: algorithm.id }, evidence: layer.atPart(part) };
    }
    // The length of an RSA signature depends on the key, so only trying a key shows it.
    for (const { code, args } of layer.notes)
      if (code === 'sig-length' && /^[RP]S/.test(String(args['alg'])))
        yield {
          args: { has: args['has'] ?? 0, wants: String(args['wants']), alg: args['alg'] ?? '' },
          evidence: layer.atPart(layer.jws?.signatures[0]?.signature),
        };
  }),
};
