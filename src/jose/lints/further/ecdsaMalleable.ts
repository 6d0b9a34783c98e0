import { perLayer, type Rule } from '../rule.ts';
import { signaturesOf } from '../signatures.ts';

export const ecdsaMalleable: Rule = {
  id: 'ecdsa-malleable',
  severity: 'info',
  about: 'An ECDSA signature can be rewritten without the key.',
  says: ({ alg }) => `Anyone can rewrite this ${alg} signature so that it still matches.`,
  why: 'If n − s replaces s, the text is different, but it still matches. Do not recognise a token by its hash: deny-lists and replay checks need jti.',
  source: 'FIPS 186-5',
  check: perLayer(function* (layer) {
    for (const { header, part, algorithm } of signaturesOf(layer)) {
      const isGood = layer.input.checked?.some(
        ({ index, answer }) => index === header.index && answer?.mathematics === 'holds',
      );
      if (algorithm.family === 'ecdsa' && isGood) yield { args: { alg: algorithm.id }, evidence: layer.atPart(part) };
    }
  }),
};
