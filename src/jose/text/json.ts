/** Nesting beyond this is not read further: no token needs it, and recursion elsewhere would break on it. */
export const JSON_DEPTH_LIMIT = 1000;

export const JsonKind = { object: 1, array: 2, string: 3, number: 4, literal: 5, name: 6 } as const;

/** The syntax that was expected where reading stopped; its words are in faultWords.ts. */
export type Expected =
  | 'value'
  | 'name'
  | 'nameOrEnd'
  | 'colon'
  | 'commaOrBrace'
  | 'commaOrBracket'
  | 'end'
  | 'quote'
  | 'escape'
  | 'hex'
  | 'control'
  | 'number'
  | 'depth';

/**
 * A JSON text laid out for reading. Only the white space between tokens differs: names, strings and numbers keep
 * their exact characters, duplicates and order stay. `from[i]` is the position of token `i` in the original, `to[i]`
 * its position here; both ascend.
 */
export interface Formatted {
  text: string;
  from: Uint32Array;
  to: Uint32Array;
}

/**
 * A JSON text (RFC 8259) as a flat list of nodes in the order they begin, each with its place in `text`.
 * A member is its `name` node followed by its value. Typed arrays, so that a megabyte crosses to and from a worker
 * at no cost. Nothing is converted: numbers, escapes, order, duplicates and white space are still in `text`.
 */
export interface JsonDocument {
  text: string;
  count: number;
  kinds: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Index of the first node that is not inside this one. */
  skips: Uint32Array;
  /** The place where reading stopped, if the text is not JSON. Containers that are still open end there. */
  fault?: { at: number; expected: Expected };
  /** The text laid out for reading, if the worker has done that (format.ts). */
  laidOut?: Formatted;
}

class Nodes {
  count = 0;
  kinds = new Uint8Array(64);
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  skips = new Uint32Array(64);

  add(kind: number, start: number, end: number): number {
    if (this.count === this.kinds.length) this.grow();
    const index = this.count;
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.skips[index] = index + 1;
    this.count += 1;
    return index;
  }

  private grow(): void {
    const wider = <T extends Uint8Array | Uint32Array>(array: T, larger: T): T => (larger.set(array), larger);
    const size = this.kinds.length * 4;
    this.kinds = wider(this.kinds, new Uint8Array(size));
    this.starts = wider(this.starts, new Uint32Array(size));
    this.ends = wider(this.ends, new Uint32Array(size));
    this.skips = wider(this.skips, new Uint32Array(size));
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERAL = /true|false|null/y;
const WORD = /[-+.0-9A-Za-z_$]/;
const HEX4 = /[0-9a-fA-F]{4}/y;

/** Reused for each document, whose nodes are copied out of these arrays. */
let spare = new Nodes();

/** Reads strictly by RFC 8259, without recursion, and keeps what was read before the first error. Never throws. */
export function readJson(text: string): JsonDocument {
  const nodes = spare;
  nodes.count = 0;
  const open: number[] = [];
  const length = text.length;
  let at = 0;
  let fault: JsonDocument['fault'];

  const fail = (where: number, expected: Expected): false => {
    fault ??= { at: where, expected };
    return false;
  };
  const blank = (): void => {
    for (; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    }
  };
  const string = (kind: number): boolean => {
    const start = at;
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at); // NaN at the end of the text
      if (code === 34 /* " */) break;
      if (code === 92 /* \ */) {
        const escape = text[at + 1];
        if (escape === 'u') {
          HEX4.lastIndex = at + 2;
          if (!HEX4.test(text)) return fail(at, 'hex');
          at += 6;
        } else if (escape !== undefined && '"\\/bfnrt'.includes(escape)) at += 2;
        else return fail(at, escape === undefined ? 'quote' : 'escape');
      } else if (code >= 32) at += 1;
      else return fail(at, at >= length ? 'quote' : 'control');
    }
    at += 1;
    nodes.add(kind, start, at);
    return true;
  };
  const scalar = (): boolean => {
    const first = text.charCodeAt(at);
    if (first === 34) return string(JsonKind.string);
    const numeric = first === 45 || (first >= 48 && first <= 57);
    const pattern = numeric ? NUMBER : LITERAL;
    pattern.lastIndex = at;
    if (!pattern.test(text)) return fail(at, numeric ? 'number' : 'value');
    const end = pattern.lastIndex;
    // "01", "1.e5", "nullx": the part that matched is not the whole word.
    if (end < length && WORD.test(text[end] as string)) return fail(end, numeric ? 'number' : 'value');
    nodes.add(numeric ? JsonKind.number : JsonKind.literal, at, end);
    at = end;
    return true;
  };
  const close = (end: number): void => {
    const index = open.pop() as number;
    nodes.ends[index] = end;
    nodes.skips[index] = nodes.count;
  };
  /** `"name" :` */
  const member = (expected: Expected): boolean => {
    if (text.charCodeAt(at) !== 34) return fail(at, expected);
    if (!string(JsonKind.name)) return false;
    blank();
    if (text.charCodeAt(at) !== 58 /* : */) return fail(at, 'colon');
    at += 1;
    blank();
    return true;
  };
  /** A value; true when a container was opened whose first item comes next. */
  const value = (): boolean | 'opened' => {
    const code = text.charCodeAt(at);
    const object = code === 123; /* { */
    if (!object && code !== 91 /* [ */) return scalar();
    if (open.length >= JSON_DEPTH_LIMIT) return fail(at, 'depth');
    open.push(nodes.add(object ? JsonKind.object : JsonKind.array, at, at + 1));
    at += 1;
    blank();
    if (text.charCodeAt(at) === (object ? 125 : 93)) {
      at += 1;
      close(at);
      return true;
    }
    if (object && !member('nameOrEnd')) return false;
    return 'opened';
  };
  const document = (): boolean => {
    blank();
    let state = value();
    for (;;) {
      if (state === false) return false;
      if (state === 'opened') {
        state = value();
        continue;
      }
      blank();
      const container = open.at(-1);
      if (container === undefined) return at === length || fail(at, 'end');
      const object = nodes.kinds[container] === JsonKind.object;
      const code = text.charCodeAt(at);
      if (code === 44 /* , */) {
        at += 1;
        blank();
        if (object && !member('name')) return false;
        state = value();
      } else if (code === (object ? 125 : 93)) {
        at += 1;
        close(at);
        state = true;
      } else return fail(at, object ? 'commaOrBrace' : 'commaOrBracket');
    }
  };

  document();
  while (open.length > 0) close(fault ? fault.at : length);
  const { count, kinds, starts, ends, skips } = nodes;
  // A large one is not kept.
  if (kinds.length > 4096) spare = new Nodes();
  return {
    text,
    count,
    kinds: kinds.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    skips: skips.slice(0, count),
    ...(fault ? { fault } : {}),
  };
}

export const rawText = (json: JsonDocument, node: number): string =>
  json.text.slice(json.starts[node], json.ends[node]);

/** A number at which a broken text ends: it may have had more digits, so its value is unknown. */
export const isCutNumber = (json: JsonDocument, node: number): boolean =>
  json.fault !== undefined && json.kinds[node] === JsonKind.number && json.ends[node] === json.text.length;

/** A node's value as JavaScript sees it. Only for strings, names and literals: a number's text is its value here. */
export function scalarValue(json: JsonDocument, node: number): string | boolean | null {
  const raw = rawText(json, node);
  const kind = json.kinds[node];
  if (kind === JsonKind.number) return raw;
  if (kind !== JsonKind.literal && !raw.includes('\\')) return raw.slice(1, -1);
  return JSON.parse(raw) as string | boolean | null;
}

/** Direct children: items of an array; name and value nodes, in turn, of an object. */
export function* childNodes(json: JsonDocument, node: number): Generator<number> {
  const end = json.skips[node] as number;
  for (let child = node + 1; child < end; child = json.skips[child] as number) yield child;
}

export interface Member {
  name: string;
  nameNode: number;
  /** -1 if the text ends before the value. */
  valueNode: number;
}

/** The members of an object in order, duplicates and all. */
export function* membersOf(json: JsonDocument, node: number): Generator<Member> {
  if (json.kinds[node] !== JsonKind.object) return;
  const end = json.skips[node] as number;
  let nameNode = node + 1;
  while (nameNode < end) {
    const next = nameNode + 1;
    const hasValue = next < end && json.kinds[next] !== JsonKind.name;
    yield { name: String(scalarValue(json, nameNode)), nameNode, valueNode: hasValue ? next : -1 };
    nameNode = hasValue ? (json.skips[next] as number) : next;
  }
}

/** The last member with that name in the object at `node`: of duplicates, a reader may keep only the last (RFC 7519 section 4). */
export function memberValue(json: JsonDocument | undefined, name: string, node = 0): number | undefined {
  let found: number | undefined;
  if (json && json.count > 0) {
    for (const member of membersOf(json, node))
      if (member.name === name && member.valueNode >= 0) found = member.valueNode;
  }
  return found;
}

/** A string member of the object at `node`, or undefined if it is missing or not a string. */
export function stringMember(json: JsonDocument | undefined, name: string, node = 0): string | undefined {
  const value = memberValue(json, name, node);
  return json && value !== undefined && json.kinds[value] === JsonKind.string
    ? String(scalarValue(json, value))
    : undefined;
}

export const isObject = (json: JsonDocument | undefined): json is JsonDocument => json?.kinds[0] === JsonKind.object;

/** Line and column, both from 1, of a place in a text; a line ends at LF, CR or CR LF. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let begin = 0;
  for (let index = 0; index < at; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) {
      line += 1;
      begin = index + 1;
    }
  }
  return { line, column: at - begin + 1 };
}
