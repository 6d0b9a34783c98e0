// What is said of claims that few tokens carry, in the chosen language.
import { RARE_CLAIMS } from '../jose/tables/claimsRare.ts';
import { tables } from './catalogue.ts';

const { byName, families } = RARE_CLAIMS;

/** Laid over as soon as they are there: they come when the page has time. */
export const sentences = tables({
  rareClaims: Object.fromEntries(byName),
  claimFamilies: Object.fromEntries(families.map((family) => [family.prefix, family])),
});

export { RARE_CLAIMS };
