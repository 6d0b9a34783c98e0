import type { Candidate, Wrapping } from '../token/reading.ts';
import { peeledRuns } from '../text/span.ts';

/** Encodings around a token: text removed from these was never next to its characters. */
const ENCODED = new Set<Wrapping['kind']>(['base64', 'hex', 'digits', 'chunks', 'quotedPrintable']);

/** Runs that are looked at, of each its first characters: nobody reads more. */
const RUNS = 100;
const LENGTH = 200;
const NAMED = 5;

/** Visible characters that cannot be confused: ASCII. A look-alike is not among them. */
const PLAIN = /[!-~]/;

/** A character in quotes, with its code point if it is ambiguous to the eye, or the code point alone if it is invisible. */
function nameOf(character: string): string {
  if (PLAIN.test(character)) return `"${character}"`;
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${point})` : point;
}

/** The characters that were left out of a token or around it, in runs. */
export function leftOut({ trace, wrappings }: Candidate, source: string): string[] {
  if (wrappings.some(({ kind }) => ENCODED.has(kind))) return [];
  return peeledRuns(trace, source.length)
    .slice(0, RUNS)
    .map(({ start, end }) => source.slice(start, Math.min(end, start + LENGTH)));
}

/** The different characters of some texts that a pattern finds, named: a few of them. */
export function namesOf(texts: readonly string[], pattern: RegExp): string {
  const found = new Set(texts.flatMap((text) => text.match(pattern) ?? []));
  const names = [...found].slice(0, NAMED).map(nameOf);
  return found.size > NAMED ? `${names.join(', ')} ...` : names.join(', ');
}
