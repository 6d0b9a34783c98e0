import { firstLights } from '../../jose/verdict/first.ts';
import { lazyModule } from '../doors/lazyModule.ts';
import { remembered } from './remembered.ts';
import { currentReading } from './select.ts';
import { sayShown, type BarLight } from './sayLight.ts';
import type { State } from '../state/state.ts';

/** Loaded before the first key is in the ring. */
export const { loaded: loadedVerdict, load: loadVerdict } = lazyModule(() => import('./verdictOf.ts'));

const kept = remembered<readonly BarLight[]>();

/** The lights as the bar shows them: the verdict's, or, until keys can be tried, what can be read without one. Null where there is no token. */
export function lightsOf(state: State): readonly BarLight[] | null {
  const verdict = loadedVerdict()?.verdictOf(state);
  if (verdict) return verdict.lights;
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return null;
  const { clock } = state;
  return kept([reading, clock], () =>
    firstLights({ token: reading.token, faults: reading.faults }, { now: clock.now, state: clock.kind }).map((light) =>
      sayShown(null, light),
    ),
  );
}
