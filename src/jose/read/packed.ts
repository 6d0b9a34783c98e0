/** A value on its way between threads: each long string once, and none that the other side has. */
export interface Packed {
  value: unknown;
  strings: string[];
}

/** Shorter ones are cheaper to send than to look up. */
const LONG = 10_000;
const MARK = '\u0000string';

const isPlain = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer);

/** The same with everything in it replaced. A part that occurs in two places stays one object. */
function replaced(value: unknown, leaf: (value: unknown) => unknown, done = new Map<object, unknown>()): unknown {
  const known = isPlain(value) ? done.get(value) : undefined;
  if (known !== undefined) return known;
  const now = leaf(value);
  if (now !== value || !isPlain(value)) return now;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  done.set(value, copy);
  for (const [key, each] of Object.entries(value)) Object.assign(copy, { [key]: replaced(each, leaf, done) });
  return copy;
}

/** `known`: strings that the other side has. `transfer`: the octets in it, which need not be copied. */
export function pack(value: unknown, known: readonly string[]): Packed & { transfer: ArrayBuffer[] } {
  const places = new Map<string, number>(known.map((text, at) => [text, at]));
  const strings: string[] = [];
  const transfer = new Set<ArrayBuffer>();
  const packed = replaced(value, (each) => {
    if (ArrayBuffer.isView(each) && each.buffer instanceof ArrayBuffer) transfer.add(each.buffer);
    if (typeof each !== 'string' || each.length < LONG) return each;
    let at = places.get(each);
    if (at === undefined) {
      at = known.length + strings.length;
      places.set(each, at);
      strings.push(each);
    }
    return { [MARK]: at };
  });
  return { value: packed, strings, transfer: [...transfer] };
}

/** `known`: the same strings as were given to `pack`. */
export function unpack({ value, strings }: Packed, known: readonly string[]): unknown {
  const all = [...known, ...strings];
  return replaced(value, (each) => (isPlain(each) && MARK in each ? all[each[MARK] as number] : each));
}
