import type { State } from './state.ts';

interface Aside {
  state: State;
  backs: readonly (() => void)[];
}

/** The last is the one that is come back to first: a talk may begin over a redacted screen. */
const asides: Aside[] = [];

/** The bench that somebody comes back to, and what else has to be as it was by then. */
export const keepAside = (state: State, backs: readonly (() => void)[]): void => void asides.push({ state, backs });

export const takeAside = (): Aside | undefined => asides.pop();

/** Whether a bench other than the user's own is shown. */
export const isAside = (): boolean => asides.length > 0;

/** The keys that are aside. */
export const asideRing = (): State['ring'] => asides.flatMap(({ state }) => state.ring);
