import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

/** Claims that somebody has made up, signed by nobody. */
const MADE_UP =
  'eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2F1dGguYWNtZS5leGFtcGxlIiwic3ViIjoicm9vdCIsImF1ZCI6Im9yZGVycy1hcGkiLCJleHAiOjE3OTUxNjM2MDB9.';

const content = (view: LessonView): Readonly<Record<string, unknown>> => view.content ?? {};
const hasPrivate = (view: LessonView): boolean =>
  view.keys.some(({ name, kind }) => name === 'demo-reader' && kind === 'private');

export const anyoneCanEncrypt: Lesson = {
  slug: 'anyone-can-encrypt',
  title: 'Anyone can encrypt a token for you',
  learnt: 'secrecy does not name a sender',
  minutes: 4,
  start: { token: MADE_UP, keys: [{ kind: 'demo', name: 'demo-reader', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'A letter from nobody',
      says: (view) => [
        `You are an attacker. You made up claims for the user “${said(view.inner.claims, 'sub')}”, and nobody signed them. Your only key is a reader’s ${view.keys[0]?.kind ?? ''} key. Everybody may have this key, and it encrypts.`,
      ],
      source: 'RFC 7516 §3, RFC 7518 §4.6',
      ask: {
        id: 'can',
        text: 'Can you encrypt these claims so that the reader’s key opens them?',
        choices: [
          { id: 'no', text: 'No: I need the private key' },
          { id: 'yes', text: 'Yes: the public key is enough' },
        ],
        right: 'yes',
        because: [
          'The public key encrypts, and everybody has it. The private key opens, and only the reader has it. The pair is made for that.',
        ],
      },
      task: 'Press *Encrypt the claims for the reader*.',
      tools: [
        {
          kind: 'button',
          label: 'Encrypt the claims for the reader',
          acts: [{ do: 'encrypt', key: 'demo-reader/public', what: 'claims' }],
        },
      ],
      achieved: (view) =>
        view.outer.kind === 'jwe' && !hasPrivate(view) && !view.outer.opened && view.outer.header['cty'] === undefined,
      done: (view) => [
        `You made a JWE of ${view.token.length} characters. Even you cannot open it: ${view.lights.decryption?.says ?? ''}.`,
      ],
      hints: [],
      show: [{ do: 'encrypt', key: 'demo-reader/public', what: 'claims' }],
    },
    {
      title: 'The reader opens it',
      from: 'before',
      says: ['Now you are the reader. You received the token, and you have the private key.'],
      source: 'RFC 7516 §5.2',
      ask: {
        id: 'knows',
        text: 'The token opens. What do you know now?',
        choices: [
          { id: 'issuer', text: 'That the issuer made it: nobody else can encrypt a token for you' },
          { id: 'secret', text: 'Only that others could not read it on its way' },
          { id: 'nothing', text: 'Nothing at all' },
        ],
        right: 'secret',
        because: [
          'The token opens and its tag matches. So it is exactly as its maker made it, and nobody without your key could read it on its way. But it does not say who the maker is.',
        ],
      },
      task: 'Press *Take the reader’s private key*.',
      tools: [
        {
          kind: 'button',
          label: 'Take the reader’s private key',
          acts: [
            {
              do: 'keys',
              keys: [
                { kind: 'demo', name: 'demo-reader', half: 'whole' },
                { kind: 'demo', name: 'demo-1', half: 'public' },
              ],
            },
          ],
        },
      ],
      achieved: (view) => view.outer.opened && said(content(view), 'sub') === 'root',
      done: (view) => [
        `The token opens. It says that it is from ${said(content(view), 'iss')}, for “${said(content(view), 'sub')}”. Nothing in it shows who made it. A program that trusts everything it can decrypt just let the attacker in.`,
      ],
      hints: [],
      show: [
        {
          do: 'keys',
          keys: [
            { kind: 'demo', name: 'demo-reader', half: 'whole' },
            { kind: 'demo', name: 'demo-1', half: 'public' },
          ],
        },
      ],
    },
    {
      title: 'Ask for a signature',
      from: {
        token: SIGNED,
        keys: [
          { kind: 'demo', name: 'demo-reader', half: 'whole' },
          { kind: 'demo', name: 'demo-1', half: 'public' },
        ],
        clock: NOW,
      },
      says: [
        'To know the sender, the reader must ask for a signed token inside the encryption. The reader opens it first, then checks the signature. A token in a token is called a *nested JWT*. In its outer header, `cty` says that the content is a JWT.',
        'You see a token that the issuer signed.',
      ],
      source: 'RFC 7519 §5.2, §11.2, RFC 8725 §2.3, §3.3',
      ask: {
        id: 'forge',
        text: 'The attacker has only the reader’s public key. Can they make a nested token for root?',
        choices: [
          { id: 'yes', text: 'Yes: they encrypt as before' },
          { id: 'no', text: 'No: the signature inside needs the issuer’s private key' },
        ],
        right: 'no',
        because: [
          'Anyone can still encrypt, but only the issuer can sign. This helps only if the reader checks the signature. Some programs opened the token and forgot to check.',
        ],
      },
      task: 'Press *Encrypt the signed token for the reader*. Then look at Decryption and Signature in the verdict.',
      tools: [
        {
          kind: 'button',
          label: 'Encrypt the signed token for the reader',
          acts: [{ do: 'encrypt', key: 'demo-reader' }],
        },
      ],
      achieved: (view) =>
        view.outer.kind === 'jwe' && view.outer.opened && view.inner.kind === 'jws' && view.inner.signature === 'holds',
      done: (view) => [
        `The token has ${view.layers.length} layers. The outer one opens, and keeps the claims secret. The inner one is signed with ${said(view.inner.header, 'alg')}, and the signature matches. It shows the sender.`,
      ],
      hints: [],
      show: [{ do: 'encrypt', key: 'demo-reader' }],
    },
  ],
};
