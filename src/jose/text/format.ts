import { JsonKind, type Formatted, type JsonDocument } from './json.ts';

const INLINE_LIMIT = 56;
const INDENT_LIMIT = 40;
const STRUCTURAL = /[{}[\],:]/;

/** Whether every item of this array is a plain value and the whole is short enough for one line. */
function fitsOneLine(json: JsonDocument, node: number): boolean {
  if ((json.ends[node] as number) - (json.starts[node] as number) > INLINE_LIMIT) return false;
  for (let inner = node + 1; inner < (json.skips[node] as number); inner += 1) {
    if ((json.kinds[inner] as number) <= JsonKind.array) return false;
  }
  return true;
}

/** Whether a text is laid out already: then its own white space is the better view. */
export const hasLineBreaks = (text: string): boolean => /[\r\n]/.test(text);

/** White space of JSON (RFC 8259 section 2). */
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** The positions of each token on both sides, in order. Typed arrays: a megabyte has a hundred thousand tokens. */
class Pairs {
  from = new Uint32Array(64);
  to = new Uint32Array(64);
  count = 0;

  add(from: number, to: number): void {
    if (this.count === this.from.length) {
      const [before, behind] = [this.from, this.to];
      this.from = new Uint32Array(this.count * 2);
      this.to = new Uint32Array(this.count * 2);
      this.from.set(before);
      this.to.set(behind);
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
  }
}

export function formatJson(json: JsonDocument): Formatted {
  const { text, count, kinds, starts, ends } = json;
  const stop = json.fault ? json.fault.at : text.length;
  const pairs = new Pairs();
  /** For each open container: whether it is laid out on one line. */
  const inline: boolean[] = [];
  const indents = Array.from({ length: INDENT_LIMIT + 1 }, (_, depth) => '\n' + '  '.repeat(depth));
  let out = '';
  let written = 0;
  let node = 0;
  let at = 0;
  /** Start of the text that is copied unchanged but not in `out` yet; it ends at `at`. */
  let run = 0;
  /** The last thing written is the bracket that opens a container. */
  let opened = false;

  const takeOver = (): void => {
    if (at > run) out += text.slice(run, at);
    run = at;
  };
  const layout = (white: string): void => {
    takeOver();
    out += white;
    written += white.length;
    opened = false;
  };
  const token = (end: number): void => {
    pairs.add(at, written);
    written += end - at;
    at = end;
    opened = false;
  };
  const newLine = (): void => layout(indents[Math.min(inline.length, INDENT_LIMIT)] as string);
  const blanksEnd = (from: number): number => {
    let end = from;
    while (isBlank(text.charCodeAt(end))) end += 1;
    return end;
  };

  for (;;) {
    const behind = at;
    const next = Math.min(blanksEnd(at), stop);
    if (next >= stop) {
      // Between two values that nothing parts, white space means something: without it 1 2 would read 12.
      if (!(json.fault && behind > 0 && !STRUCTURAL.test(text.charAt(behind - 1)))) {
        takeOver();
        at = next;
        run = next;
      }
      break;
    }
    if (next > at) {
      takeOver();
      at = next;
      run = next;
    }
    if (node < count && starts[node] === at) {
      const kind = kinds[node] as number;
      if (kind <= JsonKind.array) {
        const oneLine = kind === JsonKind.array && fitsOneLine(json, node);
        token(at + 1);
        opened = true;
        const closing = text.charCodeAt(blanksEnd(at));
        inline.push(oneLine);
        if (closing !== 125 && closing !== 93 && !oneLine) newLine();
        node += 1;
      } else {
        token(ends[node] as number);
        node += 1;
      }
      continue;
    }
    const code = text.charCodeAt(at);
    // A string that does not end: white space and punctuation in it are its own.
    if (code === 34 /* " */) break;
    if (code === 125 || code === 93) {
      const oneLine = inline.pop();
      if (!oneLine && !opened) newLine();
      token(at + 1);
    } else if (code === 44 /* , */) {
      token(at + 1);
      if (inline.at(-1)) layout(' ');
      else newLine();
    } else if (code === 58 /* : */) {
      token(at + 1);
      layout(' ');
    } else token(at + 1); // a byte order mark before the first value
  }
  // Unreadable text at the end is appended unchanged.
  if (at < text.length) token(text.length);
  takeOver();
  return { text: out, from: pairs.from.slice(0, pairs.count), to: pairs.to.slice(0, pairs.count) };
}

function convert(position: number, keys: Uint32Array, values: Uint32Array, limit: number): number {
  let low = -1;
  let high = keys.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((keys[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  if (low < 0) return 0;
  // White space that exists on one side only falls together with the end of the token before it.
  const next = low + 1 < values.length ? (values[low + 1] as number) : limit;
  return Math.min((values[low] as number) + position - (keys[low] as number), next);
}

/** A place of the original in the laid out text. */
export const toFormatted = (formatted: Formatted, position: number): number =>
  convert(position, formatted.from, formatted.to, formatted.text.length);

/** A place of the laid out text in the original, `length` characters long. */
export const toOriginal = (formatted: Formatted, position: number, length: number): number =>
  convert(position, formatted.to, formatted.from, length);
