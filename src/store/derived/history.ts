import { isDemoToken } from '../../first/demo/fresh.ts';
import type { ShownLight } from '../../jose/verdict/light.ts';
import { lightsOf } from './lights.ts';
import { codesOf } from './sayLight.ts';
import { textOf } from './select.ts';
import type { State, UndoStep } from '../state/state.ts';

/** Texts listed at most. */
const LISTED = 50;

/** How a text was left: when (seconds since 1970), and what the lights said then. */
export interface Left {
  at: number;
  lights: readonly (ShownLight | undefined)[] | undefined;
}

/** What was on the bench before, in this visit: as it was left, the newest first. */
export type Earlier = readonly { text: string; left: Left | undefined }[];

// Beside the steps: undo brings back what they hold.
const leaving = new WeakMap<UndoStep, Left>();

/** Notes that the text of a step goes now, by the real time, whatever the bench's clock is set to. */
export function noteLeaving(step: UndoStep, state: State): void {
  leaving.set(step, { at: Date.now() / 1000, lights: lightsOf(state)?.map(codesOf) });
}

const NONE: Earlier = [];
let slot: { inputs: readonly unknown[]; earlier: Earlier } | null = null;

/** The steps of undo hold it already: of each text that came, the last step. */
export function earlierOf(state: State): Earlier {
  const { past, future, pastedText } = state;
  if (past.length === 0 && future.length === 0) return NONE;
  const inputs = [past, future, pastedText];
  if (slot && inputs.every((input, index) => input === slot?.inputs[index])) return slot.earlier;
  // Of each text the last step, in order. The token of a draft is made only for those that are listed.
  const lastSteps = new Map<string, UndoStep>();
  for (const step of [...future, ...past]) {
    lastSteps.delete(step.pastedText);
    lastSteps.set(step.pastedText, step);
  }
  lastSteps.delete(pastedText);
  const earlier = [...lastSteps.values()]
    .reverse()
    .slice(0, LISTED)
    .map((step) => ({ text: textOf({ ...state, ...step }), left: leaving.get(step) }))
    .filter(({ text }) => text.trim() !== '' && text !== pastedText && !isDemoToken(text));
  slot = { inputs, earlier: earlier.length > 0 ? earlier : NONE };
  return slot.earlier;
}
