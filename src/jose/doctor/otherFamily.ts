import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, servedBy } from './trial.ts';

const describe = ({ keyType, curve }: PatientKey): string =>
  keyType === 'oct' ? 'a secret' : `a key of type ${curve ?? keyType}`;

/** None of the keys fits the algorithm: they are of another family, or on another curve. */
export const otherFamily: Diagnosis = {
  id: 'other-family',
  words: {
    says: ({ alg, wanted, has }) => `${alg} needs ${wanted}; this is ${has}.`,
    hint: ({ serves }) =>
      serves === ''
        ? 'Look for the key of the signer.'
        : `This key works with ${serves}. If the token should use that, its header is wrong.`,
  },
  operations: ['verify', 'sign'],
  async examine(patient) {
    const alg = algOf(patient);
    const [key] = patient.keys;
    if (!alg || !key || patient.keys.some((each) => servedBy(each).some(({ id }) => id === alg.id))) return undefined;
    const serves = servedBy(key)
      .map(({ id }) => id)
      .join(', ');
    return {
      verifies: false,
      key: key.id,
      args: {
        alg: alg.id,
        wanted: patient.operation === 'sign' ? alg.toSign : alg.toCheck,
        has: describe(key),
        serves,
      },
    };
  },
};
