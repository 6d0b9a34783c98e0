/**
 * A message with placeholders, as literal pieces in their order. Matching looks for the first piece and then for each
 * next one within a bounded distance: linear in the text, and no regular expression that could run away.
 */
export interface Pattern {
  /** One more than `names`; the first and the last may be empty. */
  pieces: readonly string[];
  names: readonly string[];
  /** Characters of all pieces. */
  length: number;
}

export interface Match {
  start: number;
  end: number;
  /** The text at each placeholder, except `*`. */
  values: Readonly<Record<string, string>>;
}

/** Occurrences of the first piece that are looked at, and how far the next piece may be. */
const TRIES = 40;
const GAP = 600;
const VALUE_LIMIT = 200;

export function pattern(says: string): Pattern {
  const pieces = says.split(/\{[\w*]+\}/);
  const names = [...says.matchAll(/\{([\w*]+)\}/g)].map(([, name]) => name as string);
  return { pieces, names, length: pieces.reduce((sum, piece) => sum + piece.length, 0) };
}

const isWord = (text: string, at: number): boolean => /^\w$/.test(text[at] ?? '');

/** A piece that begins or ends within a longer word is not that piece. */
const isCut = (text: string, start: number, end: number): boolean =>
  (isWord(text, start) && isWord(text, start - 1)) || (isWord(text, end - 1) && isWord(text, end));

/** The word that ends at `end`. */
function wordBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 60 && /[\w.-]/.test(text[start - 1] as string)) start -= 1;
  return start;
}

/** A list to its end; otherwise to the end of the line, or of the string that contains it. */
function restFrom(text: string, start: number): number {
  const rest = text.slice(start, start + VALUE_LIMIT);
  const listed = rest.startsWith('[') ? rest.indexOf(']') : -1;
  if (listed > 0) return start + listed + 1;
  const stop = rest.search(/[\n\r"`]|\s+at\s\S*[(:]/);
  return start + (stop < 0 ? rest.length : stop);
}

/** One value, without what only ends the sentence. */
const clean = (value: string): string => value.trim().replace(/[.,;:)}']+$/, '');

function matchAt(text: string, { pieces, names }: Pattern, at: number): Match | undefined {
  const values: Record<string, string> = {};
  const keep = (name: string | undefined, value: string): void => {
    if (name !== undefined && name !== '*' && value !== '') values[name] = value;
  };
  const [first = '', second = ''] = pieces;
  let start = at;
  let end = at + first.length;
  let from = 1;
  if (first === '') {
    start = wordBefore(text, at);
    if (start === at) return undefined;
    keep(names[0], text.slice(start, at));
    end = at + second.length;
    from = 2;
  }
  if (isCut(text, at, end)) return undefined;
  for (const [index, piece] of pieces.slice(from).entries()) {
    const name = names[from - 1 + index];
    if (piece === '') {
      const stop = restFrom(text, end);
      keep(name, clean(text.slice(end, stop)));
      end = stop;
      continue;
    }
    const next = text.slice(end, end + GAP + piece.length).indexOf(piece);
    if (next < 0) return undefined;
    const value = text.slice(end, end + next);
    // A captured value is on one line; skipped text may be several lines.
    if (name !== '*' && value.includes('\n')) return undefined;
    keep(name, value.trim());
    end += next + piece.length;
  }
  return { start, end, values };
}

/** The first match of a pattern in a text. */
export function match(text: string, wanted: Pattern): Match | undefined {
  const first = wanted.pieces[0] || (wanted.pieces[1] ?? '');
  let at = text.indexOf(first);
  for (let tries = 0; at >= 0 && tries < TRIES; tries += 1) {
    const found = matchAt(text, wanted, at);
    if (found) return found;
    at = text.indexOf(first, at + 1);
  }
  return undefined;
}
