import type { Lesson, LessonAct } from '../lesson.ts';
import { HOPS, isRight, readPath, rowId, sees, USUAL } from '../models/hops.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const isEncrypted = ({ outer }: LessonView): boolean => outer.kind === 'jwe';
const isUsual = (view: LessonView): boolean => {
  const { https, ends, logs } = readPath(said(view.answers, 'hops'));
  return https && ends && logs;
};
const fill = (encrypted: boolean): LessonAct[] =>
  HOPS.map((hop): LessonAct => ({ do: 'answer', id: rowId(hop), value: sees(hop, USUAL, encrypted) }));
const ENCRYPT: LessonAct = { do: 'encrypt', key: 'demo-reader/public', what: 'token' };

export const https: Lesson = {
  slug: 'https',
  title: 'HTTPS: who sees what',
  learnt: 'TLS ends at each hop',
  minutes: 3,
  start: {
    token: SIGNED,
    keys: [
      { kind: 'demo', name: 'demo-1', half: 'public' },
      { kind: 'demo', name: 'demo-reader', half: 'public' },
    ],
    clock: NOW,
  },
  steps: [
    {
      title: 'Where the tunnel ends',
      says: (view) => [
        `A browser sends this token in the header of a request: \`Authorization: Bearer ${view.token.slice(0, 10)}…\`. *HTTPS* sends the request through *TLS*, a tunnel that nobody on the way can look into.`,
        'But the tunnel has an end. Often a proxy or a load balancer ends it, and passes the request to the server. This server writes headers into its log.',
      ],
      source: 'RFC 6750 §5.2, §5.3',
      ask: {
        id: 'read',
        text: 'HTTPS is on. Who can read the claims?',
        choices: [
          { id: 'server', text: 'Only the server: HTTPS is made for that' },
          { id: 'hops', text: 'The proxy, and everyone who reads the log' },
          { id: 'all', text: 'Everybody on the way' },
        ],
        right: 'hops',
        because: [
          'TLS protects a connection from one end to the other. After that, the request is readable. So is a signed token, because its claims are only encoded.',
        ],
      },
      task: 'Leave all three switches on. Choose what each one sees.',
      tools: [{ kind: 'model', name: 'hops' }],
      achieved: (view) => !isEncrypted(view) && isUsual(view) && isRight(view.answers, USUAL, false),
      done: (view) => [
        `Nobody in the Wi-Fi sees the token. The proxy and the log have all ${view.token.length} characters, with ${view.outer.parts.payload?.bytes} bytes of claims. Try the switches. What changes without HTTPS?`,
      ],
      hints: [
        'Follow the request from left to right. Where does TLS end?',
        'TLS hides everything in the Wi-Fi. After TLS ends, everything is readable.',
        'Wi-Fi: nothing. Proxy and log: the token and its claims.',
      ],
      show: fill(false),
    },
    {
      title: 'Encrypt the token itself',
      from: 'start',
      says: [
        'A JWE is encrypted for one reader. It stays encrypted after TLS ends. RFC 6750 names this as one way to protect a token behind the proxy.',
      ],
      source: 'RFC 6750 §5.2, §1.2, RFC 7516 §3',
      ask: {
        id: 'use',
        text: 'Somebody copies an encrypted bearer token from the log. Can they use it?',
        choices: [
          { id: 'no', text: 'No: they cannot read it' },
          { id: 'yes', text: 'Yes: they send it unchanged' },
        ],
        right: 'yes',
        because: [
          'A bearer token works for everyone who has it, even if they cannot read it. The server decrypts it as usual. Encryption hides the claims, but does not stop a thief from using the token.',
        ],
      },
      task: 'Press *Encrypt the token*. Then choose again what each one sees.',
      tools: [
        { kind: 'button', label: 'Encrypt the token', acts: [ENCRYPT] },
        { kind: 'model', name: 'hops' },
      ],
      achieved: (view) => isEncrypted(view) && isUsual(view) && isRight(view.answers, USUAL, true),
      done: (view) => [
        `The proxy and the log still have a token, now with ${view.token.length} characters. Its ${view.outer.parts.ciphertext?.bytes} bytes of ciphertext hide the signed token and its claims. But the token still works, so it must not be in a log.`,
      ],
      hints: [
        'Press the button first. Then the verdict shows Decryption.',
        'Those who saw the claims before now see only a token that they cannot read.',
        'Wi-Fi: nothing. Proxy and log: the token, not its claims.',
      ],
      show: [ENCRYPT, ...fill(true)],
    },
  ],
};
