import { headerOf } from '../ops/form.ts';
import { stringParameter } from '../ops/joseHeader.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf } from './trial.ts';

const SHOWN = 5;

/** The token names a key that is not among those given. */
export const kidNotInSet: Diagnosis = {
  id: 'kid-not-in-set',
  words: {
    says: ({ kid, kids }) => `The token names the key \u201c${kid}\u201d; the keys given are ${kids}.`,
    hint: ({ verifies }) =>
      verifies === 'yes'
        ? 'One of them verifies all the same: its name differs from the one in the token.'
        : 'The issuer may have changed its keys since: take its key set anew. Or this set is that of another issuer or environment.',
  },
  async examine(patient) {
    const kid = stringParameter(headerOf(patient.token.signatures[patient.index]), 'kid');
    const named = patient.keys.filter((key) => key.kid !== undefined);
    if (kid === undefined || named.length === 0 || named.some((key) => key.kid === kid)) return undefined;
    const alg = algOf(patient);
    const key = alg && (await firstHolding(alg, patient.keys, inputOf(patient), signatureOf(patient)));
    const names = named.slice(0, SHOWN).map((each) => `\u201c${each.kid}\u201d`).join(', ');
    const kids = named.length > SHOWN ? `${names} and others` : names;
    return { verifies: key !== undefined, ...(key ? { key: key.id } : {}), args: { kid, kids, verifies: key ? 'yes' : 'no' } };
  },
};
