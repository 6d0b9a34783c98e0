import { isUnsecured } from '../../jose/explain/signatureFamily.ts';
import { isEncrypted, outdated, signedLayer } from '../state/draft.ts';
import { signedLayerMade, draftAnswerOf } from '../state/draftAnswers.ts';
import type { State } from '../state/state.ts';
import { currentReading, isAwaited, isStuck, textOf } from './select.ts';

/**
 * What was done here to the token on the bench. `unsigned`: there is no signature yet. `outdated`: a signature was made
 * over another header or payload; `outdatedInside`: that of the token in the encryption. `unsecured`: it wants no
 * signature (alg none). `edited`: otherwise.
 */
export type Changed =
  | 'unsigned'
  | 'outdated'
  | 'outdatedInside'
  | 'unsecured'
  | 'edited'
  | 'signed'
  | 'encrypting'
  | 'notEncrypted'
  | 'encrypted';

/** Whether one text was changed from the other: a part is the same. */
function sharesPart(a: string, b: string): boolean {
  const others = b.split('.');
  return a.split('.').some((part, at) => part !== '' && part === others[at]);
}

/** The original of a text, as it came: pasted, opened, in a link, or signed or encrypted here. Empty where it was typed. */
export const originalOf = ({ pastedText, made }: State, text: string): string =>
  pastedText || (made !== null && sharesPart(made, text) ? made : '');

/** Gives the original, where the text on the bench was made from it and differs. */
export function pastedBefore(state: State): string | null {
  const { source } = state;
  const pasted = source.from === 'draft' ? source.draft.origin : originalOf(state, source.text);
  return pasted && (pasted !== textOf(state) || isAwaited(state)) ? pasted : null;
}

/** The one place that says what a draft, or a token that was made or edited here, is; null where it is the original. */
export function changedOn(state: State): Changed | null {
  const { source, made } = state;
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return null;
  if (source.from === 'text') {
    if (pastedBefore(state) === null && source.text !== made) return null;
    return source.text !== made ? 'edited' : reading.token.kind === 'jwe' ? 'encrypted' : 'signed';
  }
  const { draft } = source;
  const by = signedLayerMade(draftAnswerOf(state))?.by ?? [];
  const stale = outdated(draft).filter((index) => by[index] === undefined);
  const fails = stale.some((index) => signedLayer(draft)?.signatures[index]?.signature?.length);
  if (isEncrypted(draft)) {
    if (isStuck(state)) return 'notEncrypted';
    return isAwaited(state) ? 'encrypting' : fails ? 'outdatedInside' : 'encrypted';
  }
  if (isUnsecured(reading.token)) return 'unsecured';
  if (fails) return 'outdated';
  if (stale.length > 0) return 'unsigned';
  if (by.some((id) => id !== undefined)) return 'signed';
  return draft.before ? (pastedBefore(state) === null ? null : 'edited') : 'unsigned';
}
