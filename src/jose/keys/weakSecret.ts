import { decodeUtf8 } from '../text/utf8.ts';
import { commonSecrets } from './samples.ts';
import { encodedReadings } from './secret.ts';

/** A secret with far fewer possibilities than its length suggests. */
export interface Pattern {
  pattern: 'repeated' | 'filled' | 'few' | 'runs';
  /** Of these bytes the rest follows. */
  bytes: number;
  /** The text is the encoding of such bytes. */
  encoding: 'base64' | 'hex' | '';
}

/** Below this there is no pattern to speak of. */
const SHORTEST = 8;
/** No longer secret is looked at piece by piece. */
const LONGEST = 1000;
/** Fewer random bytes than this are too few for any HMAC (RFC 7518 section 3.2): more, repeated, are enough. */
const ENOUGH = 32;

/** The smallest distance at which every byte is repeated, by the failure function of Knuth, Morris and Pratt. */
function period(octets: Uint8Array): number {
  const border = new Uint32Array(octets.length);
  let length = 0;
  for (let at = 1; at < octets.length; at += 1) {
    while (length > 0 && octets[at] !== octets[length]) length = border[length - 1] as number;
    if (octets[at] === octets[length]) length += 1;
    border[at] = length;
  }
  return octets.length - length;
}

/** How many bytes are left without the same byte over and over at both ends. */
function unfilled(octets: Uint8Array): number {
  let [start, end] = [0, octets.length];
  while (start < end && octets[start] === octets[0]) start += 1;
  while (end > start && octets[end - 1] === octets[octets.length - 1]) end -= 1;
  const [before, after] = [start, octets.length - end];
  // One byte at an end is no filler.
  return octets.length - (before > 1 ? before : 0) - (after > 1 ? after : 0);
}

/** Whether the bytes, or each column of them, go up or down evenly: 00 01 02, 00 00 00 01, a1b2c3. */
const isProgression = (octets: Uint8Array): boolean =>
  [1, 2, 4, 8].some(
    (width) =>
      octets.length >= 4 * width &&
      octets.every(
        (octet, at) =>
          at < 2 * width ||
          ((octet - 2 * (octets[at - width] as number) + (octets[at - 2 * width] as number)) & 0xff) === 0,
      ),
  );

const ROWS = [
  '`1234567890-=',
  '!@#$%^&*()_+',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  // By columns, and the same with the shift key.
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik<(ol>)p:?',
];
const KEYBOARD = ROWS.flatMap((row) => [row, row.split('').reverse().join('')]);

/** The least of a row, of a run or of a copy that says anything. */
const LEAST = 3;

const WORDS: readonly string[] = [...new Set([...commonSecrets].map((word) => word.toLowerCase()))].filter(
  (word) => word.length >= LEAST,
);

const commonStart = (one: string, other: string, from: number, at = 0): number => {
  let length = 0;
  while (at + length < other.length && one[from + length] === other[at + length]) length += 1;
  return length;
};

/** The characters from there on that somebody need not choose: a run, keys side by side, a word that everybody tries, or what stood before. */
function easy(text: string, at: number): number {
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
  let longest = 2;
  while (text.charCodeAt(at + longest) - text.charCodeAt(at + longest - 1) === step) longest += 1;
  const first = text[at] as string;
  for (const row of KEYBOARD) {
    const place = row.indexOf(first);
    if (place >= 0) longest = Math.max(longest, commonStart(text, row, at, place));
  }
  for (const word of WORDS) if (text.startsWith(word, at)) longest = Math.max(longest, word.length);
  const before = text.slice(0, at);
  for (let from = before.indexOf(first); from >= 0; from = before.indexOf(first, from + 1))
    longest = Math.max(longest, commonStart(text, before, at, from));
  return longest < LEAST ? 1 : Math.min(longest, text.length - at);
}

/** Whether few pieces make it up, each of which is easy: on average four characters or more. Random text has nearly as many pieces as characters. */
function isMadeOfRuns(octets: Uint8Array): boolean {
  const text = String.fromCharCode(...octets).toLowerCase();
  let most = Math.floor(text.length / 4);
  for (let at = 0; at < text.length; at += easy(text, at)) if ((most -= 1) < 0) return false;
  return true;
}

function patternIn(octets: Uint8Array): Omit<Pattern, 'encoding'> | undefined {
  const { length } = octets;
  if (length < SHORTEST) return undefined;
  const repeats = period(octets);
  if (repeats * 2 <= length && repeats < ENOUGH) return { pattern: 'repeated', bytes: repeats };
  if (new Set(octets).size < 3) return { pattern: 'few', bytes: 2 };
  const left = unfilled(octets);
  if (left * 2 <= length && left < ENOUGH) return { pattern: 'filled', bytes: left };
  const isEasy = isProgression(octets) || (length <= LONGEST && isMadeOfRuns(octets));
  return isEasy ? { pattern: 'runs', bytes: length } : undefined;
}

/** How a secret, or what it encodes, follows from a few bytes. Of random ones nothing is said. */
export function patternOf(octets: Uint8Array): Pattern | undefined {
  const own = patternIn(octets);
  if (own) return { ...own, encoding: '' };
  const { decoded, invalid } = decodeUtf8(octets.subarray(0, LONGEST));
  if (invalid !== undefined || octets.length > LONGEST) return undefined;
  for (const reading of encodedReadings(decoded.text)) {
    const inner = reading.octets.length < 2 * SHORTEST ? undefined : patternIn(reading.octets);
    if (inner) return { ...inner, encoding: reading.encoding === 'hex' ? 'hex' : 'base64' };
  }
  return undefined;
}
