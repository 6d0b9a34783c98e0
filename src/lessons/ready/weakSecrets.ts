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
        `This token is signed with ${said(view.outer.header, 'alg')}. Its signature is a *hash* of a secret and the token’s text. A hash turns any text into bytes of a fixed length, and nobody knows a way back. You do not have the secret, but you can guess it: take a word, compute, compare. You need nobody’s help, and nobody notices.`,
        'In many programs the author copied the secret from an example. Jotlab has a list of these published secrets.',
      ],
      source: 'RFC 7518 §3.2, RFC 8725 §2.2',
      ask: {
        id: 'long',
        text: 'How long does this browser need to try the whole list?',
        choices: [
          { id: 'second', text: 'A few seconds or less' },
          { id: 'minutes', text: 'A few minutes' },
          { id: 'hours', text: 'Hours' },
        ],
        right: 'second',
        because: (view) => [
          `This browser made ${grouped(number(view, 'rate'))} guesses a second. Only the speed of the computer limits an attacker.`,
        ],
      },
      task: 'Press *Try the published secrets*.',
      tools: [tool],
      achieved: (view) => view.answers['search'] === 'found' && view.outer.signature === 'holds',
      done: (view) => [
        `Found after ${grouped(number(view, 'words'))} words: \`${view.answers['word'] ?? ''}\`. With it you can sign anything. The verdict says: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: ['The search stops at the first secret that matches.'],
      show: [{ do: 'search' }],
    },
    {
      title: 'A random secret',
      from: { token: STRONG, keys: [], clock: NOW, select: 'signature' },
      says: [
        `These are the same claims. This time the secret is ${BITS} random bits. The standard says that a key for HS256 needs at least as many bits as the hash. Do not use a password that people can remember.`,
      ],
      source: 'RFC 7518 §3.2, RFC 8725 §3.5',
      ask: {
        id: 'found',
        text: 'You try the same list. What happens?',
        choices: [
          { id: 'found', text: 'It is found, but later' },
          { id: 'none', text: 'It is not found' },
        ],
        right: 'none',
        because: ['A random secret is not on any list. An attacker can only try all secrets, one by one.'],
      },
      task: 'Press *Try the published secrets* for this token.',
      tools: [tool],
      achieved: (view) => view.token === STRONG && view.answers['search'] === 'none',
      done: (view) => [
        `None of the ${grouped(number(view, 'words'))} words matches. At ${grouped(number(view, 'rate'))} guesses a second, an attacker would need about ${years(number(view, 'rate'))} years on average to find ${BITS} bits.`,
      ],
      hints: ['The search also ends when it finds nothing.'],
      show: [{ do: 'search' }],
    },
  ],
};
