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
  learnt: 'how two agree on a key in the open',
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
        `Alice has encrypted this token to Bob with \`${said(view.outer.header, 'alg')}\`. The part for the encrypted key has ${view.outer.parts.encryptedKey?.bytes} bytes: no key is in it.`,
        'Instead Alice has made a pair of keys for this one token, the *ephemeral* pair. Its public half is `epk`, in the header. From her private half and Bob’s public key she computes a point on an *elliptic curve*: a pair of numbers, x and y. Bob comes to the same point from his private key and epk. That is the *key agreement*. A *key derivation function*, KDF for short, hashes it into a key.',
      ],
      source: 'RFC 7518 §4.6, §4.6.2, RFC 7518 Appendix C',
      ask: {
        id: 'sees',
        text: 'Somebody sees the token on its way. Which of these do they see?',
        choices: [
          { id: 'private', text: 'Alice’s ephemeral private key' },
          { id: 'point', text: 'The point that both compute' },
          { id: 'epk', text: 'Alice’s ephemeral public key' },
        ],
        right: 'epk',
        because: [
          'Only epk is in the token. To compute the point, one needs one of the two private keys, and neither is ever sent.',
        ],
      },
      task: 'Watch the computation to its end: open Steps in the commands, or with the button here, and go on step by step.',
      tools: [{ kind: 'button', label: 'Show the steps', acts: [{ do: 'steps' }] }],
      achieved: (view) => view.watched?.ended === true && view.watched.agreed === DERIVED,
      done: (view) => [
        `After ${view.watched?.steps.length} steps it opens. The key that came out is \`${view.watched?.agreed}\`: that of the example in Appendix C of RFC 7518, with the same keys and names.`,
      ],
      hints: [
        'The steps open below the panes.',
        'Press the button for the next step until there is none; one button does all at once.',
        'Press *Show the steps*, scroll down to Steps, and press *To the end*.',
      ],
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
        `Here is another token, for demo-reader. It opens, and inside is a signed token that you know. The ephemeral key of this one has the x coordinate \`${point(view)}\`.`,
      ],
      source: 'RFC 7518 §4.6, §4.6.1.1',
      ask: {
        id: 'same',
        text: 'The same content is encrypted once more, to the same reader. The two tokens …',
        choices: [
          { id: 'same', text: 'are the same: same content, same key' },
          { id: 'half', text: 'have the same ciphertext, and another header' },
          { id: 'differ', text: 'differ nearly everywhere' },
        ],
        right: 'differ',
        because: [
          'The ephemeral pair has to be made anew each time. So the agreed key is another, and with it the ciphertext and the tag. Seen from outside only their lengths are alike.',
        ],
      },
      task: 'Take the inner token out and encrypt it again, to the same reader.',
      tools: [
        {
          kind: 'button',
          label: 'Encrypt the content anew',
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
          `x is now \`${point(view)}\`. Of the ${now.length} characters of the ciphertext ${same} are the same as before, by chance: about one in 64 would be. And it opens to the very same token.`,
        ];
      },
      hints: [
        'The button in this lesson does both.',
        'By hand: take off the encryption in Contents, then choose Encrypt in the commands.',
        'Press *Encrypt the content anew*.',
      ],
      show: [{ do: 'peel' }, { do: 'encrypt', key: 'demo-reader' }],
    },
  ],
};
