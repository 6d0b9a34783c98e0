import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const isNested = (view: LessonView): boolean =>
  view.outer.kind === 'jwe' && view.outer.opened && view.inner.kind === 'jws' && view.inner.signature === 'holds';
const reader = [
  { kind: 'demo', name: 'demo-1', half: 'public' },
  { kind: 'demo', name: 'demo-reader', half: 'whole' },
] as const;
const bob = [
  { kind: 'demo', name: 'demo-1', half: 'public' },
  { kind: 'demo', name: 'demo-bob', half: 'whole' },
] as const;

export const signThenEncrypt: Lesson = {
  slug: 'sign-then-encrypt',
  title: 'Sign, then encrypt',
  learnt: 'nested tokens, and why the inner aud matters',
  minutes: 4,
  start: { token: SIGNED, keys: reader, clock: NOW },
  steps: [
    {
      title: 'Wrap',
      says: [
        'A signature names the maker and hides nothing. Encryption hides the claims and does not name the maker. To have both, one signs first and then encrypts the signed token: a *nested JWT*.',
        'In this order the signature is hidden as well, and nobody on the way can strip it off.',
      ],
      source: 'RFC 7519 §2, §5.2, §11.2',
      ask: {
        id: 'cty',
        text: 'How does a reader know, before opening it, that a JWT is inside?',
        choices: [
          { id: 'length', text: 'By the length of the ciphertext' },
          { id: 'cty', text: 'The outer header says so' },
          { id: 'not', text: 'Not at all' },
        ],
        right: 'cty',
        because: (view) => [
          `The header parameter \`cty\`, content type, is \`${said(view.outer.header, 'cty')}\`. For a nested JWT it must be there.`,
        ],
      },
      task: 'Encrypt the token on the bench to demo-reader.',
      tools: [{ kind: 'button', label: 'Encrypt to demo-reader', acts: [{ do: 'encrypt', key: 'demo-reader' }] }],
      achieved: (view) => isNested(view) && said(view.outer.header, 'cty').toUpperCase() === 'JWT',
      done: (view) => [
        `${view.layers.length} layers, ${view.token.length} characters instead of ${SIGNED.length}. It decrypts, and the signature inside fits.`,
      ],
      hints: [
        'The button of this lesson does what the command Encrypt does.',
        'By hand: choose Encrypt in the commands, and the key demo-reader.',
        'Press *Encrypt to demo-reader*.',
      ],
      show: [{ do: 'encrypt', key: 'demo-reader' }],
    },
    {
      title: 'Peel, and pass it on',
      from: 'before',
      says: [
        'You are the reader. You have opened the token, and so you hold what was inside: a token with a good signature of the issuer. Nothing keeps you from encrypting it to somebody else.',
      ],
      source: 'RFC 7516 §5.2, RFC 7519 §7.2',
      ask: {
        id: 'notice',
        text: 'Bob gets it, encrypted to him. He opens it and checks the signature inside. Does the signature show him that the token was first encrypted to you?',
        choices: [
          { id: 'yes', text: 'Yes: the signature fails' },
          { id: 'no', text: 'No: the signature fits' },
        ],
        right: 'no',
        because: ['The signature covers the claims, not the envelope. Whoever opened it can put it into another.'],
      },
      task: 'Take the inner token out, and encrypt it to Bob.',
      tools: [
        { kind: 'button', label: 'Take the inner token out', acts: [{ do: 'peel' }] },
        {
          kind: 'button',
          label: 'Encrypt to Bob, and be Bob',
          acts: [
            { do: 'keys', keys: bob },
            { do: 'encrypt', key: 'demo-bob' },
          ],
        },
      ],
      achieved: (view) =>
        isNested(view) &&
        view.layers.length === 2 &&
        view.keys.some(({ name }) => name === 'Bob') &&
        said(view.outer.header, 'kid') === 'Bob',
      done: (view) => [
        `Bob opens it, and the signature of ${said(view.inner.claims, 'iss')} fits. The claims say that it is for ${said(view.inner.claims, 'aud')}.`,
      ],
      hints: [
        'Two buttons, one after the other.',
        'First take the inner token out, so that only the signed token is on the bench.',
        'Press *Take the inner token out*, then *Encrypt to Bob, and be Bob*.',
      ],
      show: [{ do: 'peel' }, { do: 'keys', keys: bob }, { do: 'encrypt', key: 'demo-bob' }],
    },
    {
      title: 'What stops it',
      from: 'before',
      says: [
        'The claim `aud`, *audience*, names whom a token is for. It is inside, under the signature: nobody but the issuer can change it. A reader that does not find itself there must refuse the token. Bob runs the billing-api.',
      ],
      source: 'RFC 7519 §4.1.3, RFC 8725 §3.9',
      task: 'Expect the audience billing-api: under Keys, or with the button here.',
      tools: [
        { kind: 'button', label: 'Expect billing-api', acts: [{ do: 'wish', expect: { audience: ['billing-api'] } }] },
      ],
      achieved: (view) =>
        isNested(view) &&
        view.expectations.audience?.includes('billing-api') === true &&
        view.lights.expectations?.state === 'bad',
      done: (view) => [`It decrypts, its signature fits, and it is refused: ${view.lights.expectations?.says ?? ''}.`],
      hints: [
        'Expectations are in the pane Keys.',
        'The audience there is who the reader is, not what the token says.',
        'Press *Expect billing-api*.',
      ],
      show: [{ do: 'wish', expect: { audience: ['billing-api'] } }],
    },
  ],
};
