import type { Span } from '../../jose/text/span.ts';

/** A piece of a part as the stage draws it. `mark`: what it is there for. */
export interface Piece {
  text: string;
  mark: 'changed' | 'spot' | 'folded' | null;
}

/** Characters around a mark that stay visible where a part is folded. */
const AROUND = 16;
const GROUP = 4;
const FOLD = ' \u2026 ';

/** Shares a number of characters out among parts: a part that needs less than an equal share leaves the rest to the others. */
export function shareOut(lengths: readonly number[], limit: number): number[] {
  const shares = lengths.map(() => 0);
  let left = limit;
  const order = lengths.map((length, index) => ({ length, index })).toSorted((a, b) => a.length - b.length);
  for (const [at, { length, index }] of order.entries()) {
    const share = Math.min(length, Math.floor(left / (order.length - at)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** Which runs of a text of `length` are shown with room for `room` characters: its ends, and what is around a mark. */
export function shownRuns(length: number, room: number, mark: Span | null): Span[] {
  if (length <= room) return [{ start: 0, end: length }];
  const whole = (value: number): number => Math.max(GROUP, Math.floor(value / GROUP) * GROUP);
  if (!mark) {
    const tail = Math.ceil((length - whole(room * 0.35)) / GROUP) * GROUP;
    return [
      { start: 0, end: whole(room * 0.65) },
      { start: tail, end: length },
    ];
  }
  const around = Math.max(0, Math.min(AROUND, Math.floor((room - mark.end + mark.start) / 2)));
  const width = Math.min(mark.end - mark.start + 2 * around, room);
  const start = Math.max(0, Math.min(Math.floor((mark.start - around) / GROUP) * GROUP, length - width));
  const middle = { start, end: Math.min(length, start + width) };
  const head = { start: 0, end: Math.min(2 * GROUP, start) };
  return head.end === middle.start ? [{ start: 0, end: middle.end }] : [head, middle];
}

/** The characters of a run in groups of four, counted from the beginning of the part. */
function grouped(text: string, from: number): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    if (at + from > 0 && (at + from) % GROUP === 0) out += ' ';
    out += text[at];
  }
  return out;
}

/** Both, where there is room for what is between them too: else the change. */
function together(changed: Span | null, spot: Span | null, room: number): Span | null {
  if (!changed || !spot) return changed ?? spot;
  const both = { start: Math.min(changed.start, spot.start), end: Math.max(changed.end, spot.end) };
  return both.end - both.start <= room ? both : changed;
}

/** A part's text as pieces to be drawn: folded to `room`, in groups of four, with what changed and what is meant marked. */
export function piecesOf(
  text: string,
  room: number,
  { changed = null, spot = null }: { changed?: Span | null; spot?: Span | null } = {},
): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { start, end } of shownRuns(text.length, room, together(changed, spot, room))) {
    if (start > last) pieces.push({ text: FOLD, mark: 'folded' });
    const cuts = [start, end, ...[changed, spot].flatMap((span) => (span ? [span.start, span.end] : []))]
      .filter((at) => at >= start && at <= end)
      .toSorted((a, b) => a - b);
    for (const [at, from] of cuts.entries()) {
      const to = cuts[at + 1];
      if (to === undefined || to <= from) continue;
      const inside = (span: Span | null): boolean => span !== null && span.start <= from && to <= span.end;
      const mark = inside(changed) ? 'changed' : inside(spot) ? 'spot' : null;
      const run = grouped(text.slice(from, to), from);
      pieces.push({ text: from === start ? run.trimStart() : run, mark });
    }
    last = end;
  }
  if (last < text.length) pieces.push({ text: FOLD.trimEnd(), mark: 'folded' });
  return pieces;
}
