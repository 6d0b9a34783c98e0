import { useStore } from 'zustand';
import { errorView, type ErrorView } from '../derived/errorView.ts';
import { frames } from '../state/frames.ts';
import { useClock, useExpectations, useLayers } from './useBench.ts';
import { useVerdict } from './useKeys.ts';

/** The error messages that somebody pasted, explained; null while there are none. */
export function useErrors(): ErrorView | null {
  const found = useStore(frames, ({ errorText, foundErrors }) =>
    foundErrors?.source === errorText ? foundErrors : null,
  );
  const ring = useStore(frames, (state) => state.ring);
  const layers = useLayers();
  const verdict = useVerdict();
  const expectations = useExpectations();
  const { now } = useClock();
  return found && errorView({ found, layers, verdict, ring, expectations, now });
}
