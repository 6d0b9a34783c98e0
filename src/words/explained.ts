// What the tables of jose say to explain the members of a token.
import { ALGORITHMS, keyPhrases } from '../jose/tables/algs.ts';
import { CLAIMS, unknownClaims } from '../jose/tables/claims.ts';
import { PARAMETERS, unknownParameters } from '../jose/tables/params.ts';
import { TERMS } from '../jose/tables/terms.ts';
import { tables } from './catalogue.ts';

const byName = <T extends { name: string }>(rows: readonly T[]): Record<string, T> =>
  Object.fromEntries(rows.map((row) => [row.name, row]));

/** Laid over where another language is spoken: English has them where they are. */
export const explained = tables({
  keyPhrases,
  unknownClaims,
  unknownParameters,
  terms: TERMS,
  claims: byName(CLAIMS),
  parameters: byName(PARAMETERS),
  algorithms: Object.fromEntries(ALGORITHMS.map((alg) => [alg.id, alg])),
});
