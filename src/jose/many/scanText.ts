import { findTokens } from '../find/findTokens.ts';
import { toOuter } from '../text/span.ts';
import type { Candidate } from '../token/reading.ts';
import { placeName, type Found } from './place.ts';

/**
 * Characters without which no token begins: the encoding of `{"` and of `{` before a blank, the same once more in base64
 * (at each of its three places) or hex, a member of the JSON serialisations, a health card. Engines find them far faster
 * than a token can be read.
 */
const SEED =
  /ey[A-DI-L]|ew[0-3k-r]|e30\.|ZXlK|V5S[g-v]|leU[o-r]|65794[aA]|shc:\/|(?:signatures?|ciphertext)(?:\\{0,31}"|%22|&quot;)/g;
/** A seed is shorter; the rest of one may come with the next chunk. */
const SEED_LENGTH = 64;
const ENCODED_SEED = /^(?:ZXlK|V5S|leU|65794)/;
const OBJECT_SEED = /^[sc][ih]/;

/** Characters of a token or of base64. */
const RUN = /[\w.~+/=-]/;
const NO_RUN = /[^\w.~+/=-]/g;

/** How far a token may be from the beginning of its line, and how much of a line is looked at in one go. */
const BACK = 4_096;
const WINDOW = 65_536;
/** A longer run of characters is no token, and base64 of more is not decoded. */
export const LONGEST = 1_000_000;
/** Lines that follow: a token may be wrapped, or be cut into several cookies. */
const FOLLOWING = 32_768;
/** An object of a JSON serialisation that is laid out over several lines. */
const AROUND = 65_536;
const AHEAD = LONGEST + WINDOW;
/** As much is enough where the line ends, and the next one. */
const ENOUGH = Math.max(FOLLOWING, AROUND);

/** The next line goes on with what may be the rest of a token, and with no token of its own. */
const CONTINUED = /\r?\n[ \t>]*(?!e[yw])[\w.~+/=-]{4,}[ \t"'\\,;]*(?:\r?\n|$)/y;
const CHUNKED = /(?:\.|__)0[=\t]"?(?:(?:base64-)?ey|%[57]B%22)/;

/** Tokens of one window. */
const MOST = 5_000;

const startOf = ({ trace }: Candidate): number => toOuter(trace, { start: 0, end: 1 }).start;
const endOf = ({ trace, text }: Candidate): number => toOuter(trace, { start: 0, end: text.length }).end;

/** What the token was in: a cookie, a header, a member; else how it was presented. */
const nameOf = ({ wrappings }: Candidate): string | undefined =>
  (wrappings.findLast(({ name, kind }) => name && kind !== 'authScheme') ?? wrappings.find(({ name }) => name))?.name;

/** The name in front of a value, in a table of cookies (the format of Netscape: the value is the last column). */
const COLUMN = /\t(?:TRUE|FALSE)\t\d{1,12}\t([\w.$-]{1,80})\t"?$/;

/** How often a text is in another. */
function occurrences(of: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + of.length)) count += 1;
  return count;
}

/**
 * Finds tokens in a text that comes in pieces, cut anywhere, and holds only a part of it. What is found does not depend
 * on where it was cut.
 */
export class TextScanner {
  /** The text that is not done with, and what may be needed of what was before it. */
  private held = '';
  /** Where to go on in it, and up to where all is accounted for. */
  private next = 0;
  private done = 0;
  /** The end of the last token: an object may begin before what is accounted for, and not before this. */
  private taken = 0;
  private line: number;
  private counted = 0;

  constructor(
    private readonly found: (found: Found) => void,
    { line = 1 } = {},
  ) {
    this.line = line;
  }

  push(text: string): void {
    this.held += text;
    if (this.held.length - this.next > ENOUGH) this.search(false);
  }

  end(): void {
    this.search(true);
  }

  private search(last: boolean): void {
    for (;;) {
      SEED.lastIndex = this.next;
      const seed = SEED.exec(this.held);
      if (!seed) {
        const rest = last ? this.held.length : this.held.length - SEED_LENGTH;
        this.next = Math.max(this.next, rest);
        break;
      }
      this.next = seed.index;
      if (!last && !this.hasAll(seed.index)) break;
      this.next = this.look(seed.index, seed[0]);
    }
    this.forget();
  }

  /** Whether there is all that is looked at around a seed: with more, the same would be found. */
  private hasAll(at: number): boolean {
    const { held } = this;
    if (held.length >= at + AHEAD) return true;
    const lineEnd = held.indexOf('\n', at);
    const next = lineEnd < 0 ? -1 : held.indexOf('\n', lineEnd + 1);
    return next >= 0 && held.length > Math.max(next, lineEnd + ENOUGH);
  }

  /** What lies further back than any token reaches is counted, and let go. */
  private forget(): void {
    const cut = this.next - LONGEST - BACK;
    if (cut < LONGEST) return;
    this.countTo(cut);
    this.held = this.held.slice(cut);
    this.next -= cut;
    this.done = Math.max(0, this.done - cut);
    this.taken = Math.max(0, this.taken - cut);
    this.counted -= cut;
  }

  private countTo(place: number): void {
    for (let at = this.held.indexOf('\n', this.counted); at >= 0 && at < place; at = this.held.indexOf('\n', at + 1))
      this.line += 1;
    this.counted = Math.max(this.counted, place);
  }

  private lineAt(place: number): number {
    this.countTo(place);
    return this.line - (this.counted > place ? occurrences('\n', this.held.slice(place, this.counted)) : 0);
  }

  /** The beginning of the run that holds `at`: of base64 the place of each character counts. */
  private runStart(at: number): number {
    let start = at;
    const stop = Math.max(this.done, at - LONGEST);
    while (start > stop && RUN.test(this.held[start - 1] ?? '')) start -= 1;
    return start;
  }

  private runEnd(at: number): number {
    NO_RUN.lastIndex = at;
    return Math.min(NO_RUN.exec(this.held)?.index ?? this.held.length, at + LONGEST);
  }

  /** Reads what is around a seed; says where to go on. */
  private look(at: number, seed: string): number {
    const { held } = this;
    const lineStart = held.lastIndexOf('\n', at - 1) + 1;
    let start = Math.max(this.done, lineStart, at - BACK);
    if (ENCODED_SEED.test(seed) || start === at - BACK) start = Math.min(start, this.runStart(at));
    const newline = held.indexOf('\n', at);
    const lineEnd = newline < 0 ? held.length : newline;
    let end = Math.min(lineEnd, at + WINDOW);
    if (end < lineEnd || ENCODED_SEED.test(seed))
      end = Math.min(lineEnd, Math.max(end, this.runEnd(at), this.runEnd(end)));
    const own = end;
    CONTINUED.lastIndex = end;
    if (CHUNKED.test(held.slice(start, end)) || CONTINUED.test(held)) end = Math.min(held.length, end + FOLLOWING);
    let candidates = findTokens(held.slice(start, end), MOST);
    const isIn = (each: Candidate): boolean => startOf(each) + start <= at && endOf(each) + start > at;
    if (OBJECT_SEED.test(seed) && !candidates.some(isIn)) {
      const from = Math.max(this.taken, at - AROUND);
      const wide = findTokens(held.slice(from, Math.min(held.length, at + AROUND)), MOST);
      const whole = wide.find((each) => startOf(each) + from <= at && endOf(each) + from > at);
      if (whole) {
        candidates = [whole];
        start = from;
      }
    }
    let done = Math.max(own, at + seed.length);
    for (const candidate of candidates) {
      // What begins in a later piece of a session that begins here is read with it.
      if (startOf(candidate) + start >= own && !candidate.wrappings.some(({ kind }) => kind === 'chunks')) continue;
      done = Math.max(done, endOf(candidate) + start);
    }
    const window = held.slice(start, done);
    for (const candidate of candidates) {
      const from = startOf(candidate) + start;
      if (from >= done) break;
      this.taken = endOf(candidate) + start;
      if (candidate.text.length >= LONGEST) continue;
      this.found({
        text: candidate.text,
        place: {
          line: this.lineAt(from),
          ...placeName(nameOf(candidate) ?? COLUMN.exec(held.slice(Math.max(0, from - 110), from))?.[1]),
        },
        count: Math.max(1, occurrences(candidate.text, window)),
      });
    }
    this.done = done;
    return done;
  }
}
