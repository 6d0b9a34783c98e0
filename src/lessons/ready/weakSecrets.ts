import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, STRONG, WEAK } from './tokens.ts';

const BITS = 256;
const YEAR = 31_556_952;

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

const number = (view: LessonView, id: string): number => Number(view.answers[id] ?? 0);
const grouped = (value: number): string => value.toLocaleString('en');
/** Years until a random secret is found, on average: half of all are tried by then. As a power of ten. */
const years = (rate: number): string => {
  const digits = (BITS - 1) * Math.log10(2) - Math.log10(Math.max(1, rate)) - Math.log10(YEAR);
  // As it is written by hand: ten to the power of that.
  return `10${[...String(Math.floor(digits))].map((digit) => RAISED[Number(digit)] ?? '').join('')}`;
};
const tool = { kind: 'search', label: 'Try the published secrets' } as const;

export const weakSecrets: Lesson = {
  slug: 'weak-secrets',
  title: 'Weak secrets',
  learnt: 'guesses are cheap',
  minutes: 3,
  start: { token: WEAK, keys: [], clock: NOW, select: 'signature' },
  steps: [
    {
      title: 'Guess it',
      says: (view) => [
        `This token is signed with ${said(view.outer.header, 'alg')}: somebody’s secret and the text of the token went into a *hash*. That is a computation that turns any text into bytes of a fixed length, and nobody knows a way back. You do not have the secret. But you have the token, and so you can try: take a word, compute, compare. Nobody has to be asked, and nobody notices.`,
        'Many programs run with a secret that their author has copied from an example. Jotlab has a list of such published ones.',
      ],
      source: 'RFC 7518 §3.2, RFC 8725 §2.2',
      ask: {
        id: 'long',
        text: 'How long does it take to try that whole list, here in the browser?',
        choices: [
          { id: 'second', text: 'Less than a few seconds' },
          { id: 'minutes', text: 'Some minutes' },
          { id: 'hours', text: 'Hours' },
        ],
        right: 'second',
        because: (view) => [
          `The rate was ${grouped(number(view, 'rate'))} guesses a second, on this machine and in a browser. Nothing limits an attacker but the machine.`,
        ],
      },
      task: 'Try the published secrets.',
      tools: [tool],
      achieved: (view) => view.answers['search'] === 'found' && view.outer.signature === 'holds',
      done: (view) => [
        `Found after ${grouped(number(view, 'words'))} words: \`${view.answers['word'] ?? ''}\`. With it you can sign whatever you like, and the bench says so: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: [
        'The button in this lesson starts the search.',
        'It stops by itself, at the first secret that fits.',
        'Press *Try the published secrets* and wait for a moment.',
      ],
      show: [{ do: 'search' }],
    },
    {
      title: 'A secret from a die',
      from: { token: STRONG, keys: [], clock: NOW, select: 'signature' },
      says: [
        `The same claims once more. This time the secret is ${BITS} random bits, as the standard asks for: a key for HS256 has at least as many bits as the hash. What people can remember is not to be used as such a key.`,
      ],
      source: 'RFC 7518 §3.2, RFC 8725 §3.5',
      ask: {
        id: 'found',
        text: 'You try the same list. What comes of it?',
        choices: [
          { id: 'found', text: 'It is found, a little later' },
          { id: 'none', text: 'It is not found' },
        ],
        right: 'none',
        because: ['A random secret is on no list. All that is left is to try one after the other.'],
      },
      task: 'Try the published secrets on this token.',
      tools: [tool],
      achieved: (view) => view.token === STRONG && view.answers['search'] === 'none',
      done: (view) => [
        `${grouped(number(view, 'words'))} words, and none of them. At the rate of ${grouped(number(view, 'rate'))} a second, finding a secret of ${BITS} bits by trying one after the other would take about ${years(number(view, 'rate'))} years on average.`,
      ],
      hints: [
        'It is the same button as before.',
        'The search ends also where nothing is found.',
        'Press *Try the published secrets*, and let it run to its end.',
      ],
      show: [{ do: 'search' }],
    },
  ],
};
