import { claimsPart, dateClaim } from '../../jose/explain/validate.ts';
import { useLayers } from './useBench.ts';

/** A moment that the innermost token names. */
export interface Moment {
  name: 'iat' | 'nbf' | 'exp';
  /** Since 1970. */
  seconds: number;
}

/** Years outside 0 to 9999 are none that a field of the browser can show. */
const isShowable = (seconds: number | undefined): seconds is number =>
  seconds !== undefined && seconds > -6.2e10 && seconds < 2.53e11;

/** The moments at which the judgement of the innermost token changes, in their order in time. */
export function useMoments(): Moment[] {
  const layers = useLayers();
  const claims = layers.map(({ reading }) => claimsPart(reading.token)).findLast((part) => part !== undefined);
  return (['iat', 'nbf', 'exp'] as const)
    .flatMap((name) => {
      const seconds = dateClaim(claims, name)?.seconds;
      return isShowable(seconds) ? [{ name, seconds }] : [];
    })
    .toSorted((a, b) => a.seconds - b.seconds);
}
