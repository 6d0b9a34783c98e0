// What the search for a weak secret says: it comes with its dialog.
import { grouped } from '../../jose/text/grouped.ts';
import { count } from './count.ts';

const wordsOf = (number: number): string => count(number, 'word', 'words');

/** Whole units that people say, the largest first, in seconds. */
const UNITS = [
  [31_557_600, 'year', 'years'],
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
] as const;

const SUPERSCRIPT = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
const power = (exponent: number): string =>
  `10${[...String(exponent)].map((digit) => SUPERSCRIPT[Number(digit)] ?? '').join('')}`;

/** About how long, in one unit. */
function about(seconds: number): string {
  const [length, one, more] = UNITS.find(([each]) => seconds >= each) ?? UNITS[4];
  if (seconds < 1) return 'less than a second';
  const number = seconds / length;
  return number < 1e9
    ? `about ${count(Math.round(number), one, more)}`
    : `about ${power(Math.round(Math.log10(number)))} ${more}`;
}

export const weakSecrets = {
  gone: 'There is no token here that is signed with a shared secret.',
  intro: (alg: string, number: number) =>
    `Anyone who has this ${alg} token can try secrets on it, as often as they like, and offline. This tries ${wordsOf(number)} that are published or weak, in this browser. A word that looks like base64 or hexadecimal is also tried decoded.`,
  file: 'Word list (optional)',
  fileHint: (megabytes: number, most: number, longest: number) =>
    `A text file with one word a line. Choose it or drop it here. At most ${grouped(megabytes)} MB, ${grouped(most)} words, ${grouped(longest)} bytes a word. It is not sent anywhere.`,
  tooLarge: (megabytes: number) => `This file is larger than ${grouped(megabytes)} MB. Choose a part of it.`,
  unread: 'The file could not be read. Choose it again.',
  noWorker: 'This browser did not start the search.',
  start: 'Try them',
  trying: 'Trying secrets',
  progress: (tried: number, rate: number) => `${wordsOf(tried)} tried, ${grouped(Math.round(rate))} secrets a second.`,
  cancelled: (tried: number) => `Cancelled after ${wordsOf(tried)}. None of them is the secret.`,
  none: (tried: number) => `None of the ${wordsOf(tried)} is the secret. That does not make it strong.`,
  skipped: (lines: number, longest: number) =>
    `${count(lines, 'line was', 'lines were')} longer than ${grouped(longest)} bytes and not tried.`,
  cut: (most: number) => `The file has more than ${grouped(most)} words. The rest was not tried.`,
  cracked: 'Cracked: anyone can make this token.',
  secretIs: (tried: number) => `Found after ${wordsOf(tried)}. The secret is`,
  secretHint: 'It is now one of your keys. Replace it everywhere with a random one of 256 bits or more.',
  decoded: 'The secret is the decoded word, not its text.',
  timesTitle: 'How long an attacker needs',
  kind: 'Secret',
  time: 'On average',
  kinds: {
    lower8: '8 random small letters',
    mixed8: '8 random letters and digits',
    mixed12: '12 random letters and digits',
    bits128: '128 random bits',
    bits256: '256 random bits',
  },
  speed: 'Speed',
  speeds: {
    1: 'this browser',
    1000: '1,000 times faster',
    1000000: '1,000,000 times faster',
  } as Readonly<Record<number, string>>,
  about,
  how: (rate: number) =>
    `On average, an attacker tries half of all possible secrets. This browser tries ${grouped(Math.round(rate))} a second on this token. Graphics cards are faster: choose a speed. Secrets that people make up are found much sooner.`,
};
