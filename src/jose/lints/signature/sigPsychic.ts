import { perLayer, type Rule } from '../rule.ts';
import { outOfRange } from '../../jws/ecdsaSignature.ts';
import { signaturesOf } from '../signatures.ts';

export const sigPsychic: Rule = {
  id: 'sig-psychic',
  severity: 'critical',
  about: 'A half of an ECDSA signature is zero or too large, or the signature is all zeros.',
  says: ({ how }) =>
    how === 'zeros' ? 'The signature is all zeros.' : 'A half of the signature (r or s) is zero or too large.',
  why: 'No signer makes such a signature. Some verifiers accepted it for every message.',
  source: 'CVE-2022-21449',
  covers: ['sig-psychic', 'sig-zero'],
  check: perLayer(function* (layer) {
    for (const { part, algorithm } of signaturesOf(layer)) {
      const [curve] = algorithm.curves;
      // Characters that are not base64url decode to zero bits, which nobody wrote: a masked signature is not zero.
      const isZero =
        !part.faults.some(({ code }) => code === 'base64-alphabet') && part.octets.every((octet) => octet === 0);
      const isOut =
        algorithm.family === 'ecdsa' &&
        curve !== undefined &&
        part.octets.length === algorithm.signatureOctets[0] &&
        outOfRange(part.octets, curve);
      if (isZero || isOut) yield { args: { how: isZero ? 'zeros' : 'range' }, evidence: layer.atPart(part) };
    }
  }),
};
