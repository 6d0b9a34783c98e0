import { characterOf, sextetOf } from '../../jose/text/base64url.ts';
import { fieldById } from '../../jose/explain/fieldsAt.ts';
import { JsonKind, membersOf } from '../../jose/text/json.ts';
import { toOuter } from '../../jose/text/span.ts';
import type { Part } from '../../jose/token/token.ts';
import { octetAt } from '../../jose/text/utf8.ts';
import { commit } from './commit.ts';
import { leavingDraft, replaceText } from './edit.ts';
import { fieldAtToken } from '../derived/positions.ts';
import { currentReading, fieldTree, pickedCandidate, placedParts, textOf } from '../derived/select.ts';
import { get, set } from '../state/state.ts';

/** Flips a bit (5 is the first) of the character at `at` of the token text: one step of undo, the original stays. */
export function flipBit(at: number, bit: number): void {
  const state = get();
  const { reading, pending } = currentReading(state);
  if (pending || reading?.kind !== 'token') return;
  const value = sextetOf(pickedCandidate(reading).text.charCodeAt(at));
  if (value === undefined) return;
  const place = toOuter(pickedCandidate(reading).trace, { start: at, end: at + 1 });
  const text = textOf(state);
  const source = {
    from: 'text' as const,
    text: text.slice(0, place.start) + characterOf(value ^ (1 << bit)) + text.slice(place.end),
    pick: state.source.pick,
  };
  commit({ source, ...leavingDraft(state) }, { as: 'act', inPlace: true });
  keepSelected(at);
}

/** Bits of a character that make another letter or digit of it, likely first. */
const BITS = [0, 1, 2, 4, 3] as const;
const isPlain = (octet: number): boolean => /[0-9A-Za-z]/.test(String.fromCharCode(octet));

/** Where a flipped bit changes a claim's value and leaves the JSON whole: octet and bit (0 is the last) of the payload. */
function harmless(part: Part): { octet: number; bit: number } | null {
  const { json, decoded, octets } = part;
  if (!json || !decoded) return null;
  const strings = [...membersOf(json, 0)]
    .filter(({ valueNode }) => valueNode >= 0 && json.kinds[valueNode] === JsonKind.string)
    .toSorted((a, b) => Number(b.name === 'sub') - Number(a.name === 'sub'));
  for (const { valueNode } of strings) {
    const from = octetAt(decoded, (json.starts[valueNode] as number) + 1);
    const to = octetAt(decoded, (json.ends[valueNode] as number) - 1);
    for (let octet = from; octet < to; octet += 1) {
      const value = octets[octet] ?? 0;
      const bit = BITS.find((each) => isPlain(value) && isPlain(value ^ (1 << each)));
      if (bit !== undefined) return { octet, bit };
    }
  }
  return null;
}

/** Flips one bit of what the token says, or of its ciphertext, and selects the place: which check meets it? */
export function tamper(): void {
  const { reading, pending } = currentReading(get());
  if (pending || reading?.kind !== 'token') return;
  const placed = placedParts(reading).find(({ part }) => part.name === 'payload' || part.name === 'ciphertext');
  if (!placed || placed.part.span.end <= placed.part.span.start) return;
  const { part } = placed;
  const { octet, bit } = harmless(part) ?? { octet: part.octets.length >> 1, bit: 0 };
  // Six bits a character, the first of them highest (RFC 4648 section 4).
  const place = octet * 8 + 7 - bit;
  const at = part.span.start + Math.floor(place / 6);
  flipBit(at, 5 - (place % 6));
  const after = currentReading(get()).reading;
  if (after?.kind === 'token') set({ pinned: fieldAtToken(after, at)?.id ?? null });
}

/** A flip may take the selected member away (its quote, say): the member there now is selected in its place. */
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

export const resetTo = (text: string): void => replaceText(text, 'reset');
