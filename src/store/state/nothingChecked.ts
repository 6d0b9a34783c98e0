import type { CheckAnswer } from './state.ts';

/** What is known of a reading before any key is tried on it. */
export const NOTHING_CHECKED = {
  checked: [],
  untried: {},
  keyBinding: [],
  keyBindingFaults: [],
  disclosures: 'none',
  disclosureFaults: [],
  readings: {},
  diagnosed: [],
} as const satisfies Partial<CheckAnswer>;
