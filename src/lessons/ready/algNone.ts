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
        `The header of a token names the algorithm of its signature, here \`${said(view.outer.header, 'alg')}\`. The standard has one more value, \`none\`. It means an *unsecured JWS*. This has no signature, because something else protects it.`,
        'So a token can say that nobody needs to check it. Now you are the attacker. You have no private key.',
      ],
      source: 'RFC 7518 §3.6, RFC 8725 §2.1',
      ask: {
        id: 'naive',
        text: 'A program uses the algorithm that the header names. What does it do with none?',
        choices: [
          { id: 'refuse', text: 'It refuses: the signature is missing' },
          { id: 'accept', text: 'It accepts: there is nothing to check' },
        ],
        right: 'accept',
        because: ['Some libraries did that, and treated the token as valid. RFC 8725 lists this attack first.'],
      },
      task: 'Make a token without a signature for a user other than johndoe. Set alg to none. Change sub, the claim that names the user. Then delete everything after the second dot in the token.',
      achieved: isForged,
      done: (view) => [
        `You made a token for “${said(view.outer.claims, 'sub')}” without a key. The verdict says: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: [
        'You can edit the header and the payload in Contents. The header is already open.',
        'Replace ES256 with none, and johndoe with another name.',
        'Then click after the second dot in the token, and delete everything that follows. Keep the dot.',
      ],
      show: [
        { do: 'parameter', name: 'alg', value: '"none"' },
        { do: 'claim', name: 'sub', value: '"root"' },
        (view) => ({ do: 'type', text: view.token.replace(/[^.]*$/, '') }),
      ],
    },
    {
      title: 'The verifier’s list',
      from: 'before',
      says: [
        'The fix is simple. The verifier decides which algorithms it accepts before it reads a token. Its list is called an *allow-list*. In Jotlab it is one of the Expectations, in the pane Keys.',
        'A verifier must not accept an unsecured token, unless somebody decided that this kind of token needs no protection.',
      ],
      source: 'RFC 8725 §3.1, §3.2, RFC 7518 §3.6',
      task: 'In Keys, open Expectations and type ES256 into *Algorithms (alg)*. Then look at Expectations in the verdict.',
      achieved: (view) => isForged(view) && isListed(view) && view.lights.expectations?.state === 'bad',
      done: (view) => [
        `Refused: ${view.lights.expectations?.says ?? ''}. The list allows only ${allowed(view).join(', ')}.`,
      ],
      hints: [],
      show: [LIST],
    },
    {
      title: 'The real token still passes',
      from: 'before',
      says: ['It is easy to refuse everything. A good rule lets the right tokens pass.'],
      source: 'RFC 8725 §3.1, RFC 7515 §5.2',
      ask: {
        id: 'passes',
        text: 'The issuer’s own token arrives. With this list …',
        choices: [
          { id: 'yes', text: 'it passes' },
          { id: 'no', text: 'it is refused too' },
        ],
        right: 'yes',
        because: (view) => [
          `Its header says \`${said(view.outer.header, 'alg')}\`, which is on the list, and its signature matches the key.`,
        ],
      },
      task: 'Press *Load the original token*, and keep the list.',
      tools: [{ kind: 'button', label: 'Load the original token', acts: [{ do: 'type', text: SIGNED }] }],
      achieved: (view) =>
        view.token === SIGNED &&
        isListed(view) &&
        view.outer.signature === 'holds' &&
        view.lights.expectations?.state !== 'bad',
      done: (view) => [
        `With the same list this token passes. The verdict says: ${view.lights.expectations?.says ?? ''}. The token proposes an algorithm. The verifier decides.`,
      ],
      hints: ['If the list is gone, type ES256 again in Keys.'],
      show: [{ do: 'type', text: SIGNED }],
    },
  ],
};
