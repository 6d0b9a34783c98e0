import { perLayer, type Rule } from '../rule.ts';
import { signaturesOf } from '../signatures.ts';

export const sigDetached: Rule = {
  id: 'sig-detached',
  severity: 'info',
  about: 'There is a signature, but the payload is empty or absent.',
  says: 'The payload is not in the token: it is detached, or empty.',
  why: 'Give the payload as it was signed, byte for byte, to check the signature. ACME signs empty payloads on purpose.',
  source: 'RFC 7515 Appendix F, RFC 8555 §6.3',
  check: perLayer(function* (layer) {
    const { jws } = layer;
    const isEmpty = jws?.detached === true || jws?.payload?.octets.length === 0;
    const [first] = signaturesOf(layer);
    if (isEmpty && first) yield { evidence: layer.atPart(first.part) };
  }),
};
