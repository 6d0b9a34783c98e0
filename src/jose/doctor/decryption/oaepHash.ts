import { firstOpening, siblings, type DecryptionDiagnosis } from './patient.ts';

export const oaepHash: DecryptionDiagnosis = {
  id: 'oaep-hash',
  words: {
    says: ({ alg, header }) =>
      `It opens with ${alg}, but the header says ${header}: the content key was encrypted with another hash.`,
    hint: ({ alg }) =>
      `The sender’s library uses another hash for OAEP. Let it write "alg": "${alg}", or use the hash that the header names for both OAEP and MGF1.`,
  },
  async examine(patient, shape) {
    if (shape.alg.family !== 'rsaesOaep') return undefined;
    const found = await firstOpening(patient, shape, () => siblings(shape.alg).map((alg) => ({ alg })));
    return found && { verifies: true, key: found.key.id, args: { alg: found.variant.alg.id, header: shape.alg.id } };
  },
};
