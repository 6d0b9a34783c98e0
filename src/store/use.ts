import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Field } from '../jose/explain.ts';
import type { Note } from '../jose/ops/faults.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Token } from '../jose/token.ts';
import { validateTime, type TimeLine } from '../jose/validate.ts';
import { currentReading, isAwaited, textOf, type Shown } from './select.ts';
import { selectedBy, type Selected } from './selected.ts';
import type { Around } from './around.ts';
import type { Draft } from './draft.ts';
import { benchFaults, type PlacedFault } from './faults.ts';
import { aroundOf, benchLayers, innermostToken, type Layer } from './layers.ts';
import { ringOf, type RingEntry } from './ringOf.ts';
import { leading, seen } from './seen.ts';
import { signedOf } from './signatures.ts';
import { signsToo, verifiedBy } from './signing.ts';
import { get, type State } from './state.ts';
import { verdictOf, type SaidVerdict } from './verdictOf.ts';

/** Panes see only these hooks and the verbs. */

const use = <T>(select: (state: State) => T): T => useStore(seen, select);

export const useShown = (): Shown => use(currentReading);

const tokenReading = (state: State): TokenReading | null => {
  const { reading } = currentReading(state);
  return reading?.kind === 'token' ? reading : null;
};

export const useTokenReading = (): TokenReading | null => use(tokenReading);

/** What was clicked, focused or entered with the caret, and stays. */
export const usePinned = (): Field | null => use((state) => selectedBy(state, state.pinned)?.field ?? null);
/** What the pointer is on. */
export const useHovered = (): Field | null => use((state) => selectedBy(state, state.hovered)?.field ?? null);
/** The same, with the layer that it is of: for the Lens. */
export const usePinnedInLayer = (): Selected | null => use((state) => selectedBy(state, state.pinned));
/** What the Lens looks at. */
export const useFocusedInLayer = (): Selected | null => use((state) => selectedBy(state, state.hovered) ?? selectedBy(state, state.pinned));
/** Where those are in the token on the bench: what lies inside a layer is somewhere in its ciphertext. */
export const usePinnedOutside = (): Field | null => use((state) => selectedBy(state, state.pinned)?.outside ?? null);
export const useHoveredOutside = (): Field | null => use((state) => selectedBy(state, state.hovered)?.outside ?? null);
export const useFocused = (): Field | null => use((state) => (selectedBy(state, state.hovered) ?? selectedBy(state, state.pinned))?.outside ?? null);

/** Whether the lights wait for a guess: something was changed, and nobody has said yet what that does. */
export const useVeiled = (): boolean => use((state) => state.guessFirst && ![state.evidence, state.made, ''].includes(textOf(state)) && state.guessed !== textOf(state));
export const useGuessFirst = (): boolean => use((state) => state.guessFirst);
export const useMade = (): State['made'] => use((state) => state.made);
export const useRareClaims = (): State['rareClaims'] => use((state) => state.rareClaims);
/** The text as it is at this moment. It does not ask to be drawn again by itself. */
export const useNewestText = (): string => useSyncExternalStore(seen.subscribe, () => textOf(get()));
/** The text on the bench. */
export const useText = (): string => use(textOf);
export const useSource = (): State['source'] => use((state) => state.source);
export const useEvidence = (): string => use((state) => state.evidence);
export const useLastGood = (): TokenReading | null => use((state) => state.lastGood);
export const useClock = (): State['clock'] => use((state) => state.clock);
export const usePane = (): State['pane'] => use((state) => state.pane);
export const usePreferences = (): State['preferences'] => use((state) => state.preferences);
export const useNotice = (): State['notice'] => use((state) => state.notice);
export const useUnfolded = (): boolean => use((state) => state.unfolded);
export const useLanes = (): boolean => use((state) => state.lanes);
export const useSizes = (): boolean => use((state) => state.sizes);
export const useAsSigned = (part: string): boolean | undefined => use((state) => state.asSigned[part]);
export const useCanUndo = (): boolean => use((state) => state.past.length > 0);
export const useCanRedo = (): boolean => use((state) => state.future.length > 0);

/** What the text on the bench is, if it is no JSON token; null until that is known. */
export const useNamed = (): State['named'] => use((state) => (state.named?.source === textOf(state) ? state.named : null));
export const useVerdict = (): SaidVerdict | null => use(verdictOf);
/** For the lights, which may be one frame ahead of the panes. */
export const useLeadingVerdict = (): SaidVerdict | null => useStore(leading, verdictOf);
/** What reading found wrong, in every layer that is open. */
export const useFaults = (): readonly PlacedFault[] => use(benchFaults);
export const useLeadingFaults = (): readonly PlacedFault[] => useStore(leading, benchFaults);
export const useHasKeys = (): boolean => use((state) => state.ring.length > 0);
export const useRing = (): RingEntry[] => use(ringOf);
export const useExpectations = (): State['expectations'] => use((state) => state.expectations);
export const useLocked = (): State['locked'] => use((state) => state.locked);
export const useRefused = (): State['refused'] => use((state) => state.refused);
export const useSupplied = (): string | null => use((state) => state.supplied);
/** The key to sign with: the chosen one, else the one that verified. */
export const useSigner = (): string | null =>
  use((state) => {
    const reading = tokenReading(state);
    return state.signer ?? (reading ? (verifiedBy(state, reading)[0] ?? null) : null);
  });
export const useAutoSign = (): boolean => use((state) => state.autoSign);
/** The draft on the bench, if what is there was changed or built here. */
export const useDraft = (): Draft | null => use((state) => (state.source.from === 'draft' ? state.source.draft : null));
/** Whether the token on the bench is older than the draft inside it. */
export const useAwaited = (): boolean => use(isAwaited);
/** What became of signing that draft; null while nothing has. */
export const useSigned = (): State['signed'] => use(signedOf);
/** Whether the draft inside encryption is signed too. */
export const useSignsToo = (): boolean => use(signsToo);
/** Why what is on the bench could not be signed, as it was typed or by an act. */
export const useSigningReason = (): Note | null => use((state) => (state.unsigned?.source === state.source ? state.unsigned.reason : (signedOf(state)?.reason ?? null)));

/** The token on the bench and what opened inside it, from the outside in. */
export const useLayers = (): readonly Layer[] => use(benchLayers);

/** The layers that were peeled off what is on the bench. */
export const useAroundLayers = (): readonly Around[] => use(aroundOf);

/** What somebody allowed the token on the bench beyond the usual limits. */
export const useAllowed = (): State['allowed'] => use((state) => state.allowed);

let timeSlot: { token: Token; now: number; line: TimeLine } | null = null;

/** What the clock says of the claims; the same object within one second. */
export const useTime = (): TimeLine | null =>
  use((state) => {
    const reading = tokenReading(state);
    if (!reading) return null;
    const { now } = state.clock;
    const token = innermostToken(reading, benchLayers(state));
    if (timeSlot?.token !== token || timeSlot.now !== now) timeSlot = { token, now, line: validateTime(token, now) };
    return timeSlot.line;
  });

