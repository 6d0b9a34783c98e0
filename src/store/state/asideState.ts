import type { State } from './state.ts';

let aside: { state: State; backs: readonly (() => void)[] } | null = null;

/** The bench that somebody comes back to, and what else has to be as it was by then. */
export const keepAside = (state: State, backs: readonly (() => void)[]): void => void (aside = { state, backs });

export function takeAside(): typeof aside {
  const kept = aside;
  aside = null;
  return kept;
}

/** The keys that are aside; null where nothing is. */
export const asideRing = (): State['ring'] | null => aside?.state.ring ?? null;
