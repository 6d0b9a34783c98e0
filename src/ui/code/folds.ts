import type { Span } from '../../jose/span.ts';
import type { Tape } from './tape.ts';

/** A hidden run of the source text. `part` is -1 in what was peeled off. */
export interface Fold extends Span {
  part: number;
}

/** Hiding less than this saves nothing: the words that stand for it are as long. */
const LEAST = 24;
const AROUND = 16;
/** A selection longer than this is shown by its two ends, so that selecting a whole part unfolds nothing. */
const LONGEST = 240;
const ENDS = 48;

const down = (count: number): number => count - (count % 4);

/** The middles that are hidden while nothing in them is looked at. Three quarters of what stays stand in front. */
export function restingFolds(tape: Pick<Tape, 'parts' | 'peeled'>, foldAfter: number): Fold[] {
  if (foldAfter <= 0) return [];
  const head = down(Math.ceil(foldAfter * 0.75));
  const tail = down(foldAfter - head);
  const folds: Fold[] = [];
  const add = (spans: readonly Span[], part: number): void => {
    let length = 0;
    for (const span of spans) length += span.end - span.start;
    const hiddenEnd = down(length - tail + 3);
    if (length <= foldAfter || hiddenEnd - head < LEAST) return;
    folds.push({ start: placeOf(spans, head), end: placeOf(spans, hiddenEnd), part });
  };
  tape.parts.forEach((part, index) => add(part.spans, index));
  for (const span of tape.peeled) add([span], -1);
  return folds.sort((a, b) => a.start - b.start);
}

/** Where character number `count` of the joined spans stands. */
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
