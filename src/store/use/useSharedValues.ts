import { useEffect, useState } from 'react';
import type { SharedValue } from '../../jose/verdict/sharedValues.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { useLayers } from './useBench.ts';

const NONE: readonly SharedValue[] = [];

/** Finds the values that the token on the bench, or the innermost opened one, shares with a text given beside it. */
export function useSharedValues(given: string): readonly SharedValue[] {
  const reading = useLayers().at(-1)?.reading;
  const [values, setValues] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    const answer = async (): Promise<void> => {
      const text = given === '' ? undefined : reading?.candidates[reading.picked]?.text;
      const found =
        reading && text !== undefined ? await (await loadGiven()).sharedValues(reading.token, text, given) : NONE;
      if (isWanted) setValues(found);
    };
    // Without the network the door may stay shut: then nothing is shown.
    answer().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [reading, given]);
  return values;
}
