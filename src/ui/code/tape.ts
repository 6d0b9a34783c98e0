import type { Span } from '../../jose/text/span.ts';

/** How a part is coloured and patterned. `unreadable`: the payload's colour, hatched (a JWE Ciphertext). */
export type TapeKind = 'header' | 'payload' | 'unreadable' | 'signature' | 'encryptedKey' | 'iv' | 'other';

/** One lettered part of the tape. An empty part is one empty span at its place. */
export interface TapePart {
  letter: string;
  kind: TapeKind;
  label: string;
  spans: readonly Span[];
}

export interface TapeFault {
  span: Span;
  message: string;
}

/** Everything drawn on the source text; all positions are in the source text. */
export interface Tape {
  parts: readonly TapePart[];
  dots: readonly Span[];
  peeled: readonly Span[];
  faults: readonly TapeFault[];
}

/** A run of the source text that belongs to one thing. `offset`: characters of its part that stand before it. */
export interface TapePiece extends Span {
  role: 'part' | 'dot' | 'peeled';
  part: number;
  offset: number;
}

/** The tape as a list of pieces in text order that do not overlap; neighbouring dots are one piece. */
export function piecesOf(tape: Pick<Tape, 'parts' | 'dots' | 'peeled'>): TapePiece[] {
  const all: TapePiece[] = [];
  tape.parts.forEach((part, index) => {
    let offset = 0;
    part.spans.forEach((span) => {
      all.push({ ...span, role: 'part', part: index, offset });
      offset += span.end - span.start;
    });
  });
  for (const span of tape.dots) all.push({ ...span, role: 'dot', part: -1, offset: 0 });
  for (const span of tape.peeled) all.push({ ...span, role: 'peeled', part: -1, offset: 0 });
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: TapePiece[] = [];
  let done = 0;
  for (const piece of all) {
    const last = pieces.at(-1);
    if (last && piece.role === 'dot' && last.role === 'dot' && last.end === piece.start) {
      last.end = piece.end;
      done = piece.end;
    } else if (piece.end > done || (piece.start === piece.end && piece.start >= done)) {
      const start = Math.max(piece.start, done);
      pieces.push({ ...piece, start, offset: piece.offset + start - piece.start });
      done = piece.end;
    }
  }
  return pieces;
}

/** The index of the first of `spans` (in order) that ends at or after `position`. */
export function firstEndingAt(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
