import type { Lesson, LessonAct } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const unsigned = (view: LessonView): boolean =>
  said(view.outer.header, 'alg').toLowerCase() === 'none' && (view.outer.parts.signature?.raw ?? '') === '';
const allowed = (view: LessonView): readonly string[] => view.expectations.algorithms ?? [];
const isForged = (view: LessonView): boolean =>
  unsigned(view) && !['johndoe', ''].includes(said(view.outer.claims, 'sub'));
const isListed = (view: LessonView): boolean =>
  allowed(view).includes('ES256') && !allowed(view).some((alg) => alg.toLowerCase() === 'none');

const LIST: LessonAct = { do: 'wish', expect: { algorithms: ['ES256'] } };

export const algNone: Lesson = {
  slug: 'alg-none',
  title: 'alg: none',
  learnt: 'the verifier has to choose',
  minutes: 4,
  start: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW, headers: true },
  steps: [
    {
      title: 'Forge a token',
      says: (view) => [
        `The header of a token says with which algorithm it is signed: here \`${said(view.outer.header, 'alg')}\`. The standard has one more value, \`none\`: an *unsecured JWS*, without any signature, for uses in which something else protects the token.`,
        'So a token can say of itself that nobody needs to check it. You have no private key here. Play the attacker.',
      ],
      source: 'RFC 7518 §3.6, RFC 8725 §2.1',
      ask: {
        id: 'naive',
        text: 'A program takes the algorithm from the header of the token and does what it says there. What does it do with none?',
        choices: [
          { id: 'refuse', text: 'It refuses: the signature is missing' },
          { id: 'accept', text: 'It accepts: with none there is nothing to check' },
        ],
        right: 'accept',
        because: [
          'Libraries did just that, and took the token for a valid one. RFC 8725 names it as the first of the known attacks.',
        ],
      },
      task: 'Make a token that needs no signature, for a user other than johndoe. Set alg to none, change sub (the claim that names the user), and delete all that is after the second dot.',
      achieved: isForged,
      done: (view) => [
        `A token for “${said(view.outer.claims, 'sub')}”, made without any key. The bench says: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: [
        'Header and payload can be edited in Contents. The header is open already.',
        'Write none in place of ES256, and another name in place of johndoe.',
        'Then click into the token, behind the second dot, and delete everything that follows. The dot stays.',
      ],
      show: [
        { do: 'parameter', name: 'alg', value: '"none"' },
        { do: 'claim', name: 'sub', value: '"root"' },
        (view) => ({ do: 'type', text: view.token.replace(/[^.]*$/, '') }),
      ],
    },
    {
      title: 'The list of the verifier',
      from: 'before',
      says: [
        'The remedy is short: the verifier decides which algorithms it accepts, before it looks at a token. Such a list is called an *allow-list*. On this bench it is one of the expectations, under Keys.',
        'An unsecured token must not be accepted, unless somebody has decided that this very kind of token needs no protection.',
      ],
      source: 'RFC 8725 §3.1, §3.2, RFC 7518 §3.6',
      task: 'Expect the algorithm ES256, and no other. Then look at the light Expectations.',
      achieved: (view) => isForged(view) && isListed(view) && view.lights.expectations?.state === 'bad',
      done: (view) => [`Refused: ${view.lights.expectations?.says ?? ''}. The list has ${allowed(view).length} entry.`],
      hints: [
        'Expectations are in the pane Keys.',
        'Open Keys, then the expectations. There is a field for algorithms.',
        'Type ES256 into the field *Algorithms (alg)*.',
      ],
      show: [LIST],
    },
    {
      title: 'The real one still passes',
      from: 'before',
      says: ['A rule that refuses everything is easy. A good one lets the right tokens pass.'],
      source: 'RFC 8725 §3.1, RFC 7515 §5.2',
      ask: {
        id: 'passes',
        text: 'The token that the issuer made comes along. With this list …',
        choices: [
          { id: 'yes', text: 'it passes' },
          { id: 'no', text: 'it is refused as well' },
        ],
        right: 'yes',
        because: (view) => [
          `Its header says \`${said(view.outer.header, 'alg')}\`, which is on the list, and its signature fits the key.`,
        ],
      },
      task: 'Put the original token back, and keep the list.',
      tools: [{ kind: 'button', label: 'Put the original token on the bench', acts: [{ do: 'type', text: SIGNED }] }],
      achieved: (view) =>
        view.token === SIGNED &&
        isListed(view) &&
        view.outer.signature === 'holds' &&
        view.lights.expectations?.state !== 'bad',
      done: (view) => [
        `The same list, and this token passes: ${view.lights.expectations?.says ?? ''}. The token proposes an algorithm; the verifier decides.`,
      ],
      hints: [
        'The lesson has a button that brings the original back.',
        'Press *Put the original token on the bench*. The list is not part of the token, and stays.',
        'If the list is gone, type ES256 once more under Keys.',
      ],
      show: [{ do: 'type', text: SIGNED }],
    },
  ],
};
