import { characterOf, sextetOf } from '../jose/base64url.ts';
import { fieldById } from '../jose/explain.ts';
import { read } from '../jose/read.ts';
import type { TokenReading } from '../jose/reading.ts';
import { toOuter } from '../jose/span.ts';
import { tampered, type Read, type Tampering } from '../jose/tamper.ts';
import { carried, notice, remember, replaceText } from './edit.ts';
import { fieldAtToken } from './places.ts';
import { currentReading, fieldTree, pickedCandidate, textOf, WORKER_FROM } from './select.ts';
import { get, set, type State } from './state.ts';

/** Flips a bit (5 is the first) of the character at `at` of the token text: one step of undo, what was pasted stays. */
export function flipBit(at: number, bit: number): void {
  const state = get();
  const { reading, pending } = currentReading(state);
  if (pending || reading?.kind !== 'token') return;
  const value = sextetOf(pickedCandidate(reading).text.charCodeAt(at));
  if (value === undefined) return;
  const place = toOuter(pickedCandidate(reading).trace, { start: at, end: at + 1 });
  const text = textOf(state);
  const source = { from: 'text' as const, text: text.slice(0, place.start) + characterOf(value ^ (1 << bit)) + text.slice(place.end), pick: state.source.pick };
  set({ ...carried(state, true), source, past: remember(state), future: [], typing: null });
  keepSelected(at);
}

/** A flip may take the selected member away (its quote, say): what stands there now is selected in its place. */
function keepSelected(at: number): void {
  const state = get();
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token' || state.pinned === null) return;
  const field = fieldById(fieldTree(reading), state.pinned);
  if (!field || at < field.span.start || at >= field.span.end) set({ pinned: fieldAtToken(reading, at)?.id ?? null });
}

export const setGuessFirst = (guessFirst: boolean): void => set({ guessFirst });

/** Somebody has said what the change does: the lights may show. */
export const guessed = (): void => set({ guessed: textOf(get()) });

/** The token that the one on the bench was changed from: one that was pasted, or one that was made here. */
export interface Tampered {
  /** Null where it has other parts, so that none can be held against its like. */
  changes: Tampering[] | null;
  from: string;
  madeHere: boolean;
}

export const resetTo = (text: string): void => replaceText(text, notice('reset', {}, true));

const readOnce = (() => {
  const known = new Map<string, Read | null>();
  return (text: string, pick: number): Read | null => {
    const key = `${pick} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const reading = read(text, pick);
    const fresh = reading.kind === 'token' ? { token: reading.token, text: pickedCandidate(reading).text } : null;
    // Two at a time are asked for; older ones are gone from the bench.
    if (known.size >= 4) known.clear();
    known.set(key, fresh);
    return fresh;
  };
})();

/** Characters that differ: of two tokens the one with fewer is where this one came from. */
const extent = (changes: Tampering[] | null): number => (changes === null ? Infinity : changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0));

let slot: { inputs: readonly unknown[]; value: Tampered | undefined } | null = null;

/** How the token on the bench differs from the one it came from; undefined where it does not, or that says nothing. */
export function tamperedOn(state: State): Tampered | undefined {
  const { source, evidence, made, signed } = state;
  const text = textOf(state);
  const bases = [evidence, made].filter((base): base is string => base !== null && base !== '');
  if (bases.length === 0 || bases.includes(text) || Math.max(text.length, ...bases.map(({ length }) => length)) > WORKER_FROM) return undefined;
  // A draft that was signed anew is no attack.
  if (source.from === 'draft' && (source.draft.origin === null || source.draft.within || (signed?.draft === source.draft && signed.text !== null))) return undefined;
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return undefined;
  const inputs = [reading, evidence, made];
  if (!slot || inputs.some((input, index) => slot?.inputs[index] !== input)) slot = { inputs, value: nearest(reading, state, bases) };
  return slot.value;
}

function nearest(reading: TokenReading, { source, made }: State, bases: readonly string[]): Tampered | undefined {
  const now = { token: reading.token, text: pickedCandidate(reading).text };
  const found = bases.flatMap((from): Tampered[] => {
    const before = readOnce(from, source.pick);
    // A signed token beside an encrypted one is another token, not a changed one.
    return before?.token.kind === now.token.kind ? [{ from, madeHere: from === made, changes: tampered(before, now) }] : [];
  });
  const [first, second] = found;
  const value = first && second && extent(second.changes) < extent(first.changes) ? second : first;
  return value?.changes?.length === 0 ? undefined : value;
}
