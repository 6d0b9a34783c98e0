import { perLayer, type Rule } from '../rule.ts';
import { fromDer } from '../../jws/ecdsaSignature.ts';
import { signaturesOf } from '../signatures.ts';

export const sigDer: Rule = {
  id: 'sig-der',
  severity: 'medium',
  about: 'An ECDSA signature is in DER form.',
  says: ({ alg, wants }) => `The signature is in DER form; ${alg} needs r and s joined, ${wants} bytes.`,
  why: 'Most crypto libraries write DER by default. Ask for the IEEE P1363 form, or convert it. Readers of tokens refuse DER.',
  source: 'RFC 7518 §3.4',
  covers: ['sig-der'],
  check: perLayer(function* (layer) {
    for (const { part, algorithm } of signaturesOf(layer)) {
      const wants = algorithm.signatureOctets[0] ?? 0;
      if (algorithm.family === 'ecdsa' && fromDer(part.octets, wants))
        yield { args: { alg: algorithm.id, wants }, evidence: layer.atPart(part) };
    }
  }),
};
