import type { Comparison } from '../jose/steps/step.ts';
import { words } from './steps.ts';

/** Gives the outcome of a comparison in one sentence. `reveals`: whether secret values are shown. */
export function comparisonSays(comparison: Comparison, reveals: boolean): string {
  const { expected, computed, same, firstDifference = 0 } = comparison;
  if (same) return words.steps.same(expected.octets.length);
  if (expected.octets.length !== computed.octets.length)
    return words.steps.lengths(expected.octets.length, computed.octets.length);
  // A MAC that was computed with the key is a forgery ready to use: where it differs is told with it.
  if (computed.secret && !reveals) return words.steps.differsHidden;
  return words.steps.differs(firstDifference + 1, expected.octets.length);
}
