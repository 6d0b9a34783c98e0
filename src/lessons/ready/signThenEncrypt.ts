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
        'A signature shows the maker, but hides nothing. Encryption hides the claims, but does not show the maker. To get both, sign first and then encrypt the signed token. The result is a *nested JWT*.',
        'This order hides the signature too, so nobody on the way can remove it.',
      ],
      source: 'RFC 7519 §2, §5.2, §11.2',
      ask: {
        id: 'cty',
        text: 'Before opening it, how does a reader know that a JWT is inside?',
        choices: [
          { id: 'length', text: 'By the length of the ciphertext' },
          { id: 'cty', text: 'The outer header says so' },
          { id: 'not', text: 'The reader cannot know' },
        ],
        right: 'cty',
        because: (view) => [
          `The header parameter \`cty\`, content type, is \`${said(view.outer.header, 'cty')}\`. A nested JWT must have it.`,
        ],
      },
      task: 'Press *Encrypt for demo-reader*.',
      tools: [{ kind: 'button', label: 'Encrypt for demo-reader', acts: [{ do: 'encrypt', key: 'demo-reader' }] }],
      achieved: (view) => isNested(view) && said(view.outer.header, 'cty').toUpperCase() === 'JWT',
      done: (view) => [
        `The token has ${view.layers.length} layers, and ${view.token.length} characters instead of ${SIGNED.length}. It opens, and the signature inside matches.`,
      ],
      hints: [],
      show: [{ do: 'encrypt', key: 'demo-reader' }],
    },
    {
      title: 'Open it, and pass it on',
      from: 'before',
      says: [
        'You are the reader, and you opened the token. So you have the token inside, with a good signature of the issuer. Nothing stops you from encrypting it for somebody else.',
      ],
      source: 'RFC 7516 §5.2, RFC 7519 §7.2',
      ask: {
        id: 'notice',
        text: 'Bob gets the token, encrypted for him. He opens it and checks the signature inside. Does the signature show that the token was first encrypted for you?',
        choices: [
          { id: 'yes', text: 'Yes: the signature fails' },
          { id: 'no', text: 'No: the signature matches' },
        ],
        right: 'no',
        because: [
          'The signature protects the claims, not the encryption around them. Anyone who opened the token can encrypt it again.',
        ],
      },
      task: 'Press *Take the inner token out*, then *Encrypt for Bob, and be Bob*.',
      tools: [
        { kind: 'button', label: 'Take the inner token out', acts: [{ do: 'peel' }] },
        {
          kind: 'button',
          label: 'Encrypt for Bob, and be Bob',
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
        `Bob opens it, and the signature of ${said(view.inner.claims, 'iss')} matches. But the claims say that the token is for ${said(view.inner.claims, 'aud')}.`,
      ],
      hints: ['When you take the inner token out, only the signed token is left.'],
      show: [{ do: 'peel' }, { do: 'keys', keys: bob }, { do: 'encrypt', key: 'demo-bob' }],
    },
    {
      title: 'What stops it',
      from: 'before',
      says: [
        'The claim `aud`, *audience*, says who a token is for. The signature protects it, so only the issuer can change it. A reader that is not in aud must refuse the token. Bob runs billing-api.',
      ],
      source: 'RFC 7519 §4.1.3, RFC 8725 §3.9',
      task: 'Press *Expect billing-api*, or type billing-api into *Audience (aud)* in Keys.',
      tools: [
        { kind: 'button', label: 'Expect billing-api', acts: [{ do: 'wish', expect: { audience: ['billing-api'] } }] },
      ],
      achieved: (view) =>
        isNested(view) &&
        view.expectations.audience?.includes('billing-api') === true &&
        view.lights.expectations?.state === 'bad',
      done: (view) => [
        `The token opens and its signature matches. But Bob refuses it: ${view.lights.expectations?.says ?? ''}.`,
      ],
      hints: ['The audience to expect is the reader’s own name, not the one in the token.'],
      show: [{ do: 'wish', expect: { audience: ['billing-api'] } }],
    },
  ],
};
