import type { Key } from '../../jose/keys/key.ts';
import { benchDraft } from '../derived/benchDraft.ts';
import { currentReading } from '../derived/select.ts';
import { readingToSign, signingKeys, wayOf } from '../derived/signers.ts';
import { loadCheck, type CheckModule } from '../doors/checkDoor.ts';
import { madeBy, makeDraft, withMadeHere } from '../effects/makeDraft.ts';
import { findOpeners } from '../effects/reencrypt.ts';
import { isEncrypted, outerLayers, type Draft } from '../state/draft.ts';
import { rememberDraftAnswer, signedLayerMade, draftAnswerOf } from '../state/draftAnswers.ts';
import { get, set, type DraftAnswer, type State } from '../state/state.ts';
import { commit, notice } from './commit.ts';
import { toClipboard } from './copying.ts';

/** Makes the token of a draft; takes the one on screen where the same keys made it. */
async function madeNow(
  check: CheckModule,
  draft: Draft,
  keys: readonly (Key | undefined)[],
  state: State,
): Promise<DraftAnswer> {
  const shown = draftAnswerOf(state);
  const isMade = isEncrypted(draft) || (signedLayerMade(shown)?.made.length ?? 0) > 0;
  if (shown && shown.text !== null && isMade && shown.by === wayOf(draft, keys, state).by) return shown;
  return makeDraft(check, draft, { keys, state, all: true });
}

/** Says why there is no token, and keeps the outcomes of the layers. */
function tellWhyNot(answer: DraftAnswer, { source }: State): void {
  if (isEncrypted(answer.draft)) {
    rememberDraftAnswer(answer);
    set({ draftAnswer: answer, notice: notice('notEncrypted') });
    return;
  }
  const reason = signedLayerMade(answer)?.reason ?? null;
  set({
    unsigned: reason && { source, reason },
    notice: notice('cannotSign', {}, false, reason ?? undefined),
  });
}

/**
 * Makes what is on the bench into a token: signed with keys of the ring, and encrypted again where it is a draft inside
 * encryption. The text becomes the source. Says whether it did.
 */
export async function signNow(keyId?: string): Promise<boolean> {
  const check = await loadCheck();
  const state = get();
  const { source, ring } = state;
  const encrypted = source.from === 'draft' && isEncrypted(source.draft);
  if (encrypted) await findOpeners(outerLayers(source.draft), ring, source.draft.limits, () => get().ring === ring);
  const reading = readingToSign(state);
  if (!encrypted && (currentReading(state).pending || !reading || reading.token.kind === 'jwe')) return false;
  const keys = reading ? signingKeys(check, reading, keyId === undefined ? state : { ...state, signer: keyId }) : [];
  if (!encrypted && keys.every((key) => key === undefined)) {
    set({ notice: notice('cannotSign') });
    return false;
  }
  const draft = source.from === 'draft' ? source.draft : benchDraft(state);
  if (!draft) return false;
  const answer = await madeNow(check, draft, keys, state);
  if (get().source !== source) return false;
  if (answer.text === null) {
    tellWhyNot(answer, state);
    return false;
  }
  const made = { from: 'text', text: answer.text, pick: 0 } as const;
  const madeReading = currentReading({ ...state, source: made }).reading;
  commit(
    {
      source: made,
      // Limits raised for the draft hold for its token too.
      ...(encrypted && madeReading?.kind === 'token'
        ? { raisedLimits: { reading: madeReading, limits: draft.limits ?? {} } }
        : {}),
      draftAnswer: null,
      unsigned: null,
      made: answer.text,
      madeHere: withMadeHere(state, madeBy(answer)),
    },
    { as: 'act', inPlace: true, told: encrypted && !signedLayerMade(answer)?.made.length ? 'encrypted' : 'signed' },
  );
  return true;
}

/** Signs, and copies exactly the text that is then on the bench. */
export async function signAndCopy(keyId?: string): Promise<void> {
  if (!(await signNow(keyId))) return;
  const { source } = get();
  if (source.from !== 'text') return;
  const isCopied = await toClipboard(source.text);
  const told = get().notice?.code === 'encrypted' ? 'encryptedCopied' : 'signedCopied';
  set({ notice: isCopied ? notice(told, {}, true) : notice('copyFailed') });
}

export const chooseSigner = (signer: string): void => set({ signer });

export const setAutoSign = (autoSign: boolean): void => set({ autoSign });
