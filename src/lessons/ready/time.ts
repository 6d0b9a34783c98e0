import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { IN_MILLISECONDS, NOW, SIGNED } from './tokens.ts';

const LEEWAY = 60;

const exp = ({ outer }: LessonView): number => (typeof outer.claims['exp'] === 'number' ? outer.claims['exp'] : 0);
/** Seconds that the clock is past exp. */
const past = (view: LessonView): number => view.now - exp(view);
const code = (view: LessonView): string => view.lights.time?.code ?? '';
const keys = [{ kind: 'demo', name: 'demo-1', half: 'public' }] as const;
const clock = { kind: 'clock', label: 'Seconds after exp (before it: less than 0)', since: exp } as const;

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
        `The claim \`exp\`, *expiration time*, says until when a token may be used. It is a *NumericDate*: seconds since the beginning of 1970 in UTC. Here it is ${exp(view)}, and the clock of the bench stands at ${view.now}: ${exp(view) - view.now} seconds are left.`,
      ],
      source: 'RFC 7519 §2, §4.1.4',
      ask: {
        id: 'at',
        text: 'The clock reaches exactly exp. Is the token still good?',
        choices: [
          { id: 'yes', text: 'Yes: it expires after that second' },
          { id: 'no', text: 'No: exp is the first moment at which it is not' },
        ],
        right: 'no',
        because: ['RFC 7519 says: on or after that time the token must not be accepted.'],
      },
      task: 'Move the clock to exactly the moment of exp.',
      tools: [clock],
      achieved: (view) => past(view) === 0 && code(view) === 'time-expired',
      done: (view) => [
        `At ${view.now} the light says: ${view.lights.time?.says ?? ''}. One second earlier it was still good.`,
      ],
      hints: [
        'The field in this lesson moves the clock of the bench.',
        'The field counts seconds from exp on. At exp itself none have passed.',
        'Type 0 into the field.',
      ],
      show: [{ do: 'time', now: exp }],
    },
    {
      title: 'Clocks differ',
      from: { token: SIGNED, keys, clock: NOW, select: 'payload/exp' },
      says: [
        'No two clocks show the same time. So a verifier may add a small *leeway*, usually no more than a few minutes, and accept a token for that long after exp.',
        'Who gives the leeway is the verifier, not the token: on this bench it is an expectation, under Keys.',
      ],
      source: 'RFC 7519 §4.1.4',
      task: `Expect a leeway of ${LEEWAY} seconds, and set the clock to 30 seconds after exp.`,
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
        `${past(view)} seconds too late, and within the leeway of ${view.expectations.leeway}: ${view.lights.time?.says ?? ''}.`,
      ],
      hints: [
        'Two things are to be set: the clock and the leeway.',
        'The leeway is a field under Keys; the button here fills it in.',
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
      says: (view) => [`The leeway of ${view.expectations.leeway} seconds stays.`],
      source: 'RFC 7519 §4.1.4',
      ask: {
        id: 'after',
        text: 'The clock is 61 seconds past exp. Does the token pass?',
        choices: [
          { id: 'yes', text: 'Yes: about a minute is about a minute' },
          { id: 'no', text: 'No' },
        ],
        right: 'no',
        because: ['Leeway moves the border. It does not blur it.'],
      },
      task: 'Set the clock to 61 seconds after exp.',
      tools: [clock],
      achieved: (view) => view.expectations.leeway === LEEWAY && past(view) === 61 && code(view) === 'time-expired',
      done: (view) => [`${past(view)} seconds: ${view.lights.time?.says ?? ''}.`],
      hints: [
        'The leeway is set already: only the clock has to move.',
        'One second more than the leeway.',
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
        `Here exp is \`${exp(view)}\`. JavaScript counts milliseconds, and somebody has forgotten to divide. Taken for seconds, as the standard wants it, that is in ${Math.floor((exp(view) - view.now) / 31_556_952)} years.`,
      ],
      source: 'RFC 7519 §2, §4.1.4',
      ask: {
        id: 'library',
        text: 'A verifier goes by the standard. What does it say?',
        choices: [
          { id: 'broken', text: 'It refuses: that is no date' },
          { id: 'fine', text: 'It accepts: the time has not come yet' },
        ],
        right: 'fine',
        because: [
          'The number is a valid NumericDate. It only means another day. So nothing fails, and the token never expires in practice.',
        ],
      },
      task: 'Write exp in seconds. The key is here: the bench signs as you type.',
      achieved: (view) =>
        exp(view) > NOW && exp(view) < NOW * 2 && code(view) === 'time-within' && view.outer.signature === 'holds',
      done: (view) => [`${exp(view)}: ${view.lights.time?.says ?? ''}.`],
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
