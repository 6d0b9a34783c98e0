import { type Rule } from '../rule.ts';

export const surreptitiousForwarding: Rule = {
  id: 'surreptitious-forwarding',
  severity: 'medium',
  about: 'A signed token inside encryption does not say who it is for.',
  says: 'The signed token inside does not say who it is for: it has no aud.',
  why: 'Its recipient could encrypt it again for somebody else, who would then believe that it was sent to them.',
  source: 'RFC 7519 §4.1.3',
  *check({ layers }) {
    for (const [index, layer] of layers.entries())
      if (index > 0 && layers[index - 1]?.jwe && layer.jws && layer.claims && !layer.claims.has('aud'))
        yield { layer: layer.number, evidence: layer.atPart(layer.jws.payload) };
  },
};
