import { type ReactElement, Suspense } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import { pickedCandidate } from '../../store/derived/select.ts';
import { useShown } from '../../store/use/useBench.ts';
import { lazily } from '../../ui/lazily.ts';

const PeeledNotes = lazily<{ reading: TokenReading }>(() =>
  import('./PeeledNotes.tsx').then((module) => module.PeeledNotes),
);

/** Shows the text around the token on the bench; empty where there is nothing to say. */
export function RibbonHead(): ReactElement | null {
  const { reading } = useShown();
  if (reading?.kind !== 'token') return null;
  const isAlone = reading.candidates.length === 1 && pickedCandidate(reading).wrappings.length === 0;
  return isAlone ? null : (
    <Suspense fallback={null}>
      <PeeledNotes reading={reading} />
    </Suspense>
  );
}
