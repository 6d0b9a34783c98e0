import { useStore } from 'zustand';
import { watchables } from '../derived/watchable.ts';
import { frames } from '../state/frames.ts';
import type { Opinions } from '../state/state.ts';
import type { StepsRun, Watchable } from '../state/watching.ts';

/** The computations that can be watched on the bench now. */
export const useWatchables = (): readonly Watchable[] => useStore(frames, watchables);

/** The second opinions on the checks, as far as the steps have run. */
export const useOpinions = (): Opinions => useStore(frames, (state) => state.opinions);

/** Whether the computation on screen is still of what is on the bench. */
export const useIsCurrent = (run: StepsRun | null): boolean =>
  useStore(frames, (state) => run?.watched === null || watchables(state).some((each) => each === run?.watched));
