import { freshDemo, isDemoToken, rememberDemo } from '../../first/demo/fresh.ts';
import { stroke } from '../state/typing.ts';
import { followLater } from '../state/frames.ts';
import type { Span } from '../../jose/text/span.ts';
import { loadedErrors } from '../doors/errorsDoor.ts';
import { currentReading, textOf } from '../derived/select.ts';
import { commit, notice, type Change } from './commit.ts';
import { ofBefore, ofThis } from '../derived/earlierKeys.ts';
import { ringBeside } from '../state/demo.ts';
import { get, set, type State, type UndoStep } from '../state/state.ts';
import { type Notice } from '../state/notice.ts';

const TOKEN_BOX = 'token';

/** The text last pasted into the token field, until the field reports its new text. */
let pasted: string | null = null;

/** A text is being pasted into the token field: where it becomes the whole of it, it is what reset goes back to. */
export const notePaste = (text: string): void => void (pasted = text);

const sameLines = (a: string, b: string): boolean => a === b || a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');

/**
 * A draft is left for a text that is changed by hand: the token that was made of it stays known, and is the original
 * where the draft came from nothing.
 */
export function leavingDraft(state: State): Pick<Change, 'made' | 'pastedText'> {
  const { source, draftAnswer } = state;
  if (source.from === 'text') return {};
  const { layers = [], text = null } = draftAnswer?.draft === source.draft ? draftAnswer : {};
  const isMade = layers.some(
    (layer) => layer.kind === 'encrypted' || (layer.kind === 'signed' && layer.made.length > 0),
  );
  return {
    ...(text !== null && isMade ? { made: text } : {}),
    ...(source.draft.origin === null ? { pastedText: textOf(state) } : {}),
  };
}

/**
 * A keystroke in the token field. `at`: milliseconds on any steady clock, to tell one burst of typing from the next.
 * `put`: the characters that it left behind; who does not know lets the texts be compared, which takes their length.
 */
export function typeText(text: string, at: number, put?: Span): void {
  const state = get();
  const before = textOf(state);
  const whole = pasted !== null && sameLines(pasted, text);
  pasted = null;
  if (text === before) return;
  followLater();
  if (whole) {
    replaceText(text);
    return;
  }
  commit(
    { source: { from: 'text', text, pick: state.source.pick }, ...leavingDraft(state) },
    {
      as: 'typing',
      stroke: put ? { at, box: TOKEN_BOX, from: put.start, to: put.end } : stroke(at, TOKEN_BOX, before, text),
    },
  );
}

/** A whole text put in place of what was there: one undo step. */
/** Puts the demo token on the bench, signed afresh. */
export async function openDemo(): Promise<void> {
  const demo = await freshDemo(get().clock.now);
  rememberDemo(demo);
  replaceText(demo);
}

/** The demo token that the early script has made. */
export const knowDemo = (demo: string | undefined): void => {
  if (demo !== undefined) rememberDemo(demo);
};

/** Another text in place of the same token: the original stays the one that reset goes back to. */
export function changeText(text: string): void {
  const state = get();
  commit({ source: { from: 'text', text, pick: state.source.pick }, ...leavingDraft(state) }, { as: 'act' });
}

/** Where an error message is looked for: in a new text, or in one that came before, alone, for the token that comes now. */
function errorBeside(text: string, { errorText, pastedText, foundErrors }: State): string {
  const isAwaiting = text !== '' && errorText !== pastedText && foundErrors?.source === errorText && foundErrors.isOne;
  return isAwaiting && !loadedErrors()?.findMessages(text).length ? errorText : text;
}

/** What becomes of the bench when a whole text takes the place of what was there. */
export function arrival(text: string, told?: Notice['code']): Omit<UndoStep, 'expectations' | 'detachedPayload'> {
  const state = get();
  const source = { from: 'text', text, pick: 0 } as const;
  const { reading, pending } = currentReading({ ...state, source, draftAnswer: null });
  const given = isAnother(state, text, told) ? ofBefore(state.ring) : ofThis(state);
  const ring = ringBeside(pending ? null : reading, given);
  return { source, pastedText: text, errorText: errorBeside(text, state), ring };
}

export function replaceText(text: string, told?: Notice['code']): void {
  const { source: now } = get();
  if (now.from === 'text' && text === now.text && now.pick === 0) {
    set({ notice: told ? notice(told) : null });
    return;
  }
  commit(arrival(text, told), { as: 'act', ...(told ? { told } : {}) });
}

/** Whether a text comes in place of somebody's token, and is not made of it. What is given beside the demo is for what comes. */
function isAnother(state: State, text: string, told: Notice['code'] | undefined): boolean {
  if (told !== undefined && !ARRIVES.has(told)) return false;
  const { past } = state;
  const last = past.at(-1);
  // A cleared text counts as the previous one until another text comes.
  const former = textOf(state) !== '' || !last ? textOf(state) : textOf({ ...state, ...last });
  return former !== '' && !isDemoToken(former) && !isMostly(former.split('.'), text.split('.'));
}

/** The same token with something changed: most of its parts are the same. */
const isMostly = (parts: readonly string[], others: readonly string[]): boolean =>
  parts.length === others.length && parts.filter((part, at) => part === others[at]).length * 2 > parts.length;
const ARRIVES = new Set<Notice['code']>(['pasted', 'opened', 'fromAddress']);

/** Chooses among several tokens of one text. */
export function pickToken(pick: number): void {
  const { source } = get();
  if (source.from === 'text' && pick !== source.pick) commit({ source: { ...source, pick } }, { as: 'act' });
}

/** Leaves only the token that was read: an act of the user, never done by itself. */
export function keepTokenOnly(): void {
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return;
  const candidate = reading.candidates[reading.picked];
  if (candidate) replaceText(candidate.text, 'tokenOnly');
}

export function clearText(): void {
  if (textOf(get()) !== '') replaceText('', 'cleared');
}
