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

/** A time may contain spaces. So may text that is skipped. */
const SEVERAL_WORDS = new Set(['*', 'time']);

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

/** What a log writes behind a message on the same line: another member, a token, a frame of the stack. */
const NEXT = /\s+(?:["'`([{<|]|[\w.-]+(?:=|:(?=\s|["'`([{]|eyJ))|(?:Bearer\s+)?eyJ|at\s\S*[(:])/;
const LINE_END = /[\n\r"`]/;

/** Skipped text ends where the line does, or what comes next on it. */
function lineFrom(rest: string): number {
  const stops = [rest.search(LINE_END), rest.search(NEXT)].filter((stop) => stop >= 0);
  return Math.min(rest.length, ...stops);
}

/** A name or an address contains no space. In a list they are separated by `or`, or by a comma that does not begin the next member. */
const VALUE = /^[^\s"`]*(?:\s+or\s+[^\s"`]+|(?<=,)\s+(?![\w.-]+[=:]|eyJ)[^\s"`]+)*/;

/** A quoted text or a list to its end; otherwise one value, or several that are listed. */
function valueFrom(rest: string): number {
  const lead = /^\s*/.exec(rest)?.[0].length ?? 0;
  const from = rest.slice(lead);
  const closing = { '[': ']', '"': '"', "'": "'", '`': '`' }[from[0] ?? ''];
  const closed = closing === undefined ? -1 : from.indexOf(closing, 1);
  return lead + (closed > 0 ? closed + 1 : (VALUE.exec(from)?.[0].length ?? 0));
}

/** Where the last placeholder of a message ends. */
function restFrom(text: string, start: number, name: string | undefined): number {
  const rest = text.slice(start, start + VALUE_LIMIT);
  return start + (name === undefined || SEVERAL_WORDS.has(name) ? lineFrom(rest) : valueFrom(rest));
}

/** One value, without its quotes and what only ends the sentence. */
const clean = (value: string): string =>
  value
    .trim()
    .replace(/[.,;:)}'"`]+$/, '')
    .replace(/^["'`]/, '');

/** The full stop after the last value. One inside an address or a number has no space after it. */
function fullStop(text: string, start: number): number {
  return text.slice(start, start + GAP).search(/\.(?=$|[\s"'`)\]}<])/);
}

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
      const stop = restFrom(text, end, name);
      keep(name, clean(text.slice(end, stop)));
      end = stop;
      continue;
    }
    const next = piece === '.' ? fullStop(text, end) : text.slice(end, end + GAP + piece.length).indexOf(piece);
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
