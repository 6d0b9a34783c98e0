import type { Span } from '../../jose/text/span.ts';
import type { Tape, TapeKind } from './tape.ts';

/** A hidden run of the source text. `part` is -1 in what was peeled off. */
export interface Fold extends Span {
  part: number;
}

/** Hiding less than this saves nothing: the words in its place are as long. */
const LEAST = 24;
/** Characters shown of a part that only machines read. */
const DOZEN = 12;
const FOR_MACHINES = new Set<TapeKind>(['signature', 'encryptedKey']);
/** Peeled-off text up to this length is shown whole; of a longer one what touches the token. */
const PEELED = 48;
/** Characters that a letter with its dot takes, and the words in place of what is hidden. */
const LETTER = 5;
const WORDS = 10;
const AROUND = 16;
/** A selection longer than this is shown by its two ends, so that selecting a whole part unfolds nothing. */
const LONGEST = 240;
const ENDS = 48;

const down = (count: number): number => count - (count % 4);

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many characters of each part are shown where there is room for so many: short parts whole, the others alike. */
export function shares(parts: Tape['parts'], room: number): number[] {
  const lengths = parts.map(({ spans }) => lengthOf(spans));
  let left = room - parts.length * LETTER;
  if (lengths.reduce((sum, length) => sum + length, 0) <= left) return lengths;
  const wanted = lengths.map((length, index) => {
    const short = FOR_MACHINES.has(parts[index]?.kind ?? 'other') && length >= DOZEN + LEAST;
    return short ? DOZEN : length;
  });
  const given = wanted.map(() => 0);
  const inOrder = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  inOrder.forEach((index, done) => {
    const want = wanted[index] ?? 0;
    const share = Math.floor(left / (inOrder.length - done));
    const whole = want <= share && want === lengths[index];
    given[index] = whole ? want : Math.max(DOZEN, Math.min(want, share - WORDS));
    left -= (given[index] ?? 0) + (whole ? 0 : WORDS);
  });
  return given;
}

/** The middles that are hidden while nobody looks into them. Three quarters of the visible text are before the middle. */
export function restingFolds({ parts, peeled }: Pick<Tape, 'parts' | 'peeled'>, room: number): Fold[] {
  if (room <= 0) return [];
  const folds: Fold[] = [];
  const add = (spans: readonly Span[], part: number, shown: number): void => {
    const length = lengthOf(spans);
    const head = down(Math.ceil(shown * 0.75));
    const hiddenEnd = down(length - down(shown - head) + 3);
    if (length <= shown || hiddenEnd - head < LEAST) return;
    folds.push({ start: placeOf(spans, head), end: placeOf(spans, hiddenEnd), part });
  };
  let left = room;
  const first = parts[0]?.spans[0]?.start ?? 0;
  const last = parts.at(-1)?.spans.at(-1)?.end ?? Infinity;
  for (const { start, end } of peeled) {
    left -= Math.min(end - start, WORDS + DOZEN);
    // What is far from the token would push it out of the few rows that there are.
    if (end - start > PEELED)
      folds.push({ start: start < first ? start : start + DOZEN, end: end > last ? end : end - DOZEN, part: -1 });
  }
  const given = shares(parts, left);
  parts.forEach(({ spans }, index) => add(spans, index, given[index] ?? 0));
  return folds.sort((a, b) => a.start - b.start);
}

/** The position of character number `count` of the joined spans. */
function placeOf(spans: readonly Span[], count: number): number {
  let left = count;
  for (const span of spans) {
    const length = span.end - span.start;
    if (left < length) return span.start + left;
    left -= length;
  }
  return spans.at(-1)?.end ?? 0;
}

/** The windows that must be open for `span` to be seen. */
export function windowsFor(span: Span): Span[] {
  const { start, end } = span;
  if (end - start <= LONGEST) return [{ start: start - AROUND, end: end + AROUND }];
  return [
    { start: start - AROUND, end: start + ENDS },
    { start: end - ENDS, end: end + AROUND },
  ];
}

/** The folds less the windows, cut at fours; a rest too short to hide is shown. */
export function cutFolds(folds: readonly Fold[], windows: readonly Span[]): Fold[] {
  let rest = [...folds];
  for (const window of windows) {
    rest = rest.flatMap((fold) => {
      if (window.end <= fold.start || window.start >= fold.end) return [fold];
      const left = fold.start + down(Math.max(0, window.start - fold.start));
      const right = fold.start + down(Math.max(0, window.end - fold.start) + 3);
      return [
        { ...fold, end: left },
        { ...fold, start: right },
      ].filter((piece) => piece.end - piece.start >= LEAST);
    });
  }
  return rest;
}

/** The fold that `position` is inside of (its borders are not), if any. */
export const foldAt = (folds: readonly Fold[], position: number): Fold | undefined =>
  folds.find((fold) => position > fold.start && position < fold.end);

/** The same places as few spans, in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
