import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { IN_MILLISECONDS, NOW, SIGNED } from './tokens.ts';

const LEEWAY = 60;

const exp = ({ outer }: LessonView): number => (typeof outer.claims['exp'] === 'number' ? outer.claims['exp'] : 0);
/** Seconds that the clock is past exp. */
const past = (view: LessonView): number => view.now - exp(view);
const code = (view: LessonView): string => view.lights.time?.code ?? '';
const keys = [{ kind: 'demo', name: 'demo-1', half: 'public' }] as const;
const clock = { kind: 'clock', label: 'Seconds after exp (negative: before it)', since: exp } as const;

export const time: Lesson = {
  slug: 'time',
  title: 'Time',
  learnt: 'exp, leeway, and seconds',
  minutes: 4,
  start: { token: SIGNED, keys, clock: NOW, select: 'payload/exp' },
  steps: [
    {
      title: 'The last moment',
      says: (view) => [
        `The claim \`exp\`, *expiration time*, says when a token expires. It is a *NumericDate*, the number of seconds since the beginning of 1970 in UTC. Here it is ${exp(view)}. Jotlab’s clock shows ${view.now}, so ${exp(view) - view.now} seconds are left.`,
      ],
      source: 'RFC 7519 §2, §4.1.4',
      ask: {
        id: 'at',
        text: 'The clock reaches exactly exp. Is the token still good?',
        choices: [
          { id: 'yes', text: 'Yes: it expires one second later' },
          { id: 'no', text: 'No: exp is the moment when it expires' },
        ],
        right: 'no',
        because: ['RFC 7519 says that nobody may accept the token on or after that time.'],
      },
      task: 'In the field *Seconds after exp*, set the clock to exactly exp.',
      tools: [clock],
      achieved: (view) => past(view) === 0 && code(view) === 'time-expired',
      done: (view) => [
        `At ${view.now} the verdict says: ${view.lights.time?.says ?? ''}. One second earlier the token was still good.`,
      ],
      hints: [
        'The field in this lesson moves Jotlab’s clock.',
        'The field counts seconds after exp. At exp, none have passed.',
        'Type 0 into the field.',
      ],
      show: [{ do: 'time', now: exp }],
    },
    {
      title: 'Clocks differ',
      from: { token: SIGNED, keys, clock: NOW, select: 'payload/exp' },
      says: [
        'No two clocks show exactly the same time. So a verifier may accept a token for a short time after exp. This *leeway* is usually no more than a few minutes.',
        'The verifier chooses the leeway, not the token. In Jotlab it is one of the Expectations, in the pane Keys.',
      ],
      source: 'RFC 7519 §4.1.4',
      task: `Press *Expect a leeway of ${LEEWAY} seconds*. Then set the clock to 30 seconds after exp.`,
      tools: [
        clock,
        {
          kind: 'button',
          label: `Expect a leeway of ${LEEWAY} seconds`,
          acts: [{ do: 'wish', expect: { leeway: LEEWAY } }],
        },
      ],
      achieved: (view) => view.expectations.leeway === LEEWAY && past(view) === 30 && code(view) === 'time-leeway',
      done: (view) => [
        `The token is ${past(view)} seconds late, but the leeway is ${view.expectations.leeway} seconds: ${view.lights.time?.says ?? ''}.`,
      ],
      hints: [
        'Set two things: the clock and the leeway.',
        'The leeway is a field in Keys. The button here fills it in.',
        `Type 30 into the field, and press *Expect a leeway of ${LEEWAY} seconds*.`,
      ],
      show: [
        { do: 'wish', expect: { leeway: LEEWAY } },
        { do: 'time', now: (view) => exp(view) + 30 },
      ],
    },
    {
      title: 'And no further',
      from: 'before',
      says: (view) => [`The leeway is still ${view.expectations.leeway} seconds.`],
      source: 'RFC 7519 §4.1.4',
      ask: {
        id: 'after',
        text: 'The clock is 61 seconds past exp. Does the token pass?',
        choices: [
          { id: 'yes', text: 'Yes: one second too late does not matter' },
          { id: 'no', text: 'No' },
        ],
        right: 'no',
        because: ['Leeway moves the limit. The limit is still exact.'],
      },
      task: 'Set the clock to 61 seconds after exp.',
      tools: [clock],
      achieved: (view) => view.expectations.leeway === LEEWAY && past(view) === 61 && code(view) === 'time-expired',
      done: (view) => [`${past(view)} seconds: ${view.lights.time?.says ?? ''}.`],
      hints: [
        'The leeway is already set. Move only the clock.',
        'It is one second more than the leeway.',
        'Type 61 into the field.',
      ],
      show: [{ do: 'time', now: (view) => exp(view) + 61 }],
    },
    {
      title: 'A token for fifty thousand years',
      from: {
        token: IN_MILLISECONDS,
        keys: [{ kind: 'demo', name: 'demo-1', half: 'whole' }],
        clock: NOW,
        select: 'payload/exp',
      },
      says: (view) => [
        `Here exp is \`${exp(view)}\`. JavaScript counts milliseconds, and somebody forgot to divide. The standard counts seconds, so this token expires in ${Math.floor((exp(view) - view.now) / 31_556_952)} years.`,
      ],
      source: 'RFC 7519 §2, §4.1.4',
      ask: {
        id: 'library',
        text: 'A verifier follows the standard. What does it do?',
        choices: [
          { id: 'broken', text: 'It refuses: that is not a date' },
          { id: 'fine', text: 'It accepts: that time is still in the future' },
        ],
        right: 'fine',
        because: [
          'The number is a valid NumericDate, but it means another day. So nothing fails, and in practice the token never expires.',
        ],
      },
      task: 'In the payload, write exp in seconds. Jotlab has the key and signs as you type.',
      achieved: (view) =>
        exp(view) > NOW && exp(view) < NOW * 2 && code(view) === 'time-within' && view.outer.signature === 'holds',
      done: (view) => [`exp is ${exp(view)}: ${view.lights.time?.says ?? ''}.`],
      hints: [
        'The number has three digits too many.',
        'Delete the last three digits of exp in the payload.',
        'Write 1795163600.',
      ],
      show: [
        { do: 'claim', name: 'exp', value: (view) => String(Math.floor(exp(view) / 1000)) },
        { do: 'sign', key: 'demo-1' },
      ],
    },
  ],
};
