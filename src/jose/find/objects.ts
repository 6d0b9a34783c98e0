import type { Candidate, Wrapping } from '../token/reading.ts';
import { compose, shift } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { addPiece, joinPieces } from './pieces.ts';
import type { KeptRun, Traced } from './pieces.ts';

/** A member that only the JSON serialisations have (RFC 7515 section 7.2, RFC 7516 section 7.2), also in a string. */
const MARK = /"(?:(?:signatures?|ciphertext)\\{0,31}"\s{0,99}:|protected\\{0,31}"\s{0,99}:(?=\s{0,99}\\{0,31}"e[yw]))/g;
const MARKS = { percent: /%22(?:signatures?|ciphertext)%22/i, html: /&quot;(?:signatures?|ciphertext)&quot;/ };

const ESCAPES = {
  json: /\\(?:u([0-9a-f]{4})|([^u]))/gi,
  percent: /((?:%[89a-f][0-9a-f])+)|%([0-7][0-9a-f])|\+/gi,
  html: /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(quot|amp|lt|gt|apos|period|lowbar|sol));/gi,
};
const CONTROL: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
const ENTITY: Record<string, string> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  period: '.',
  lowbar: '_',
  sol: '/',
};
const NUMBER = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

const DECODE: Record<keyof typeof ESCAPES, (match: RegExpExecArray) => string> = {
  json: ([, unicode, plain = '']) => (unicode ? String.fromCharCode(parseInt(unicode, 16)) : (CONTROL[plain] ?? plain)),
  percent: ([all, octets, ascii]) => {
    if (ascii) return String.fromCharCode(parseInt(ascii, 16));
    if (!octets) return ' ';
    try {
      return decodeURIComponent(octets);
    } catch {
      return all; // not UTF-8: left unchanged
    }
  },
  html: ([, decimal, hex, name = '']) =>
    decimal || hex ? NUMBER(parseInt(decimal ?? hex ?? '', decimal ? 10 : 16)) : (ENTITY[name.toLowerCase()] ?? name),
};

/** `text` from `from` to `to`, its escapes undone once. */
function unescape(text: string, kind: keyof typeof ESCAPES, from = 0, to = text.length): Traced {
  const pieces: KeptRun[] = [];
  const part = text.slice(from, to);
  let done = 0;
  for (const match of part.matchAll(ESCAPES[kind])) {
    if (match.index > done) addPiece(pieces, part.slice(done, match.index), from + done);
    const [all] = match;
    done = match.index + all.length;
    addPiece(pieces, DECODE[kind](match), from + match.index, all.length);
  }
  if (done < part.length) addPiece(pieces, part.slice(done), from + done);
  return joinPieces(pieces);
}

/** The members that tell a serialisation; each has a bit. */
const MEMBERS = [
  'payload',
  'signature',
  'signatures',
  'protected',
  'ciphertext',
  'iv',
  'tag',
  'recipients',
  'encrypted_key',
  'unprotected',
  'header',
];
const [PAYLOAD, SIGNATURE, SIGNATURES, PROTECTED, CIPHERTEXT, IV_AND_TAG] = [1, 2, 4, 8, 16, 96];

interface Frame {
  start: number;
  list: boolean;
  key: string;
  /** Bits of the members whose value is a string, a list, anything. */
  strings: number;
  lists: number;
  all: number;
}

/** Is an object with these members a JWS or a JWE? */
function isSerialisation({ strings, lists, all }: Frame): boolean {
  if (strings & CIPHERTEXT) return all !== CIPHERTEXT;
  // Detached, or with a payload that is a string; there, "signatures" of another type is a defect to be shown.
  if (all & SIGNATURES) return all & PAYLOAD ? (strings & PAYLOAD) > 0 : (lists & SIGNATURES) > 0;
  if (strings & SIGNATURE) return (strings & (PAYLOAD | PROTECTED)) > 0;
  // Its signature or its ciphertext is missing.
  return (strings & PROTECTED) > 0 && ((strings & PAYLOAD) > 0 || (strings & IV_AND_TAG) === IV_AND_TAG);
}

/** Index behind the string that opens at `open`. */
function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at + 1;
  }
  return text.length;
}

/** Walks one JSON value from `start`; says where it ends and which outermost serialisations it holds. */
function walk(text: string, start: number, found: Span[]): number {
  const frames: Frame[] = [];
  let expects = false; // a value of the member `key`
  const value = (first: string): void => {
    const frame = frames.at(-1);
    const bit = frame && expects && !frame.list ? (1 << MEMBERS.indexOf(frame.key)) & 0x7fff : 0; // 1 << -1 has the highest bit only
    if (frame && bit) {
      frame.all |= bit;
      if (first === '"') frame.strings |= bit;
      if (first === '[') frame.lists |= bit;
    }
    expects = false;
  };
  const close = (end: number): void => {
    const frame = frames.pop();
    if (!frame || !isSerialisation(frame)) return;
    while ((found.at(-1)?.start ?? -1) > frame.start) found.pop(); // its signatures looked like one
    found.push({ start: frame.start, end });
  };
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = stringEnd(text, at);
      const frame = frames.at(-1);
      if (expects || !frame || frame.list) value('"');
      else if (end - at < 64) frame.key = text.slice(at + 1, end - 1);
      at = end - 1;
    } else if (character === ':') expects = true;
    else if (character === ',') expects = false;
    else if (character === '{' || character === '[') {
      value(character);
      frames.push({ start: at, list: character === '[', key: '', strings: 0, lists: 0, all: 0 });
    } else if (character === '}' || character === ']') {
      close(at + 1);
      expects = false;
      if (frames.length === 0) return at + 1;
    }
  }
  // Somebody is typing, or the end was cut off.
  if (/^\s*$/.test(text.slice(0, start))) {
    frames.length = Math.min(frames.length, 1);
    close(text.trimEnd().length);
  }
  return text.length;
}

function slashesBefore(text: string, at: number, stop: number): number {
  let before = at;
  while (before > stop && text[before - 1] === '\\') before -= 1;
  return at - before;
}

/** Index of the quote with exactly `slashes` backslashes before it, going down from `at`; -1 for none. */
function openQuote(text: string, at: number, stop: number, slashes: number): number {
  for (let quote = text.lastIndexOf('"', at); quote >= stop; quote = text.lastIndexOf('"', quote - 1)) {
    if (slashesBefore(text, quote, stop) === slashes) return quote;
    if (quote === 0) break;
  }
  return -1;
}

/** JWS and JWE in a JSON serialisation: objects of the text, or inside its strings. Wrappings: the encodings undone inside. */
export function findObjects(text: string, depth = 0): Candidate[] {
  const found: Candidate[] = [];
  if (depth > 5) return found;
  const inside = (outer: Traced, kind: Wrapping['kind']): void => {
    for (const inner of findObjects(outer.text, depth + 1)) {
      found.push({
        text: inner.text,
        trace: compose(outer.trace, inner.trace),
        wrappings: [{ kind }, ...inner.wrappings],
      });
    }
  };
  if (MARKS.percent.test(text)) inside(unescape(text, 'percent'), 'percentEscapes');
  if (MARKS.html.test(text)) inside(unescape(text, 'html'), 'htmlEscapes');
  let from = 0; // all before is done
  let first = -1; // the next brace
  let failed = 0; // each may have walked to the end
  for (const mark of text.matchAll(MARK)) {
    if (mark.index < from || failed > 3) continue;
    const slashes = slashesBefore(text, mark.index, from);
    if (slashes > 0) {
      const open = openQuote(text, mark.index - slashes - 1, from, (slashes - 1) / 2);
      let close = open < 0 ? text.length : mark.index;
      if (open >= 0) {
        // The string ends at the first quote that is less escaped than the mark's.
        for (close = text.indexOf('"', mark.index + mark[0].length); close >= 0; close = text.indexOf('"', close + 1)) {
          if (slashesBefore(text, close, mark.index) < slashes) break;
        }
        if (close < 0) close = text.length;
      }
      inside(unescape(text, 'json', Math.max(open + 1, from), close), 'jsonString');
      from = close;
      continue;
    }
    const spans: Span[] = [];
    if (first < from) first = text.indexOf('{', from);
    if (first < 0) break;
    if (first > mark.index) continue;
    let end = walk(text, first, spans);
    if (spans.length === 0) {
      // Stray braces or quotes before it: try the brace next to the mark.
      const near = text.lastIndexOf('{', mark.index);
      if (near > first) end = walk(text, near, spans);
      if (spans.length === 0) {
        failed += 1;
        end = mark.index + mark[0].length;
      }
    }
    for (const { start, end: stop } of spans)
      found.push({ text: text.slice(start, stop), trace: shift(start, stop - start), wrappings: [] });
    from = end;
  }
  return found;
}
