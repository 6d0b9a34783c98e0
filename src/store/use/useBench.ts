import { earlierOf, type Earlier } from '../derived/history.ts';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Field } from '../../jose/explain/explain.ts';
import type { Note } from '../../jose/token/note.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { currentReading, encryptedDraft, isAwaited, isStuck, textOf, type Shown } from '../derived/select.ts';
import { selectedBy, type Selected } from '../derived/selected.ts';
import { changedOn, pastedBefore, type Changed } from '../derived/changed.ts';
import type { OuterLayer } from '../state/outerLayers.ts';
import type { Draft } from '../state/draft.ts';
import { loadedNaming, type NamingModule } from '../doors/namingDoor.ts';
import { benchLayers, peeledOf, type Layer } from '../derived/layers.ts';
import { ahead, frames, newest } from '../state/frames.ts';
import { signedLayerMade, draftAnswerOf } from '../state/draftAnswers.ts';
import { worst } from '../state/worst.ts';
import { store, type State } from '../state/state.ts';
import type { BarLight } from '../derived/sayLight.ts';
import { lightsOf } from '../derived/lights.ts';
import { nowSaid } from '../derived/nowSaid.ts';

/** Panes see only these hooks and the verbs. */

export const useSelect = <T>(select: (state: State) => T): T => useStore(frames, select);

export const useShown = (): Shown => useSelect(currentReading);

export const tokenReading = (state: State): TokenReading | null => {
  const { reading } = currentReading(state);
  return reading?.kind === 'token' ? reading : null;
};

export const useTokenReading = (): TokenReading | null => useSelect(tokenReading);

/** The Field that was clicked, focused or entered with the caret; it stays. */
export const usePinned = (): Field | null => useSelect((state) => selectedBy(state, state.pinned)?.field ?? null);
/** Whether it is only what a step of a lesson begins with. */
export const useIsUnasked = (): boolean => useSelect(({ unasked }) => unasked !== null);
/** The Field under the pointer. */
export const useHovered = (): Field | null => useSelect((state) => selectedBy(state, state.hovered)?.field ?? null);
/** The same, with the layer that it is of: for the Lens. */
export const usePinnedInLayer = (): Selected | null => useSelect((state) => selectedBy(state, state.pinned));
/** The Field that the Lens describes. */
export const useFocusedInLayer = (): Selected | null =>
  useSelect((state) => selectedBy(state, state.isPreview ? null : state.hovered) ?? selectedBy(state, state.pinned));
/** Their place in the token on the bench: the inside of a layer is somewhere in its ciphertext. */
export const usePinnedOutside = (): Field | null =>
  useSelect((state) => selectedBy(state, state.pinned)?.outside ?? null);
export const useHoveredOutside = (): Field | null =>
  useSelect((state) => selectedBy(state, state.hovered)?.outside ?? null);
export const useFocused = (): Field | null =>
  useSelect((state) => (selectedBy(state, state.hovered) ?? selectedBy(state, state.pinned))?.outside ?? null);

/** Whether the lights wait for a guess: something was changed, and nobody has said yet what that does. */
export const useVeiled = (): boolean =>
  useSelect(
    (state) =>
      state.guessFirst &&
      ![state.pastedText, state.made, ''].includes(textOf(state)) &&
      state.guessed !== textOf(state),
  );
export const useGuessFirst = (): boolean => useSelect((state) => state.guessFirst);
export const useMade = (): State['made'] => useSelect((state) => state.made);
export const useRareClaims = (): State['rareClaims'] => useSelect((state) => state.rareClaims);
/** How many findings there are, the worst first; empty where there are none to speak of. */
export const useWorst = (): string => useStore(worst, ({ says }) => says);
/** The text as it is at this moment. It does not ask to be drawn again by itself. */
export const useNewestText = (): string => useSyncExternalStore(frames.subscribe, () => textOf(newest()));
/** The text on the bench. */
export const useText = (): string => useSelect(textOf);
export const usePastedText = (): string => useSelect((state) => state.pastedText);
export const useSecond = (): string => useSelect((state) => state.second);
export const useEarlier = (): Earlier => useSelect(earlierOf);
export const useHasMany = (): boolean => useSelect((state) => state.many);
export const useLastGood = (): TokenReading | null => useSelect((state) => state.lastGood);
export const useClock = (): State['clock'] => useSelect((state) => state.clock);
export const usePlace = (): State['place'] => useSelect((state) => state.place);
export const useDialog = (): State['dialog'] => useSelect((state) => state.dialog);
export const usePane = (): State['pane'] => useSelect((state) => state.pane);
export const useSpoken = (): string => useSelect((state) => state.spoken);
export const usePreferences = (): State['preferences'] => useSelect((state) => state.preferences);
export const useNotice = (): State['notice'] => useSelect((state) => state.notice);
export const useUnfolded = (): boolean => useSelect((state) => state.unfolded);
export const useHeaders = (): boolean => useSelect((state) => state.headers);
export const useTables = (): boolean => useSelect((state) => state.tables);
/**
 * Seconds since 1970, as of the last change in what is said of `moments`: notes beside claims are drawn seldom, and
 * always agree with the light.
 */
export function useNowSaid(moments: readonly number[]): number {
  const select = useMemo(() => nowSaid(moments), [moments]);
  return useSelect(({ clock }) => select(clock.now));
}
export const useLanes = (): boolean => useSelect((state) => state.lanes);
export const useSizes = (): boolean => useSelect((state) => state.sizes);
export const useAsSigned = (part: string): boolean | undefined => useSelect((state) => state.asSigned[part]);
export const useCanUndo = (): boolean => useSelect((state) => state.past.length > 0);
export const useCanRedo = (): boolean => useSelect((state) => state.future.length > 0);

/** The name of a text that is not a JSON token; null until it is known. */
export function useForeignText(): ReturnType<NamingModule['describeForeign']> | null {
  const note = useSelect((state) => (state.foreignText?.source === textOf(state) ? state.foreignText.note : null));
  return note && (loadedNaming()?.describeForeign(note) ?? null);
}
/** The lights as the bar shows them. */
export const useLights = (): readonly BarLight[] | null => useStore(ahead, lightsOf);
export const useHasKeys = (): boolean => useSelect((state) => state.ring.length > 0);
export const useExpectations = (): State['expectations'] => useSelect((state) => state.expectations);
export const useLocked = (): State['locked'] => useSelect((state) => state.locked);
/** Never behind what was typed: a box that is drawn late takes back the character before. */
export const useBoxes = (): State['boxes'] => useSyncExternalStore(store.subscribe, () => newest().boxes);
export const useRefused = (): State['refused'] => useSelect((state) => state.refused);
export const useDetachedPayload = (): string | null => useSelect((state) => state.detachedPayload);
export const useAutoSign = (): boolean => useSelect((state) => state.autoSign);
/** The draft on the bench, if what is there was changed or built here. */
export const useDraft = (): Draft | null =>
  useSelect((state) => (state.source.from === 'draft' ? state.source.draft : null));
/** The same, where it is inside encryption. */
export const useEncryptedDraft = (): Draft | null => useSelect(encryptedDraft);
/** The changes made here to the token on the bench; null where it is as it was pasted. */
export const useChanged = (): Changed | null => useSelect(changedOn);
/** The pasted text, where the text on the bench was made from it and differs. */
export const usePastedBefore = (): string | null => useSelect(pastedBefore);
/** Whether the token on the bench is older than the draft inside it. */
export const useAwaited = (): boolean => useSelect(isAwaited);
/** Whether there will be no token of it as it is. */
export const useStuck = (): boolean => useSelect(isStuck);
/** The outcome of signing that draft; null while there is none. */
export const useDraftAnswer = (): State['draftAnswer'] => useSelect(draftAnswerOf);
/** Why what is on the bench could not be signed, as it was typed or by an act. */
export const useSigningReason = (): Note | null =>
  useSelect((state) =>
    state.unsigned?.source === state.source
      ? state.unsigned.reason
      : (signedLayerMade(draftAnswerOf(state))?.reason ?? null),
  );

/** Whether a redacted copy is shown: it cannot be edited. */
export const useIsRedacted = (): boolean => useSelect((state) => state.redacted !== null);

/** The token on the bench and what opened inside it, from the outside in. */
export const useLayers = (): readonly Layer[] => useSelect(benchLayers);

/** The layers that were peeled off what is on the bench. */
export const usePeeled = (): readonly OuterLayer[] => useSelect(peeledOf);

/** Limits that somebody raised for the token on the bench. */
export const useRaisedLimits = (): State['raisedLimits'] => useSelect((state) => state.raisedLimits);

/** Whether an error message is shown. */
export const useHasError = (): boolean =>
  useSelect(({ errorText, foundErrors }) => foundErrors?.source === errorText && foundErrors.isOne);
