import { headerOf } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, fitting } from './trial.ts';

const LONGEST_NAME = 80;

const kind = (type: unknown): string => (type === 'oct' ? 'a secret' : `a key of type ${String(type)}`);

/** The key that the token names is there, but no key of its algorithm: it is on another curve, or of another family. */
export const namedKeyUnfit: Diagnosis = {
  id: 'named-key-unfit',
  words: {
    says: ({ kid, has, alg, wants }) =>
      `The token names “${kid}”. That is ${kind(has)} here; ${alg} needs ${kind(wants)}.`,
    hint: () =>
      'Check the issuer\u2019s key set: it may have changed. Or the token names the wrong algorithm, or your keys are from another issuer or environment.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const kid = headerString(headerOf(patient.token.signatures[patient.index]), 'kid');
    const named = patient.keys.filter((key) => key.kid === kid);
    const [key] = named;
    if (!alg || kid === undefined || !key || fitting(alg, { ...patient, keys: named }).length > 0) return undefined;
    const has = key.curve ?? key.keyType;
    const wants = (alg.curves.length > 0 ? alg.curves : alg.keyTypes).join(' or ');
    // It fits by its type, and is unfit for another reason, which its own line tells.
    if (wants.split(' or ').includes(has)) return undefined;
    return { verifies: false, key: key.id, args: { kid: kid.slice(0, LONGEST_NAME), has, alg: alg.id, wants } };
  },
};
