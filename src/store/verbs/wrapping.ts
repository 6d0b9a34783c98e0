import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { words } from '../../words/words.ts';
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
 * left out but those whom a layer names as `dropping`. Says what went wrong, or nothing.
 */
export async function wrapAgain(layers = peeledOf(get())): Promise<string> {
  const check = await loadCheck();
  const state = get();
  const { reading, pending } = currentReading(state);
  if (isAwaited(state)) return words.notice.notEncrypted;
  if (pending || reading?.kind !== 'token') return check.opWords['jwe-no-recipient'].says();
  const { text } = pickedCandidate(reading);
  const answer = await makeDraft(check, draftOf({ content: encodeUtf8(text), layers }, text), { keys: [], state });
  if (get().source !== state.source) return '';
  if (answer.text === null) {
    const { code, args } = answer.layers.flatMap((layer) => (layer.kind === 'failed' ? [layer.reason] : []))[0] ?? {
      code: 'jwe-no-recipient' as const,
      args: {},
    };
    return `${check.opWords[code].says(args)} ${check.opWords[code].hint(args)}`;
  }
  commit(
    {
      source: { from: 'text', text: answer.text, pick: 0 },
      made: answer.text,
      madeHere: withMadeHere(state, madeBy(answer)),
    },
    { as: 'act', told: 'encrypted' },
  );
  return '';
}
