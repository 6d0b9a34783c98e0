import type { Computed } from '../../jose/token/computed.ts';
import type { Checked } from '../../jose/verdict/input.ts';
import type { Opinions } from '../state/state.ts';

/** The answers that our own steps do not agree with. */
export type Disputes = ReadonlySet<Computed>;

const NO_DISPUTES: Disputes = new Set();
const disputesOf = new WeakMap<Opinions, Disputes>();

/** The same set for the same opinions, and as long as there are none. */
export function disputesIn(opinions: Opinions): Disputes {
  const known = disputesOf.get(opinions);
  if (known) return known;
  const found = [...opinions].flatMap(([computed, { says }]) => (says === 'differs' ? [computed] : []));
  const disputes = found.length > 0 ? new Set(found) : NO_DISPUTES;
  disputesOf.set(opinions, disputes);
  return disputes;
}

export const withDispute =
  (disputes: Disputes) =>
  (checked: Checked): Checked =>
    checked.answer && disputes.has(checked.answer) ? { ...checked, disputed: true } : checked;
