import { holdFrames } from '../state/frames.ts';
import { isAside, keepAside, takeAside } from '../state/asideState.ts';
import { get, START, store, type State } from '../state/state.ts';
import { holdReading } from '../derived/select.ts';
import { holdRun } from './steps.ts';

/**
 * Puts the bench's own state aside (token, keys, clock, selection, drafts, undo) and begins another on the same store:
 * real readings, real checks. `still`: what the panes show stays as it is meanwhile, caret and folds too. Says whether it
 * did: only one can be aside, and a redacted screen over it.
 */
export function putAside(beginning: Partial<State>, { still }: { still: boolean }): boolean {
  const state = get();
  if (isAside() && !state.redacted) return false;
  keepAside(state, [holdReading(state), holdRun()]);
  if (still) holdFrames(true);
  const { rareClaims, ready, preferences, spoken, clock } = state;
  store.setState({ ...START, rareClaims, ready, preferences, spoken, clock, ...beginning }, true);
  return true;
}

/** Brings back exactly what was put aside. What was there meanwhile is gone. */
export function bringBack(): void {
  const aside = takeAside();
  if (!aside) return;
  // Its readings first: what is kept for a reading is found by that very object.
  for (const back of aside.backs) back();
  // These belong to the page, not to the token.
  const { rareClaims, preferences, spoken } = get();
  store.setState({ ...aside.state, rareClaims, preferences, spoken, notice: null }, true);
  holdFrames(false);
}
