import { shift } from '../text/span.ts';
import type { Trace } from '../text/span.ts';

/** A run of kept characters: `text` came from the `width` characters at `at`. Where both are as long, one from one. */
export interface KeptRun {
  text: string;
  at: number;
  width: number;
}

export interface Traced {
  text: string;
  trace: Trace;
}

/** Adds a piece; neighbours that were copied unchanged become one, so that an untouched run stays a `shift`. */
export function addPiece(pieces: KeptRun[], text: string, at: number, width = text.length): void {
  const last = pieces.at(-1);
  if (last && last.at + last.text.length === at && last.width === last.text.length && width === text.length) {
    last.text += text;
    last.width += width;
  } else pieces.push({ text, at, width });
}

/** The kept characters as one text, each with its place. */
export function joinPieces(pieces: KeptRun[]): Traced {
  const [only] = pieces;
  if (!only) return { text: '', trace: shift(0, 0) };
  const text = pieces.map((piece) => piece.text).join('');
  if (pieces.length === 1 && only.width === text.length) return { text, trace: shift(only.at, text.length) };
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let index = 0;
  for (const { text: own, at, width } of pieces) {
    const { length } = own;
    const step = width / length; // 1, or the share of each unit that came out of one escape (a surrogate pair)
    for (let unit = 0; unit < length; unit += 1, index += 1) {
      starts[index] = at + unit * step;
      ends[index] = at + (unit + 1) * step;
    }
  }
  return { text, trace: { kind: 'table', starts, ends } };
}
