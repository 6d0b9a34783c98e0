import { ALGORITHMS, type SignatureAlgorithm } from '../algs.ts';
import { signatureLengths } from '../ops/fit.ts';
import { materialOf } from '../ops/keyMaterial.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import { algOf, signatureOf } from './trial.ts';

/** Octets of the signatures that the algorithm makes with these keys; with any key, where none is of its type. */
export function wantedLengths({ keys }: Case, alg: SignatureAlgorithm): readonly number[] {
  const lengths = keys.filter(({ keyType }) => alg.keyTypes.includes(keyType)).flatMap((key) => signatureLengths(alg, materialOf(key)));
  return lengths.length > 0 ? lengths : alg.signatureOctets;
}

/** A sign that the text was cut, whatever the length is. */
const isShortened = ({ faults, token }: Case): boolean => faults.some(({ code }) => code === 'truncated' || code === 'segment-count') && !token.excess;

/** What makes signatures of exactly this length, where the algorithm of the header does not with these keys. */
export function otherMakers(patient: Case, alg: SignatureAlgorithm): string[] {
  const has = signatureOf(patient).length;
  const wants = wantedLengths(patient, alg);
  if (has === 0 || wants.length === 0 || wants.includes(has) || isShortened(patient)) return [];
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
    says: ({ has, alg, wants, makers }) => `The signature has ${has} bytes, as ${makers} would make it; ${alg} with this key makes ${wants}.`,
    hint: () => 'The signer uses another algorithm or another key than these. Look how it is set up. More rarely the token was cut off just there.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const makers = alg ? otherMakers(patient, alg) : [];
    if (!alg || makers.length === 0) return undefined;
    return { verifies: false, args: { has: signatureOf(patient).length, alg: alg.id, wants: wantedLengths(patient, alg).join(' or '), makers: makers.join(', ').replace(/, ([^,]*)$/, ' or $1') } };
  },
};
