import type { Expectations } from '../../jose/verdict/input.ts';
import { commit } from './commit.ts';
import type { Typing } from '../state/typing.ts';
import { get, set, type State } from '../state/state.ts';

export function removeKey(id: string): void {
  const state = get();
  commit({ ring: state.ring.filter((key) => key.id !== id) }, { as: 'act' });
}

/** Fills one of the boxes that are no part of the bench: no step of undo. */
export const fillBox = (box: keyof State['boxes'], text: string): void =>
  set({ boxes: { ...get().boxes, [box]: text } });

/** Fills a box that still holds `before`, and says whether it does: what was typed meanwhile stays. */
export function fillUntouched(box: keyof State['boxes'], before: string, text: string): boolean {
  const isUntouched = get().boxes[box] === before;
  if (isUntouched) fillBox(box, text);
  return isUntouched;
}

export const forgetRefused = (): void => set({ refused: [] });

/** A keystroke in a box of a form: where in it does not matter. */
const strokeIn = (box: string): Typing => ({ at: performance.now(), box, from: 0, to: 0 });

/** Sets expectations; undefined or an empty list takes one back. */
export function expect(change: { [Name in keyof Expectations]?: Expectations[Name] | undefined }): void {
  const state = get();
  const expectations: Record<string, unknown> = { ...state.expectations, ...change };
  for (const [name, value] of Object.entries(expectations))
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete expectations[name];
  // `ofLink` only says who chose the others; it is not an expectation.
  if (Object.keys(expectations).join() === 'ofLink') delete expectations['ofLink'];
  const box = `expect ${Object.keys(change).join(' ')}`;
  commit({ expectations: expectations as Expectations }, { as: 'typing', stroke: strokeIn(box) });
}

/** A detached payload as somebody gave it: keystrokes are undone as those of other boxes are. */
export function supplyPayload(text: string): void {
  commit({ detachedPayload: text === '' ? null : text }, { as: 'typing', stroke: strokeIn('detachedPayload') });
}
