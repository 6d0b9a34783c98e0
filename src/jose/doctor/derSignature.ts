import { fromDer } from '../jws/ecdsaSignature.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf, withSignature } from './trial.ts';

export const derSignature: Diagnosis = {
  id: 'der-signature',
  words: {
    says: ({ verifies }) =>
      `The signature is in DER form, not r and s joined (RFC 7518 §3.4)${verifies === 'yes' ? '. Converted, it verifies' : ''}.`,
    hint: () =>
      'The signer must convert it: Java has "inP1363Format", Node "dsaEncoding: ieee-p1363"; other libraries have a function for it.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'ecdsa') return undefined;
    const joined = fromDer(signatureOf(patient), alg.signatureOctets[0] ?? 0);
    if (!joined) return undefined;
    const key = await firstHolding(alg, patient.keys, inputOf(patient), joined);
    return {
      verifies: key !== undefined,
      ...(key ? { key: key.id, ...withSignature(patient, joined) } : {}),
      args: { verifies: key ? 'yes' : 'no' },
    };
  },
};
