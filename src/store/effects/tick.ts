import { get, set } from '../state/state.ts';

/** `now`: seconds since 1970; a frozen clock does not listen. */
export function tick(now: number): void {
  const { clock } = get();
  if (clock.kind === 'live' && clock.now !== now) set({ clock: { kind: 'live', now } });
}
