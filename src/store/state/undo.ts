import type { State, UndoStep } from './state.ts';

/** Steps and characters that undo may hold; the oldest go first. */
const STEP_LIMIT = 200;
const TEXT_LIMIT = 16_000_000;

const sizeOf = ({ source }: UndoStep): number =>
  source.from === 'text' ? source.text.length : source.draft.text.length + (source.draft.content?.length ?? 0);

export const stepOf = ({ source, ring, expectations, detachedPayload, pastedText, errorText }: State): UndoStep => ({
  source,
  ring,
  expectations,
  detachedPayload,
  pastedText,
  errorText,
});

/** The steps of undo with the present one behind them. */
export function remember(state: State): UndoStep[] {
  const kept = [...state.past, stepOf(state)].slice(-STEP_LIMIT);
  let size = kept.reduce((sum, step) => sum + sizeOf(step), 0);
  while (kept.length > 1 && size > TEXT_LIMIT) size -= sizeOf(kept.shift() as UndoStep);
  return kept;
}
