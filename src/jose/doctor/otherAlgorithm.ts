import { materialOf } from '../keys/keyMaterial.ts';
import type { SignatureAlgorithm } from '../tables/algs.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, holds, inputOf, servedBy, signatureOf } from './trial.ts';

/** One computation may go by two names, as EdDSA and Ed25519 do. */
const isSameComputation = (one: SignatureAlgorithm, other: SignatureAlgorithm): boolean =>
  one.family === other.family &&
  one.hash === other.hash &&
  one.parameterSet === other.parameterSet &&
  (one.curves.length === 0 || one.curves.some((curve) => other.curves.includes(curve)));

/** The signer used another padding or hash than the header says. */
export const otherAlgorithm: Diagnosis = {
  id: 'other-algorithm',
  words: {
    says: ({ said, made }) => `The header says ${said}, but the signature was made with ${made}.`,
    hint: ({ made }) =>
      `The signer must write "alg": "${made}", or sign with the algorithm that it writes. Every verifier must refuse this token.`,
  },
  async examine(patient) {
    const said = algOf(patient);
    if (!said) return undefined;
    for (const key of patient.keys) {
      for (const alg of servedBy(key)) {
        if (isSameComputation(alg, said)) continue;
        if (await holds(alg, materialOf(key), inputOf(patient), signatureOf(patient))) {
          return { verifies: true, key: key.id, args: { said: said.id, made: alg.id } };
        }
      }
    }
    return undefined;
  },
};
