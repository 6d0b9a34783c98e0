import { causesOf, type Cause, type Check } from './checks.ts';
import { age, claimMissing, claimType, claimValue, date, parameterValue } from './claimCauses.ts';
import {
  crit,
  decryption,
  form,
  keyShort,
  keyType,
  kid,
  kidMissing,
  none,
  signature,
  signatureMissing,
} from './keyCauses.ts';
import type { Said, Situation, Tried } from './situation.ts';

const TRIALS: Readonly<Record<Cause, (said: Said, situation: Situation) => Tried>> = {
  exp: (_, situation) => date('exp', situation),
  nbf: (_, situation) => date('nbf', situation),
  iat: (_, situation) => date('iat', situation),
  age: (_, situation) => age(situation),
  claimValue,
  claimMissing,
  claimType,
  typ: (said, situation) => parameterValue('typ', said, situation),
  alg: (said, situation) => parameterValue('alg', said, situation),
  none: (_, situation) => none(situation),
  signature: (_, situation) => signature(situation),
  signatureMissing: (_, situation) => signatureMissing(situation),
  kid,
  kidMissing: (_, situation) => kidMissing(situation),
  keyType: (_, situation) => keyType(situation),
  keyShort: (_, situation) => keyShort(situation),
  form: (_, situation) => form(situation),
  crit: (_, situation) => crit(situation),
  decryption: (_, situation) => decryption(situation),
};

const RANK: Readonly<Record<Tried['outcome'], number>> = { so: 0, unknown: 1, not: 2 };

/**
 * Tries the possible causes of a refused check on the token on the bench; those that apply come first. Empty if the
 * token alone cannot show the cause.
 */
export const tryCauses = (check: Check, said: Said, situation: Situation): Tried[] =>
  causesOf(check)
    .map((cause) => TRIALS[cause](said, situation))
    .toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome]);
