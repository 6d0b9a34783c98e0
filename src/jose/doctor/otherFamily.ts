import { algorithm } from '../tables/algs.ts';
import type { Diagnosis, DiagnosisArgs } from './diagnosis.ts';
import { algOf, servedBy } from './trial.ts';

/** Asked when it is said: the table of algorithms may be in another language by then. */
function wanted({ alg, how }: DiagnosisArgs): string {
  const row = algorithm(String(alg));
  return row?.use === 'signature' ? row[how === 'sign' ? 'toSign' : 'toCheck'] : '';
}

/** None of the keys fits the algorithm: they are of another family, or on another curve. */
export const otherFamily: Diagnosis = {
  id: 'other-family',
  words: {
    says: (args) =>
      `${args['alg']} needs ${wanted(args)}; this is ${args['has'] === 'oct' ? 'a secret' : `a key of type ${args['has']}`}.`,
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
        how: patient.operation,
        has: key.curve ?? key.keyType,
        serves,
      },
    };
  },
};
