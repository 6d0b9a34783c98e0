import type { Key } from '../../../jose/keys/key.ts';
import { readingToSign, signingKeys, wayOf } from '../../derived/signers.ts';
import { loadCheck, loadedCheck } from '../../doors/checkDoor.ts';
import { isEncrypted, outerLayers, type Draft } from '../../state/draft.ts';
import { PAUSE, STRETCHED_AT_ONCE, STRETCHED_UNASKED, stretchOf } from '../../state/outerLayers.ts';
import { recallDraftAnswer, rememberDraftAnswer, draftAnswerOf } from '../../state/draftAnswers.ts';
import { get, type DraftAnswer, type Source, type State } from '../../state/state.ts';
import { madeBy, makeDraft, withMadeHere } from '../makeDraft.ts';
import type { Question } from '../runner.ts';

interface Asked {
  source: Source;
  draft: Draft;
  keys: readonly (Key | undefined)[];
  ring: readonly Key[];
  detachedPayload: string | null;
  by: string;
}

/** Gives the draft to make, and its keys; null where there is nothing to make. */
function wanted(state: State): Asked | null {
  const { source, autoSign, ready, ring, detachedPayload } = state;
  const check = loadedCheck();
  if (!ready || !check || source.from !== 'draft') return null;
  const { draft } = source;
  const reading = autoSign ? readingToSign(state) : null;
  const keys = reading ? signingKeys(check, reading, state) : [];
  // Inside encryption every change wants a new token, signed or not.
  if (!isEncrypted(draft) && keys.every((key) => key === undefined)) return null;
  return { source, draft, keys, ring, detachedPayload, by: wayOf(draft, keys, state).by };
}

/**
 * What token comes of the draft as it is typed? `later` asks for another round: what is encrypted waits for a pause in
 * typing, for the lights would flicker between one token and the next, and stretching a password takes a while.
 */
export function signTyped(later: () => void): { question: Question<Asked, DraftAnswer>; stop: () => void } {
  let rested: Source | null = null;
  let waiting: { source: Source; timer: ReturnType<typeof setTimeout> } | null = null;

  /** Whether what takes long has waited for a pause. More than so much stretching waits for a press. */
  const isDue = ({ source, draft }: Asked, isTyping: boolean): boolean => {
    const stretch = stretchOf(outerLayers(draft));
    if (!(isTyping && isEncrypted(draft)) && stretch <= STRETCHED_AT_ONCE) return true;
    if (rested === source) return true;
    if (stretch <= STRETCHED_UNASKED && waiting?.source !== source) {
      clearTimeout(waiting?.timer);
      const timer = setTimeout(() => {
        rested = source;
        waiting = null;
        later();
      }, PAUSE);
      waiting = { source, timer };
    }
    return false;
  };

  return {
    stop: () => clearTimeout(waiting?.timer),
    question: {
      asks: (state) => {
        const asked = wanted(state);
        if (!asked) return null;
        // Made already by these keys, now or before undo came back to it: the same signatures again.
        const former = recallDraftAnswer(asked.draft, asked);
        if (former) return draftAnswerOf(state) === former ? null : asked;
        return isDue(asked, state.typing !== null) ? asked : null;
      },
      answer: async ({ draft, keys, by, detachedPayload }) =>
        recallDraftAnswer(draft, { by, detachedPayload }) ??
        makeDraft(await loadCheck(), draft, { keys, state: get() }),
      file: (answer, _question, state) => {
        if (recallDraftAnswer(answer.draft, answer) === answer) return { draftAnswer: answer };
        rememberDraftAnswer(answer);
        return { draftAnswer: answer, madeHere: withMadeHere(state, madeBy(answer)) };
      },
    },
  };
}
