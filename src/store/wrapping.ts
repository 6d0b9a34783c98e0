import { aroundFrom, enclose, tagsOf, type LayerMade, type Lost } from './around.ts';
import { loadCheck } from './checkDoor.ts';
import { notice, remember, replaceText } from './edit.ts';
import { loadEncryption } from './encryptionDoor.ts';
import { aroundOf, benchLayers } from './layers.ts';
import { words } from '../words/words.ts';
import { currentReading, isAwaited, pickedCandidate } from './select.ts';
import { withMadeHere } from './signing.ts';
import { get, set } from './state.ts';

/** The inner token on the bench in place of what is around it: one step of undo. What was around it can be put back. */
export function peel(number: number, text: string): void {
  const state = get();
  const within = state.source.from === 'draft' ? state.source.draft.within : undefined;
  // A draft knows who opened what it was made from, also while there is no token of it.
  const around = within ? within.around.slice(0, number - 1) : benchLayers(state).slice(0, number - 1).map(aroundFrom);
  replaceText(text, notice('peeled', {}, true));
  set({ around: { evidence: text, layers: around } });
}

/**
 * Puts the peeled layers around the token on the bench again, each encrypted anew. Nobody is left out but those whom
 * `dropping` names. Says what went wrong, or nothing.
 */
export async function wrapAgain(dropping: readonly Lost[] = []): Promise<string> {
  const [check, encryption] = await Promise.all([loadCheck(), loadEncryption()]);
  const before = get();
  const { reading, pending } = currentReading(before);
  if (isAwaited(before)) return words.notice.notEncrypted;
  if (pending || reading?.kind !== 'token') return check.opWords['jwe-no-recipient'].says();
  const around = aroundOf(before);
  const { text, layers } = await enclose(check, encryption, around, pickedCandidate(reading).text, { ring: before.ring, dropping });
  if (text === null) {
    const failed = layers.find((layer): layer is Extract<LayerMade, { kind: 'failed' }> => layer.kind === 'failed');
    if (!failed) return check.opWords['jwe-no-recipient'].says();
    const words = check.opWords[failed.reason.code];
    return `${words.says(failed.reason.args)} ${words.hint(failed.reason.args)}`;
  }
  const state = get();
  if (state.source !== before.source) return '';
  set({ source: { from: 'text', text, pick: 0 }, signed: null, past: remember(state), future: [], typing: null, pinned: null, supplied: null, notice: notice('encrypted', {}, true), made: text, madeHere: withMadeHere(state, tagsOf(layers)) });
  return '';
}
