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
        `A browser sends this token in the header of a request: \`Authorization: Bearer ${view.token.slice(0, 10)}…\`. *HTTPS* carries the request through *TLS*, a tunnel that nobody on the way can look into.`,
        'But a tunnel has an end. Often a proxy or a load balancer ends it, and hands the request on to the server. And this server writes headers into its log.',
      ],
      source: 'RFC 6750 §5.2, §5.3',
      ask: {
        id: 'read',
        text: 'HTTPS is on. Who can read the claims?',
        choices: [
          { id: 'server', text: 'Only the server: that is what HTTPS is for' },
          { id: 'hops', text: 'The proxy, and whoever reads the log' },
          { id: 'all', text: 'Everybody on the way' },
        ],
        right: 'hops',
        because: [
          'TLS protects a connection, from one end to the other. Where it ends, the request lies open, and so does a signed token: its claims are only encoded.',
        ],
      },
      task: 'Say for each who sees what, with all three switches on.',
      tools: [{ kind: 'model', name: 'hops' }],
      achieved: (view) => !isEncrypted(view) && isUsual(view) && isRight(view.answers, USUAL, false),
      done: (view) => [
        `In the Wi-Fi nothing can be seen. The proxy and the log have all ${view.token.length} characters, and the ${view.outer.parts.payload?.bytes} bytes of claims in them. Try the switches: what changes without HTTPS?`,
      ],
      hints: [
        'Follow the request from left to right. Where does TLS end?',
        'In the Wi-Fi the tunnel is whole. Behind it everything lies open.',
        'Wi-Fi: nothing. Proxy and log: the token and its claims.',
      ],
      show: fill(false),
    },
    {
      title: 'The token in an envelope of its own',
      from: 'start',
      says: [
        'A JWE is encrypted itself, for one reader, and goes through TLS and out of it again as it is. RFC 6750 names this as one way to protect a token behind the proxy.',
      ],
      source: 'RFC 6750 §5.2, §1.2, RFC 7516 §3',
      ask: {
        id: 'use',
        text: 'Somebody copies an encrypted bearer token from the log. Can they use it?',
        choices: [
          { id: 'no', text: 'No: they cannot read it' },
          { id: 'yes', text: 'Yes: they send it as it is' },
        ],
        right: 'yes',
        because: [
          'A bearer token works for whoever has it, read or unread. The server decrypts it as it would for anybody. Encryption hides the claims; it does not stop a thief from using the token.',
        ],
      },
      task: 'Encrypt the token for its reader, and say once more who sees what.',
      tools: [
        { kind: 'button', label: 'Encrypt the token on the bench', acts: [ENCRYPT] },
        { kind: 'model', name: 'hops' },
      ],
      achieved: (view) => isEncrypted(view) && isUsual(view) && isRight(view.answers, USUAL, true),
      done: (view) => [
        `Proxy and log still have a token, of ${view.token.length} characters now. Its claims are ${view.outer.parts.ciphertext?.bytes} bytes of ciphertext with the signed token inside. So what is in a log should never be a token that still works.`,
      ],
      hints: [
        'Press the button first. The verdict then speaks of decryption.',
        'Who saw the claims before sees the token now, and cannot read it.',
        'Wi-Fi: nothing. Proxy and log: the token, not its claims.',
      ],
      show: [ENCRYPT, ...fill(true)],
    },
  ],
};
