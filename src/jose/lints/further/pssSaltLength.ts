import { perLayer, type Rule } from '../rule.ts';

export const pssSaltLength: Rule = {
  id: 'pss-salt-length',
  severity: 'high',
  about: 'The salt of an RSASSA-PSS signature is not as long as its hash.',
  says: ({ salt, wants }) => `The salt of the PSS signature has ${salt} bytes; the algorithm needs ${wants}.`,
  why: 'The signature matches only with a reader that accepts any salt length. Strict readers refuse it: make the salt as long as the hash.',
  source: 'RFC 7518 §3.5',
  check: perLayer(function* (layer) {
    for (const { id, args } of layer.input.diagnosed ?? [])
      if (id === 'pss-salt-length')
        yield {
          args: { salt: args['salt'] ?? '', wants: args['wants'] ?? '' },
          evidence: layer.atPart(layer.jws?.signatures[0]?.signature),
        };
  }),
};
