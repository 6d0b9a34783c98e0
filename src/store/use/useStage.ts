import { useStore } from 'zustand';
import { store, type State } from '../state/state.ts';

// The panes of the bench stay as they were while the stage is there (frames.ts): it is drawn from the store itself.

export const useOnStage = <T>(select: (state: State) => T): T => useStore(store, select);

/** The scene on the stage; null on the bench. */
export const useStage = (): State['stage'] => useOnStage((state) => state.stage);
