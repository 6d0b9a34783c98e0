import { continues, stroke, type Burst } from './burst.ts';
import { followLater } from './seen.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Span } from '../jose/span.ts';
import { partKey } from './draft.ts';
import { currentReading, isGood, knownReading, placedParts, textOf } from './select.ts';
import { get, set, type Notice, type Step, type State } from './state.ts';

/** Steps and characters that undo may hold; the oldest go first. */
const STEP_LIMIT = 200;
const TEXT_LIMIT = 16_000_000;

const TOKEN_BOX = 'token';

let notices = 0;

export function notice(code: Notice['code'], args: Notice['args'] = {}, undoable = false): Notice {
  notices += 1;
  return { id: notices, code, args, undoable };
}

const sizeOf = ({ source }: Step): number => (source.from === 'text' ? source.text.length : (source.draft.contents.payload?.length ?? 0) * 2);

const stepOf = ({ source, ring, expectations, supplied, evidence }: State): Step => ({ source, ring, expectations, supplied, evidence });

/** The steps of undo with the present one behind them. */
export function remember(state: State): Step[] {
  const kept = [...state.past, stepOf(state)].slice(-STEP_LIMIT);
  let size = kept.reduce((sum, step) => sum + sizeOf(step), 0);
  while (kept.length > 1 && size > TEXT_LIMIT) size -= sizeOf(kept.shift() as Step);
  return kept;
}

/** What undo holds after a keystroke: it is a step of its own, or belongs to the one before. */
export const typed = (state: State, burst: Burst): Pick<State, 'past' | 'future' | 'typing'> => ({
  past: continues(state.typing, burst) ? state.past : remember(state),
  future: [],
  typing: burst,
});

/** Whether what was JSON before still is: a payload that turned into something else may be broken, though it is no defect. */
function keepsJson(before: TokenReading | null, now: TokenReading): boolean {
  const jsonIn = (reading: TokenReading): string[] => placedParts(reading).flatMap((placed) => (placed.part.json ? [partKey(placed)] : []));
  const still = new Set(jsonIn(now));
  return before === null || jsonIn(before).every((key) => still.has(key));
}

/** What stays beside a new source: the last good reading while somebody edits, nothing after a replacement. */
export function carried(state: State, edited: boolean): Pick<State, 'lastGood' | 'hovered' | 'notice'> {
  // Of a text that was typed over before it was read nothing is known, and nothing need be.
  const reading = edited ? knownReading(state) : null;
  const lastGood = !edited ? null : reading?.kind === 'token' && isGood(reading) && keepsJson(state.lastGood, reading) ? reading : state.lastGood;
  return { lastGood, hovered: null, notice: null };
}

/** What was last pasted into the token field, until the field tells what became of it. */
let pasted: string | null = null;

/** A text is being pasted into the token field: where it becomes the whole of it, it is what reset goes back to. */
export const notePaste = (text: string): void => void (pasted = text);

const sameLines = (a: string, b: string): boolean => a === b || a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');

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
  set({
    ...carried(state, true),
    source: { from: 'text', text, pick: state.source.pick },
    ...typed(state, put ? { at, box: TOKEN_BOX, from: put.start, to: put.end } : stroke(at, TOKEN_BOX, before, text)),
  });
}

/** A whole text put in place of what was there: one undo step. */
export function replaceText(text: string, told: Notice | null = null): void {
  const state = get();
  if (state.source.from === 'text' && text === state.source.text && state.source.pick === 0) {
    set({ notice: told ? { ...told, undoable: false } : null });
    return;
  }
  set({
    ...carried(state, false),
    source: { from: 'text', text, pick: 0 },
    evidence: text,
    supplied: null,
    // What to sign another token with is another question.
    signer: null,
    past: remember(state),
    future: [],
    typing: null,
    pinned: null,
    asSigned: {},
    unfolded: false,
    notice: told,
  });
}

/** The text of the first paint: nothing to undo to. */
export function begin(text: string): void {
  set({ source: { from: 'text', text, pick: 0 }, evidence: text, past: [], future: [], typing: null });
}

/** Chooses among several tokens of one text. */
export function pickToken(pick: number): void {
  const state = get();
  if (state.source.from !== 'text' || pick === state.source.pick) return;
  set({
    ...carried(state, false),
    source: { ...state.source, pick },
    past: remember(state),
    future: [],
    typing: null,
    pinned: null,
  });
}

/** Leaves only the token that was read: an act of the user, never done by itself. */
export function keepTokenOnly(): void {
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return;
  const candidate = reading.candidates[reading.picked];
  if (candidate) replaceText(candidate.text, notice('tokenOnly', {}, true));
}

export function clearText(): void {
  if (textOf(get()) !== '') replaceText('', notice('cleared', {}, true));
}

function travel(from: 'past' | 'future', to: 'past' | 'future'): void {
  const state = get();
  const steps = [...state[from]];
  const step = steps.pop();
  if (!step) return;
  set({
    ...step,
    [from]: steps,
    [to]: [...state[to], stepOf(state)],
    typing: null,
    hovered: null,
    lastGood: null,
    notice: null,
  });
}

export const undo = (): void => travel('past', 'future');
export const redo = (): void => travel('future', 'past');
