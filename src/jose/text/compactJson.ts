/**
 * A laid out JSON text without the white space (RFC 8259 section 2) around its structural characters, and the way back: token run `i` begins at `from[i]`
 * in the original and at `to[i]` here. The counterpart of formatJson; strings keep every character. The text need not
 * be JSON: somebody is typing it.
 */
export interface Compacted {
  text: string;
  from: Uint32Array;
  to: Uint32Array;
}

const RUN = /"(?:[^"\\]|\\[^])*"?|[^ \t\r\n"]+/g;
const STRUCTURAL = /[{}[\],:]/;

export function compactJson(text: string): Compacted {
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let length = 0;
  const add = (piece: string, index: number): void => {
    from.push(index);
    to.push(length);
    pieces.push(piece);
    length += piece.length;
  };
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(RUN)) {
    // White space between two values has a meaning: without it `1 2` would become 12.
    if (index > end && end > 0 && !STRUCTURAL.test(text.charAt(end - 1)) && !STRUCTURAL.test(piece.charAt(0)))
      add(text.slice(end, index), end);
    add(piece, index);
    end = index + piece.length;
  }
  return { text: pieces.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}
