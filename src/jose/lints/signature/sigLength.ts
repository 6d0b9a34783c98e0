import { perLayer, type Rule } from '../rule.ts';
import { fromDer } from '../../jws/ecdsaSignature.ts';
import { isMask } from '../../find/mask.ts';
import { hexOf } from '../../jws/hexSignature.ts';
import { isUsualLength } from '../../jws/usualLength.ts';
import { octets } from '../../jws/words.ts';
import { signaturesOf } from '../signatures.ts';

/** What may be written where a base64url signature belongs. */
const oddity = (text: string, signature: Uint8Array): 'mask' | 'digits' | undefined =>
  isMask(text) ? 'mask' : hexOf(signature) === undefined ? undefined : 'digits';

export const sigLength: Rule = {
  id: 'sig-length',
  severity: 'high',
  about: 'The signature does not have the length that its algorithm makes.',
  says: ({ has, wants, alg }) => {
    if (has === 'digits') return 'The signature is written in hexadecimal, where a token has base64url.';
    if (has === 'mask') return 'The signature was masked: something else was put in its place.';
    return wants === 'unusual'
      ? `The signature has ${octets(has)}, which is not a usual length for ${alg}: 256, 384 or 512.`
      : `The signature has ${octets(has)}; ${alg} makes ${wants}.`;
  },
  why: ({ has, wants }) => {
    if (has === 'digits')
      return 'Readers decode it as base64url and get other bytes. The signer must encode the bytes of the signature, not write their digits (RFC 7515 §7.1).';
    if (has === 'mask') return 'Logs do that on purpose. Copy the full token from its source, such as the request.';
    if (wants === 'unusual') return 'The end of the token may be cut off. Copy it again, to its last character.';
    return Number(has) < Number(wants)
      ? 'Its end may be cut off, or it was made with another kind of key.'
      : 'Something was added, or it was made with another kind of key.';
  },
  source: 'RFC 7518 §3.2, §3.3, §3.4',
  covers: ['sig-length'],
  check: perLayer(function* (layer) {
    // The length of an RSA signature depends on the key: a key that was tried tells it, else only that no key makes it.
    const tried = layer.notes.filter(({ code, args }) => code === 'sig-length' && /^[RP]S/.test(String(args['alg'])));
    for (const { part, algorithm } of signaturesOf(layer)) {
      const evidence = layer.atPart(part);
      const said = oddity(layer.text.slice(part.span.start, part.span.end), part.octets);
      const { signatureOctets: lengths, id: alg } = algorithm;
      const has = part.octets.length;
      // DER, and a signature of zeros, have rules of their own.
      const isDer = algorithm.family === 'ecdsa' && fromDer(part.octets, lengths[0] ?? 0) !== undefined;
      if (said) yield { args: { has: said, wants: '', alg }, evidence };
      else if (lengths.length > 0 ? !lengths.includes(has) && !isDer : !isUsualLength(algorithm, has) && !tried[0])
        yield { args: { has, wants: lengths.join(' or ') || 'unusual', alg }, evidence };
      else
        for (const { args } of tried.splice(0))
          yield { args: { has: args['has'] ?? 0, wants: String(args['wants']), alg: args['alg'] ?? '' }, evidence };
    }
  }),
};
