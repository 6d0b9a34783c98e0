import { materialOf } from '../ops/keyMaterial.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, holds, inputOf, servedBy, signatureOf } from './trial.ts';

/** The signer used another padding or hash than the header says. */
export const otherAlgorithm: Diagnosis = {
  id: 'other-algorithm',
  words: {
    says: ({ said, made }) => `The header says ${said}, but the signature was made with ${made}.`,
    hint: ({ made }) => `The signer must write "alg": "${made}", or sign with what it writes. As it is, every verifier must refuse it.`,
  },
  async examine(patient) {
    const said = algOf(patient);
    if (!said) return undefined;
    for (const key of patient.keys) {
      for (const alg of servedBy(key)) {
        // EdDSA and Ed25519 are one computation under two names.
        if (alg.id === said.id || (alg.family === 'eddsa' && said.family === 'eddsa')) continue;
        if (await holds(alg, materialOf(key), inputOf(patient), signatureOf(patient))) {
          return { verifies: true, key: key.id, args: { said: said.id, made: alg.id } };
        }
      }
    }
    return undefined;
  },
};
