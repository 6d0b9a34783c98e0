import type { Candidate, Wrapping } from '../token/reading.ts';
import { peeledRuns, toOuter } from '../text/span.ts';

/** Spellings of a token in pieces: what is between them was never in the token. */
const JOINED = ['chunks', 'quotedPrintable', 'digits'] as const satisfies readonly Wrapping['kind'][];

/** `true`: spaces, line breaks or invisible characters; otherwise how the pieces were written that were joined. */
export type Cleaned = boolean | (typeof JOINED)[number];

/**
 * Whether something was taken out from between the characters of a token (a line wrap, a space, an invisible
 * character) before it was read. What was around it, or how its characters were escaped, is no matter.
 */
export function cleanedInside({ trace, text, wrappings }: Candidate, source: string): Cleaned {
  if (text.length === 0) return false;
  // Base64 or hexadecimal around a whole token is another text: a wrap in that one is not inside the token.
  if (wrappings.some(({ kind }) => kind === 'base64' || kind === 'hex')) return false;
  const { start } = toOuter(trace, { start: 0, end: 1 });
  const { end } = toOuter(trace, { start: text.length - 1, end: text.length });
  if (!peeledRuns(trace, source.length).some((run) => run.start >= start && run.end <= end)) return false;
  return JOINED.find((joined) => wrappings.some(({ kind }) => kind === joined)) ?? true;
}
