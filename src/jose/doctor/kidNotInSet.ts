import { grouped } from '../text/grouped.ts';
import { headerOf } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf } from './trial.ts';

const SHOWN = 5;

/** The token names a key that is not among the given ones. */
export const kidNotInSet: Diagnosis = {
  id: 'kid-not-in-set',
  words: {
    says: ({ kid, kids, count }) =>
      `The token names the key \u201c${kid}\u201d; ${Number(count) === 1 ? `your key is ${kids}` : `none of your ${grouped(Number(count))} keys has that name`}.`,
    hint: ({ verifies, count }) =>
      verifies === 'yes'
        ? `${Number(count) === 1 ? 'Your key' : 'One of your keys'} verifies it anyway: only the name differs.`
        : 'The issuer may have new keys: fetch its key set again. Or your keys are from another issuer or environment.',
  },
  async examine(patient) {
    const kid = headerString(headerOf(patient.token.signatures[patient.index]), 'kid');
    const named = patient.keys.filter((key) => key.kid !== undefined);
    if (kid === undefined || named.length === 0 || named.some((key) => key.kid === kid)) return undefined;
    // The set was cut short: the key may be in the part that was not read.
    if (named.some(({ ofCutSet }) => ofCutSet)) return undefined;
    const alg = algOf(patient);
    const key = alg && (await firstHolding(alg, patient.keys, inputOf(patient), signatureOf(patient)));
    const names = named
      .slice(0, SHOWN)
      .map((each) => `\u201c${each.kid}\u201d`)
      .join(', ');
    const kids = named.length > SHOWN ? `${names} and others` : names;
    return {
      verifies: key !== undefined,
      ...(key ? { key: key.id } : {}),
      args: { kid, kids, count: named.length, verifies: key ? 'yes' : 'no' },
    };
  },
};
