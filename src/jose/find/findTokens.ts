import type { Candidate, Wrapping } from '../token/reading.ts';
import { compose, shift, toOuter, type Span } from '../text/span.ts';
import { around, trailing } from './around.ts';
import { DOTS, PLUS, SLASH, URL_SAFE, decodeBits, isReadable, octetsAt, runEnd } from './bits.ts';
import {
  OTHER_FORMAT,
  dotsFor,
  headOf,
  headStrength,
  hasLostDots,
  isBrokenToken,
  isFlaskSession,
  isLoneHeader,
} from './judge.ts';
import { findObjects } from './objects.ts';
import { isMask, maskEnd } from './mask.ts';
import { joinPieces } from './pieces.ts';
import type { Traced } from './pieces.ts';
import { respelled } from './respelled.ts';
import { readRun } from './run.ts';
import type { Removed, Run } from './run.ts';

/** Tokens found in one text at most, where nobody asks for more. */
export const CANDIDATE_LIMIT = 50;
/** Base64 in base64 in ... at most. */
const DEPTH_LIMIT = 6;

const TOKEN = URL_SAFE | DOTS | PLUS | SLASH;
/** A token begins in a long run, or with the first characters of an encoded JSON object. */
const LONG = 16;
const MARK = /ey[A-DI-L]|ew[0-3k-r]|e30\./;
const TO_SEPARATOR = /[\w-]*[.=/+~]+/y;
/** The rest of an escape at the start of a run, if the escape's first character cannot be part of a run. */
const RESIDUE = { '%': /(?:25){0,6}[0-9a-f]{2}/iy, '\\': /(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[nrtbf])/iy, '=': /3D/y };
const PREFIX = /(?:[a-z0-9]{1,20}[-_](?=ey[IJ]|ew[ok])|base64-)/iy;
const FOREIGN_BEFORE = /(?:^|[^\w])(?:[vk]\d\.[a-z-]{2,12}|[pst]k)\.$/;
/** Whether the first part of a token with a broken header begins here. A pattern would put every character on its stack. */
function isDotted(text: string, at: number): boolean {
  const end = runEnd(text, at, URL_SAFE);
  return text.startsWith('.ey', end) || (end - at >= 10 && /^[.%&\\]/.test(text.charAt(end)));
}
const BEFORE = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Finds the JSON tokens in a pasted text. Total and linear; the text itself is never changed. */
export function findTokens(source: string, limit = CANDIDATE_LIMIT): Candidate[] {
  // A clean compact token, however long, is looked at once.
  if (headStrength(source) === 2 && source.includes('.') && runEnd(source, 0, TOKEN) === source.length) {
    if (isFlaskSession(source)) return [];
    return [{ text: source, trace: shift(0, source.length), wrappings: [] }];
  }
  return findIn(source, 0, limit);
}

const startOf = (traced: Traced): number => toOuter(traced.trace, { start: 0, end: 1 }).start;
const endOf = (traced: Traced): number => toOuter(traced.trace, { start: 0, end: traced.text.length }).end;

function findIn(text: string, depth: number, limit: number): Candidate[] {
  if (depth > DEPTH_LIMIT || text.trim() === '') return [];
  const holes: Span[] = [];
  const outer = [...respelled(text)].flatMap(({ kind, name, covers = [], ...whole }) => {
    const inside = findIn(whole.text, depth + 1, limit);
    if (inside.length > 0) holes.push(...covers);
    return inside.map((inner): Candidate => ({
      text: inner.text,
      trace: compose(whole.trace, inner.trace),
      wrappings: [name === undefined ? { kind } : { kind, name }, ...inner.wrappings],
    }));
  });
  const objects = outer.length > 0 ? [] : findObjects(text).sort((one, other) => startOf(one) - startOf(other));
  const found = new Map<string, Candidate>();
  const add = (traced: Traced, wrappings: () => Wrapping[]): void => {
    if (found.size < limit && !found.has(traced.text))
      found.set(traced.text, { text: traced.text, trace: traced.trace, wrappings: wrappings() });
  };
  for (const candidate of outer) add(candidate, () => candidate.wrappings);
  for (const object of objects)
    add(object, () => within(around(text, startOf(object), endOf(object)), object.wrappings));
  for (const each of [...objects, ...outer]) holes.push({ start: startOf(each), end: endOf(each) });
  holes.sort((one, other) => one.start - other.start);
  const inBits = (inner: string): Candidate[] => findIn(inner, depth + 1, limit);
  findRuns(text, inBits, holes, add, () => found.size >= limit);
  return [...found.values()].sort((one, other) => startOf(one) - startOf(other));
}

/** Wrappings of an object, and what was undone inside it: a string's quotes and its escapes are one thing. */
function within(outer: Wrapping[], inner: Wrapping[]): Wrapping[] {
  const strings = inner.some(({ kind }) => kind === 'jsonString');
  if (strings && outer.at(-1)?.kind === 'quotes') return [...outer.slice(0, -1), ...inner];
  return [...outer.filter(({ kind }) => !(strings && kind === 'jsonString')), ...inner];
}

type Add = (traced: Traced, wrappings: () => Wrapping[]) => void;

/** The wrappings that were removed or decoded inside, added to the outer ones. */
function inside(outer: Wrapping[], removed: Removed): Wrapping[] {
  const { jsonString, ...others } = removed;
  const wrappings = [...outer];
  if (jsonString > 0) {
    if (wrappings.at(-1)?.kind === 'quotes') wrappings.pop();
    wrappings.push({ kind: 'jsonString', count: jsonString });
  }
  for (const [kind, count] of Object.entries(others) as [keyof typeof others, number][]) {
    if (count === 0) continue;
    const same = wrappings.findIndex((wrapping) => wrapping.kind === kind);
    const before = same < 0 ? 0 : (wrappings.splice(same, 1)[0]?.count ?? 0);
    wrappings.push({ kind, count: count + before });
  }
  return wrappings;
}

function findRuns(
  text: string,
  inBits: (inner: string) => Candidate[],
  skips: readonly Span[],
  add: Add,
  isFull: () => boolean,
): void {
  const first = Math.max(0, text.search(BEFORE));
  const last = text.length - trailing(text, first).length;

  const accept = (run: Run, at: number, traced = joinPieces(run.pieces)): void => {
    add(traced, () => inside(around(text, at, run.end), run.removed));
  };

  /** Base64 or hex of a text with tokens in it. Says whether it was any text. */
  const openBits = (run: Run, at: number): boolean => {
    const outer = joinPieces(run.pieces);
    const inner = decodeBits(outer.text);
    if (!inner) return false;
    for (const candidate of inBits(inner.text)) {
      const trace = compose(outer.trace, compose(inner.trace, candidate.trace));
      add({ text: candidate.text, trace }, () => [
        ...inside(around(text, at, run.end), run.removed),
        { kind: inner.kind },
        ...candidate.wrappings,
      ]);
    }
    return true;
  };

  const strong = (at: number, strength: number): number => {
    if (FOREIGN_BEFORE.test(text.slice(Math.max(0, at - 16), at))) return 0;
    const rest = text.slice(at, last);
    const head = headOf(rest);
    const wanted = dotsFor(head);
    const parts = at === first ? rest.split('.', wanted + 2) : [];
    // RFC 7797 section 5.2: an unencoded payload may hold anything but dots.
    if (parts.length === 3 && /"b64"\s*:\s*false/.test(head) && /^[\w-]*$/.test(parts[2] ?? '')) {
      add({ text: rest, trace: shift(at, rest.length) }, () => around(text, at, last));
      return last;
    }
    const run = readRun(text, at, 'strong');
    const tail = run.pieces.at(-1);
    const traced = joinPieces(run.pieces);
    const dots = traced.text.split('.', 7).length - 1;
    const masked = text[run.end - 1] === '.' && traced.text === text.slice(at, run.end) ? maskEnd(text, run.end) : 0;
    if (dots === 0 && !traced.text.includes('\u2026')) {
      if (isLoneHeader(traced.text) && !hasLostDots(traced.text)) accept(run, at, traced);
      else if (isReadable(octetsAt(traced.text, 0, 24))) openBits(run, at);
    } else if (parts.length === wanted + 1 && (dots < wanted ? !/\s/.test(rest) : isMask(text.slice(run.end, last)))) {
      // Nothing else was pasted, and the number of parts is right: a stray quote or comma inside is a defect.
      add({ text: rest, trace: shift(at, rest.length) }, () => around(text, at, last));
      return last;
    } else if (wanted === 2 && dots === 2 && masked > run.end) {
      // Logs put a mask where the signature was.
      add({ text: text.slice(at, masked), trace: shift(at, masked - at) }, () => around(text, at, masked));
      return masked;
    } else if (isFlaskSession(traced.text)) {
      // A session cookie has its data in the place of a header.
    } else if (strength === 2 || dots > 1) {
      // The full stop of a sentence.
      if (run.end < last && dots > wanted && tail && tail.width === tail.text.length && /[^.]\.$/.test(traced.text)) {
        tail.text = tail.text.slice(0, -1);
        tail.width -= 1;
        run.end -= 1;
        accept(run, at);
      } else accept(run, at, traced);
    }
    return run.far; // also if it is not a token: to continue inside it would read it again and again
  };

  let bitsDone = 0; // up to here it was read as base64, in vain
  /** Tries `at`; says where to go on, 0 if nothing begins here. */
  const tryAt = (at: number, from: number): number => {
    const before = text[at - 1] ?? '';
    const strength = headStrength(text, at);
    if (strength > 0) {
      const far = strong(at, strength);
      if (far > 0) return far;
    }
    if (at !== from && !'=/+'.includes(before)) return 0;
    const octets = octetsAt(text, at, at + 24);
    if (
      at >= bitsDone &&
      octets.length === 18 &&
      (isReadable(octets) || /^[0-9a-f]{24}/i.test(text.slice(at, at + 24)))
    ) {
      const run = readRun(text, at, 'bits');
      if (run.end - at >= 40 && text[run.end] !== '.' && openBits(run, at)) return run.far;
      bitsDone = run.far;
    }
    if (at === first || isDotted(text, at)) {
      const run = readRun(text, at, 'broken');
      const traced = joinPieces(run.pieces);
      if (isBrokenToken(traced.text, at === first && run.end === last)) {
        accept(run, at, traced);
        return run.far;
      }
    }
    return 0;
  };

  const past = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  };

  let next = 0;
  let skip = 0;
  while (!isFull()) {
    let from = next;
    while (from < text.length && runEnd(text, from, TOKEN) === from) from += 1;
    if (from === text.length) return;
    const runs = runEnd(text, from, TOKEN);
    next = runs;
    if (runs - from < LONG) {
      const mark = text.slice(from, runs).search(MARK);
      if (mark < 0) continue;
      from += mark;
    }
    while ((skips[skip]?.end ?? Infinity) <= from) skip += 1;
    const hole = skips[skip];
    if (hole && hole.start <= from) {
      next = hole.end;
      continue;
    }
    const to = Math.min(runs, hole?.start ?? Infinity);
    next = to;
    if (OTHER_FORMAT.test(text.slice(from, from + 16))) continue;
    let at = from;
    const residue = RESIDUE[(text[from - 1] ?? '') as keyof typeof RESIDUE];
    if (residue) at = past(residue, at);
    for (let start = at; at < to && !isFull();) {
      const bare = past(PREFIX, at);
      if (start === at) start = bare;
      at = bare;
      const far = tryAt(at, start);
      if (far > at) {
        at = far;
        start = far;
        next = Math.max(next, far);
      } else {
        const separated = past(TO_SEPARATOR, at);
        at = separated > at ? separated : to;
      }
    }
  }
}
