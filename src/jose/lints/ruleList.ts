import type { FindingId } from './ids.ts';
import type { Rule } from './rule.ts';

/** The rules of one room, in the order of the catalogue. */
export interface RuleList {
  rules: readonly Rule[];
  /** Ids of the catalogue that nobody has written yet. */
  notYet: readonly FindingId[];
}
