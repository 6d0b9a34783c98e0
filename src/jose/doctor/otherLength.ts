import { isMask } from '../find/mask.ts';
import { ALGORITHMS, type SignatureAlgorithm } from '../tables/algs.ts';
import { hexOf } from '../jws/hexSignature.ts';
import { signatureLengths } from '../jws/signatureLengths.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import { algOf, signatureOf } from './trial.ts';

/** Lengths of the signatures that the algorithm makes with these keys; with any key, if none is of its type. */
export function wantedLengths({ keys }: Case, alg: SignatureAlgorithm): readonly number[] {
  const lengths = keys
    .filter(({ keyType }) => alg.keyTypes.includes(keyType))
    .flatMap((key) => signatureLengths(alg, materialOf(key)));
  return lengths.length > 0 ? lengths : alg.signatureOctets;
}

export function isMasked({ text, token, index }: Case): boolean {
  const span = token.signatures[index]?.signature?.span;
  return span !== undefined && isMask(text.slice(span.start, span.end));
}

/** A sign that the text was cut, whatever the length is. */
const isShortened = ({ faults, token }: Case): boolean =>
  faults.some(({ code }) => code === 'truncated' || code === 'segment-count') && !token.excess;

/** The algorithms that make signatures of exactly this length; none if the header's algorithm does. */
export function otherMakers(patient: Case, alg: SignatureAlgorithm): string[] {
  const has = signatureOf(patient).length;
  const wants = wantedLengths(patient, alg);
  if (has === 0 || wants.length === 0 || wants.includes(has)) return [];
  if (isShortened(patient) || isMasked(patient) || hexOf(signatureOf(patient)) !== undefined) return [];
  return ALGORITHMS.flatMap((each) => {
    if (each.use !== 'signature' || each.family === 'none') return [];
    const place = each.signatureOctets.indexOf(has);
    if (place < 0) return [];
    // EdDSA leaves the length to the curve.
    return each.signatureOctets.length > 1 ? [`${each.id} on ${each.curves[place]}`] : [each.id];
  });
}

/** The signature is as long as those of another algorithm or curve. */
export const otherLength: Diagnosis = {
  id: 'other-length',
  words: {
    says: ({ has, alg, wants, makers }) =>
      `The signature has ${has} bytes, like one made with ${makers}; ${alg} with this key makes ${wants}.`,
    hint: () =>
      'The signer probably uses another algorithm or another key: check its settings. Less likely, the token was cut off at just that length.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const makers = alg ? otherMakers(patient, alg) : [];
    if (!alg || makers.length === 0) return undefined;
    return {
      verifies: false,
      args: {
        has: signatureOf(patient).length,
        alg: alg.id,
        wants: wantedLengths(patient, alg).join(' or '),
        makers: makers.join(', ').replace(/, ([^,]*)$/, ' or $1'),
      },
    };
  },
};
