import { LIBRARIES } from './libraries.ts';
import type { ErrorRow, Library } from './library.ts';
import { match, pattern, type Match, type Pattern } from './pattern.ts';

/** The library that writes a message, and the values in it. */
export interface SaidBy {
  library: Library;
  row: ErrorRow;
  values: Match['values'];
}

/** A message in a text. More than one library may use the same words. */
export interface FoundMessage {
  /** Copied from the text unchanged. */
  text: string;
  by: readonly SaidBy[];
}

/** A longer text is searched in its first part alone. */
export const SEARCHED = 64_000;
/** Messages told of one text. */
const TOLD = 3;
/** Shorter messages are ordinary English too: they count only as a sentence of their own. */
const SHORT = 24;

interface Entry {
  library: Library;
  row: ErrorRow;
  pattern: Pattern;
}

const ENTRIES: readonly Entry[] = LIBRARIES.flatMap((library) =>
  library.rows.map((row) => ({ library, row, pattern: pattern(row.says) })),
);

/** Names of errors that every program has. */
const COMMON = new Set(['Error', 'TypeError', 'RangeError', 'ValueError', 'Unauthorized']);

/** How much in a text besides the message points to the library: the class of the error, or a word of the library. */
function evidence(text: string, { library, row }: Entry): number {
  const name = row.in?.split(/[.:\\]+/).at(-1) ?? '';
  const named = row.in !== undefined && (text.includes(row.in) || (name.length > 9 && text.includes(name)));
  const marked = library.marks.some((mark) => text.includes(mark));
  return (named ? (COMMON.has(name) ? 1 : 2) : 0) + (marked ? 1 : 0);
}

/** `InvalidToken` is a word of many programs; `IDX10503` and `ERR_JWT_EXPIRED` are not. */
const isPlainWord = (says: string): boolean => /^[A-Za-z]+$/.test(says);

/** Enough to see the name of another member of the line. */
const AFTER = 36;
const OWN_BEFORE = /(?:^|[\n:"'`([{=>,;|-]\s{0,3})$/;
const OWN_AFTER = /^\s{0,3}(?:$|[\n\r"'`)\]}.,;<|:([]|at\s|(?<=\s)(?:[\w.-]{1,30}[=:]|eyJ))/;

/**
 * A short message must be a sentence of its own: between quotes, behind a colon, alone in its line. Behind a value
 * anything may follow.
 */
function isOwn(text: string, { pattern: { pieces } }: Entry, { start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const isEnd = pieces.at(-1) === '' || OWN_AFTER.test(text.slice(end, end + AFTER));
  return isEnd && (start === 0 || OWN_BEFORE.test(before));
}

interface Hit extends Match, Entry {
  evidence: number;
}

function hitsIn(text: string): Hit[] {
  const whole = text.trim();
  return ENTRIES.flatMap((entry): Hit[] => {
    const found = match(text, entry.pattern);
    if (!found) return [];
    const shows = evidence(text, entry);
    const isShort = entry.pattern.length < SHORT && !/[\d_]/.test(entry.row.says);
    if (isShort && !isOwn(text, entry, found)) return [];
    if (isPlainWord(entry.row.says) && shows === 0 && whole !== entry.row.says) return [];
    return [{ ...entry, ...found, evidence: shows }];
  });
}

const overlap = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;

/** Among overlapping hits the longest pattern wins; between equals, the one with more evidence in the text. */
function isBest(hit: Hit, hits: readonly Hit[]): boolean {
  return hits.every(
    (other) =>
      other === hit ||
      !overlap(hit, other) ||
      other.pattern.length < hit.pattern.length ||
      (other.pattern.length === hit.pattern.length && other.evidence <= hit.evidence),
  );
}

const messageText = (text: string, { start, end }: Match): string =>
  text.slice(start, Math.min(end, start + 400)).trim();

/** The code of an error beside its sentence tells nothing more. */
const repeats = (hit: Hit, told: readonly Hit[]): boolean =>
  told.some(
    ({ library, row }) => library === hit.library && (row.check === hit.row.check || hit.row.check === 'anything'),
  );

/** Logs often hold the message as a string of JSON, or of HTML. */
const unescaped = (text: string): string =>
  text
    .replace(/\\(["'/])/g, '$1')
    .replace(/\\r?\\?n/g, '\n')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#0?39;|&apos;|&#x27;/g, "'");

/** The messages of known libraries in a text, in text order. */
export function findMessages(source: string): FoundMessage[] {
  const text = unescaped(source.slice(0, SEARCHED));
  const hits = hitsIn(text);
  const best = hits
    .filter((hit) => isBest(hit, hits))
    // A message that could mean anything comes last: a more exact one may make it unnecessary.
    .sort((a, b) => Number(a.row.check === 'anything') - Number(b.row.check === 'anything') || a.start - b.start);
  const told: Hit[][] = [];
  for (const hit of best) {
    const same = told.find(([first]) => first && overlap(first, hit));
    if (same) same.push(hit);
    else if (!repeats(hit, told.flat())) told.push([hit]);
  }
  return told.slice(0, TOLD).map((group) => ({
    text: messageText(text, group[0] as Hit),
    by: group.map(({ library, row, values }) => ({ library, row, values })),
  }));
}
