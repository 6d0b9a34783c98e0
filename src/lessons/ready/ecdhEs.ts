import scene from '../../scenes/ready/ecdhEs.json' with { type: 'json' };
import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOTE_ENCRYPTED, NOW, WITH_NOTE } from './tokens.ts';

/** The key of RFC 7518 appendix C. */
const DERIVED = 'VqqN6vgjbSBcIijNcacQGg';
const [, , SIGNATURE = ''] = WITH_NOTE.split('.');

const point = (view: LessonView): string => {
  const epk = view.outer.header['epk'];
  return typeof epk === 'object' && epk !== null ? String((epk as Record<string, string>)['x']) : '';
};

export const ecdhEs: Lesson = {
  slug: 'ecdh-es',
  title: 'ECDH-ES, slowly',
  learnt: 'how two people agree on a key in public',
  minutes: 4,
  start: {
    token: scene.token,
    keys: [{ kind: 'demo', name: 'demo-bob', half: 'whole' }],
    clock: NOW,
    headers: true,
    select: 'protectedHeader/epk',
  },
  steps: [
    {
      title: 'A key that nobody sends',
      says: (view) => [
        `Alice encrypted this token for Bob with \`${said(view.outer.header, 'alg')}\`. The part for the encrypted key has ${view.outer.parts.encryptedKey?.bytes} bytes, so it holds no key.`,
        'Instead Alice made a pair of keys for only this token, the *ephemeral* pair. Its public key is `epk`, in the header. From her new private key and Bob’s public key she computes a point on an *elliptic curve*, a pair of numbers x and y. Bob gets the same point from his private key and epk. This is called *key agreement*. A *key derivation function*, KDF for short, hashes the point into a key.',
      ],
      source: 'RFC 7518 §4.6, §4.6.2, RFC 7518 Appendix C',
      ask: {
        id: 'sees',
        text: 'Somebody sees the token on its way. Which of these can they see?',
        choices: [
          { id: 'private', text: 'Alice’s ephemeral private key' },
          { id: 'point', text: 'The point that both compute' },
          { id: 'epk', text: 'Alice’s ephemeral public key' },
        ],
        right: 'epk',
        because: [
          'Only epk is in the token. To compute the point you need one of the two private keys, and nobody ever sends them.',
        ],
      },
      task: 'Press *Show the steps*. In Steps, press *Next step* until the end.',
      tools: [{ kind: 'button', label: 'Show the steps', acts: [{ do: 'steps' }] }],
      achieved: (view) => view.watched?.ended === true && view.watched.agreed === DERIVED,
      done: (view) => [
        `The token opens after ${view.watched?.steps.length} steps. The key is \`${view.watched?.agreed}\`, as in the example in Appendix C of RFC 7518, which has the same keys and names.`,
      ],
      hints: ['The steps open below the panes.', '*To the end* does all steps at once.'],
      show: [{ do: 'watch' }],
    },
    {
      title: 'The same text twice',
      from: {
        token: NOTE_ENCRYPTED,
        keys: [{ kind: 'demo', name: 'demo-reader', half: 'whole' }],
        clock: NOW,
        headers: true,
      },
      says: (view) => [
        `This token is for demo-reader. It opens, and inside is a signed token that you know. Its ephemeral key has the x coordinate \`${point(view)}\`.`,
      ],
      source: 'RFC 7518 §4.6, §4.6.1.1',
      ask: {
        id: 'same',
        text: 'You encrypt the same content again for the same reader. The two tokens …',
        choices: [
          { id: 'same', text: 'are the same: same content, same key' },
          { id: 'half', text: 'have the same ciphertext, but another header' },
          { id: 'differ', text: 'differ nearly everywhere' },
        ],
        right: 'differ',
        because: [
          'Each encryption needs a new ephemeral pair. So the agreed key differs, and so do the ciphertext and the tag. Only their lengths stay the same.',
        ],
      },
      task: 'Press *Encrypt the content again*. It takes the inner token out and encrypts it for the same reader.',
      tools: [
        {
          kind: 'button',
          label: 'Encrypt the content again',
          acts: [{ do: 'peel' }, { do: 'encrypt', key: 'demo-reader' }],
        },
      ],
      achieved: (view) =>
        view.outer.kind === 'jwe' &&
        view.outer.opened &&
        view.token !== NOTE_ENCRYPTED &&
        view.inner.parts.signature?.raw === SIGNATURE,
      done: (view) => {
        const before = NOTE_ENCRYPTED.split('.')[3] ?? '';
        const now = view.outer.parts.ciphertext?.raw ?? '';
        const same = [...now].filter((character, at) => character === before[at]).length;
        return [
          `x is now \`${point(view)}\`. Of the ${now.length} characters of the ciphertext, ${same} stayed the same, by chance. On average one in 64 would. And the same token is inside.`,
        ];
      },
      hints: [],
      show: [{ do: 'peel' }, { do: 'encrypt', key: 'demo-reader' }],
    },
  ],
};
