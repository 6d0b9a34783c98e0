import { useStore } from 'zustand';
import { frames } from '../state/frames.ts';
import type { StepsRun } from '../state/watching.ts';

/** The computation that is watched; null while none is. Apart from the rest, since the page asks it from the start. */
export const useStepsRun = (): StepsRun | null => useStore(frames, (state) => state.steps);
