import { perLayer, type Rule } from '../rule.ts';
import { fromDer } from '../../jws/ecdsaSignature.ts';
import { hexOf } from '../../jws/hexSignature.ts';
import { octets } from '../../jws/words.ts';
import { signaturesOf } from '../signatures.ts';

export const sigLength: Rule = {
  id: 'sig-length',
  severity: 'high',
  about: 'The signature does not have the length that its algorithm makes.',
  says: ({ has, wants, alg }) =>
    has === 'digits'
      ? 'The signature is written in hexadecimal, where a token has base64url.'
      : `The signature has ${octets(has)}; ${alg} makes ${wants}.`,
  why: ({ has, wants }) =>
    has === 'digits'
      ? 'Readers decode it as base64url and get other bytes. The signer must encode the bytes of the signature, not write their digits (RFC 7515 §7.1).'
      : Number(has) < Number(wants)
        ? 'Its end may be cut off, or it was made with another kind of key.'
        : 'Something was added, or it was made with another kind of key.',
  source: 'RFC 7518 §3.2, §3.3, §3.4',
  covers: ['sig-length'],
  check: perLayer(function* (layer) {
    for (const { part, algorithm } of signaturesOf(layer)) {
      if (hexOf(part.octets) !== undefined) {
        yield { args: { has: 'digits', wants: '', alg: algorithm.id }, evidence: layer.atPart(part) };
        continue;
      }
      const has = part.octets.length;
      const lengths = algorithm.signatureOctets;
      // DER, and a signature of zeros, have rules of their own.
      const isDer = algorithm.family === 'ecdsa' && fromDer(part.octets, lengths[0] ?? 0) !== undefined;
      if (lengths.length > 0 && !lengths.includes(has) && !isDer)
        yield { args: { has, wants: lengths.join(' or '), alg: algorithm.id }, evidence: layer.atPart(part) };
    }
    // The length of an RSA signature depends on the key, so only trying a key shows it.
    const [first] = signaturesOf(layer);
    if (first && hexOf(first.part.octets) !== undefined) return;
    for (const { code, args } of layer.notes)
      if (code === 'sig-length' && /^[RP]S/.test(String(args['alg'])))
        yield {
          args: { has: args['has'] ?? 0, wants: String(args['wants']), alg: args['alg'] ?? '' },
          evidence: layer.atPart(layer.jws?.signatures[0]?.signature),
        };
  }),
};
