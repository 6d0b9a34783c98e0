import type { Key } from '../../jose/keys/key.ts';
import { joined, unknown } from '../derived/joined.ts';
import { lightsFirst } from '../state/frames.ts';
import type { Notice } from '../state/notice.ts';

import { get, set, type State } from '../state/state.ts';
import { commit, notice } from './commit.ts';

/** Puts keys into the ring that are not there yet: one step of undo. */
export function addKeys(keys: readonly Key[], told: Notice['code']): void {
  const { ring } = get();
  const fresh = unknown(keys, ring);
  putKeys(fresh, joined(fresh, ring), told);
}

export function putKeys(
  fresh: readonly Key[],
  ring: readonly Key[],
  told: Notice['code'],
  early: Partial<State> | null = null,
): void {
  if (fresh.length === 0) set({ notice: notice('keyKnown'), refused: [] });
  else {
    if (early) lightsFirst();
    commit({ ...early, ring, refused: [] }, { as: 'act', told: { code: told, args: { count: fresh.length } } });
  }
}
