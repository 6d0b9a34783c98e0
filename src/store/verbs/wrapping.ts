import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { note } from '../../jose/token/note.ts';
import { refusal } from '../../words/refusals.ts';
import type { Reason } from '../../words/say.ts';
import { benchLayers, peeledOf } from '../derived/layers.ts';
import { currentReading, isAwaited, pickedCandidate } from '../derived/select.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { madeBy, makeDraft, withMadeHere } from '../effects/makeDraft.ts';
import { draftOf, outerLayers } from '../state/draft.ts';
import { outerLayerOf } from '../state/outerLayers.ts';
import { get, set } from '../state/state.ts';
import { commit } from './commit.ts';
import { replaceText } from './edit.ts';

/** The token of layer `number` on the bench without what is around it: one step of undo. That can be put back. */
export function peel(number: number, text: string): void {
  const state = get();
  const { source } = state;
  // A draft knows which keys opened its original, even while it has no token.
  const outer =
    source.from === 'draft'
      ? outerLayers(source.draft)
      : benchLayers(state)
          .filter(({ reading }) => reading.token.kind === 'jwe')
          .map(outerLayerOf)
          .toReversed();
  replaceText(text, 'peeled');
  set({ peeled: { pastedText: text, layers: outer.slice(outer.length - (number - 1)) } });
}

/**
 * Puts the peeled layers around the token on the bench again: a chain whose content is that token, as it is. Nobody is
 * left out but those whom a layer names as `dropping`. Gives the reason where it cannot.
 */
export async function wrapAgain(layers = peeledOf(get())): Promise<Reason | null> {
  const check = await loadCheck();
  const state = get();
  const { reading, pending } = currentReading(state);
  if (isAwaited(state)) return refusal('not-encrypted-yet');
  if (pending || reading?.kind !== 'token') return note('jwe-no-recipient');
  const { text } = pickedCandidate(reading);
  const answer = await makeDraft(check, draftOf({ content: encodeUtf8(text), layers }, text), { keys: [], state });
  if (get().source !== state.source) return null;
  if (answer.text === null)
    return answer.layers.find((layer) => layer.kind === 'failed')?.reason ?? note('jwe-no-recipient');
  commit(
    {
      source: { from: 'text', text: answer.text, pick: 0 },
      made: answer.text,
      madeHere: withMadeHere(state, madeBy(answer)),
    },
    { as: 'act', told: 'encrypted' },
  );
  return null;
}
