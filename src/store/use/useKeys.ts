import { hmacSignature } from '../derived/hmacSignature.ts';
import { ringOf, type RingEntry } from '../derived/ringOf.ts';
import { signsToo, verifiedBy } from '../derived/signers.ts';
import { verdictOf, type SaidVerdict } from '../derived/verdictOf.ts';
import { wantsPayload } from '../derived/wantsPayload.ts';
import { tokenReading, useSelect } from './useBench.ts';

// Hooks that need the check: they come with the panes that show it, after the first paint.

export const useVerdict = (): SaidVerdict | null => useSelect(verdictOf);
/** Whether the payload of a detached signature can be given. */
export const useWantsPayload = (): boolean => useSelect(wantsPayload);
export const useRing = (): RingEntry[] => useSelect(ringOf);
/** The same, with the reading of each secret that verified something: written out, a secret is read in one way only. */
export function useRingToShare(): RingEntry[] {
  const ring = useRing();
  const readings = useSelect((state) => state.workingReadings);
  return ring.map((entry) => {
    const { key } = entry;
    const pinned = readings[key.id];
    return key.secret && pinned !== undefined
      ? { ...entry, key: { ...key, secret: { ...key.secret, pinned } } }
      : entry;
  });
}
/** The key to sign with: the chosen one, else the one that verified. */
export const useSigner = (): string | null =>
  useSelect((state) => {
    const reading = tokenReading(state);
    return state.signer ?? (reading ? (verifiedBy(state, reading)[0] ?? null) : null);
  });
/** Whether the draft inside encryption is signed too. */
export const useSignsToo = (): boolean => useSelect(signsToo);
/** With which algorithm a shared secret signs the token; null where none does. */
export const useHmacAlg = (): string | null => useSelect((state) => hmacSignature(state)?.alg ?? null);
