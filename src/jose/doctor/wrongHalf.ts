import type { Diagnosis } from './diagnosis.ts';
import { algOf } from './trial.ts';

export const wrongHalf: Diagnosis = {
  id: 'wrong-half',
  words: {
    says: () => 'This is the public half of the key. It can check signatures, not make them.',
    hint: () => 'Give the private key: a PEM that begins "PRIVATE KEY", or a JWK with the member d (for ML-DSA: priv).',
  },
  operations: ['sign'],
  async examine(patient) {
    const alg = algOf(patient);
    if (!alg) return undefined;
    const fitting = patient.keys.filter(({ keyType }) => alg.keyTypes.includes(keyType));
    const [first] = fitting;
    return first && fitting.every(({ kind }) => kind === 'public')
      ? { verifies: false, key: first.id, args: {} }
      : undefined;
  },
};
