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
  title: 'Anyone can encrypt to you',
  learnt: 'secrecy does not name a sender',
  minutes: 4,
  start: { token: MADE_UP, keys: [{ kind: 'demo', name: 'demo-reader', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'A letter from nobody',
      says: (view) => [
        `You are an attacker. You have made up some claims, for the user “${said(view.inner.claims, 'sub')}”, and nobody has signed them. The only key that you have is the ${view.keys[0]?.kind ?? ''} key of a reader. Such a key is for everybody, and it encrypts.`,
      ],
      source: 'RFC 7516 §3, RFC 7518 §4.6',
      ask: {
        id: 'can',
        text: 'Can you make an encrypted token with these claims that the reader’s key opens?',
        choices: [
          { id: 'no', text: 'No: that takes the private key' },
          { id: 'yes', text: 'Yes: the public key is enough' },
        ],
        right: 'yes',
        because: [
          'Encrypting takes the key that everybody has; opening takes the one that only the reader has. That is what such a pair is made for.',
        ],
      },
      task: 'Encrypt the claims to the reader’s public key.',
      tools: [
        {
          kind: 'button',
          label: 'Encrypt the claims to the reader',
          acts: [{ do: 'encrypt', key: 'demo-reader/public', what: 'claims' }],
        },
      ],
      achieved: (view) =>
        view.outer.kind === 'jwe' && !hasPrivate(view) && !view.outer.opened && view.outer.header['cty'] === undefined,
      done: (view) => [
        `A JWE of ${view.token.length} characters. Not even you can open it any more: ${view.lights.decryption?.says ?? ''}.`,
      ],
      hints: [
        'The button of this lesson does what the command Encrypt does.',
        'By hand: open the commands, choose Encrypt, and take the claims and the key demo-reader.',
        'Press *Encrypt the claims to the reader*.',
      ],
      show: [{ do: 'encrypt', key: 'demo-reader/public', what: 'claims' }],
    },
    {
      title: 'The reader opens it',
      from: 'before',
      says: ['Now you are the reader. The token has come to you, and you have the private key.'],
      source: 'RFC 7516 §5.2',
      ask: {
        id: 'knows',
        text: 'It opens. What do you know then?',
        choices: [
          { id: 'issuer', text: 'That the issuer made it: nobody else could encrypt to you' },
          { id: 'secret', text: 'That others could not read it on its way, and no more' },
          { id: 'nothing', text: 'Nothing at all' },
        ],
        right: 'secret',
        because: [
          'It opens, and its tag fits: so it is as its maker made it, and on its way nobody without your key could read it. It does not say who the maker was.',
        ],
      },
      task: 'Take the reader’s private key.',
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
        `It opens, and claims to be from ${said(content(view), 'iss')}, for “${said(content(view), 'sub')}”. Nothing in it shows who made it. A program that trusts what it can decrypt has just let the attacker in.`,
      ],
      hints: [
        'There is a button for the key in this lesson.',
        'The key goes into the ring, and the token opens by itself.',
        'Press *Take the reader’s private key*.',
      ],
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
        'So a reader who wants to know the sender asks for a signed token inside the encryption, and checks it: first open, then verify. A token in a token is a *nested JWT*. Its outer header says with `cty` that the content is a JWT.',
        'On the bench is a token that the issuer has signed.',
      ],
      source: 'RFC 7519 §5.2, §11.2, RFC 8725 §2.3, §3.3',
      ask: {
        id: 'forge',
        text: 'Can the attacker, with the reader’s public key only, make such a nested token for root?',
        choices: [
          { id: 'yes', text: 'Yes, by encrypting as before' },
          { id: 'no', text: 'No: the signature inside takes the issuer’s private key' },
        ],
        right: 'no',
        because: [
          'Encryption is still open to all, the signature is not. But it helps only a reader who checks it: some programs forgot to, once a token had opened.',
        ],
      },
      task: 'Encrypt the signed token to the reader. Look at both lights: Decryption and Signature.',
      tools: [
        {
          kind: 'button',
          label: 'Encrypt the signed token to the reader',
          acts: [{ do: 'encrypt', key: 'demo-reader' }],
        },
      ],
      achieved: (view) =>
        view.outer.kind === 'jwe' && view.outer.opened && view.inner.kind === 'jws' && view.inner.signature === 'holds',
      done: (view) => [
        `${view.layers.length} layers. The outer one opens and keeps the claims secret; the inner one is signed with ${said(view.inner.header, 'alg')}, and the signature fits. Secrecy from the one, the sender from the other.`,
      ],
      hints: [
        'The whole token goes into the encryption, not only its claims.',
        'The button of this lesson does what the command Encrypt does.',
        'Press *Encrypt the signed token to the reader*.',
      ],
      show: [{ do: 'encrypt', key: 'demo-reader' }],
    },
  ],
};
