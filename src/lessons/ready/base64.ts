import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOTE_ENCRYPTED, NOW, WITH_NOTE } from './tokens.ts';

const ENCODED = btoa(WITH_NOTE);

const note = ({ inner }: LessonView): string => said(inner.claims, 'note');
const plain = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim();

export const base64: Lesson = {
  slug: 'base64',
  title: 'Base64 is not encryption',
  learnt: 'decoding needs no key',
  minutes: 3,
  start: { token: ENCODED, keys: [], clock: NOW },
  steps: [
    {
      title: 'Read it without a key',
      says: (view) => [
        'An article on token encryption ends with this line: `Buffer.from(token).toString("base64")`. It calls the outcome an encrypted token. The text on the bench was made like that, from a signed token with a note in it that nobody should read.',
        `There are ${view.keys.length === 0 ? 'no' : view.keys.length} keys on this bench.`,
      ],
      source: 'RFC 4648 §4, §12',
      ask: {
        id: 'need',
        text: 'What does it take to read the note?',
        choices: [
          { id: 'secret', text: 'The secret that signed the token' },
          { id: 'password', text: 'A password' },
          { id: 'nothing', text: 'Nothing: anyone can decode it' },
        ],
        right: 'nothing',
        because: [
          'Base64 is a way to write bytes with 64 letters. It has no key, so there is nothing that a reader could lack. RFC 4648 says it plainly: base encoding hides text from the eye and gives no confidentiality.',
        ],
      },
      task: 'Find the note in the payload, and type what it says.',
      tools: [{ kind: 'field', id: 'note', label: 'The note says' }],
      achieved: (view) =>
        view.keys.length === 0 && note(view) !== '' && plain(view.answers['note']) === plain(note(view)),
      done: (view) => [
        `You read it, with ${view.keys.length} keys. The bench took off the outer base64 by itself; header and payload inside are base64url once more, and that is no lock either.`,
      ],
      hints: [
        'The bench has decoded the text already. Look at Contents.',
        'The payload has a claim with the name note.',
        'Type the words between the quotes after "note".',
      ],
      show: [{ do: 'answer', id: 'note', value: note }],
    },
    {
      title: 'Which one needs a key?',
      says: [
        'Here are two texts. A is the one that you have just read. B holds the same token, encrypted: a *JSON Web Encryption*, JWE for short.',
        'Put each on the bench and see how far you get.',
      ],
      source: 'RFC 7516 §3, RFC 4648 §12',
      task: 'Put B on the bench, and say which of the two cannot be read without a key.',
      tools: [
        { kind: 'button', label: 'Put A on the bench', acts: [{ do: 'type', text: ENCODED }] },
        { kind: 'button', label: 'Put B on the bench', acts: [{ do: 'type', text: NOTE_ENCRYPTED }] },
        {
          kind: 'choice',
          id: 'closed',
          label: 'Without a key nobody can read the note in',
          choices: [
            { id: 'a', text: 'A' },
            { id: 'b', text: 'B' },
          ],
        },
      ],
      achieved: (view) => view.outer.kind === 'jwe' && !view.outer.opened && view.answers['closed'] === 'b',
      done: (view) => [
        `B is a JWE: its ${view.outer.parts.ciphertext?.bytes} bytes of ciphertext are unreadable without the key. Only its header is in the open, and says so: \`${JSON.stringify({ alg: view.outer.header['alg'], enc: view.outer.header['enc'] })}\`.`,
      ],
      hints: [
        'Look at Contents after each: what can you read?',
        'One of them shows a ciphertext and no claims.',
        'Press *Put B on the bench*, then choose B.',
      ],
      show: [
        { do: 'type', text: NOTE_ENCRYPTED },
        { do: 'answer', id: 'closed', value: 'b' },
      ],
    },
    {
      title: 'With the key',
      from: { token: NOTE_ENCRYPTED, keys: [], clock: NOW },
      says: [
        'The JWE was encrypted to somebody’s *public key*, a key that may be known to everyone. It opens with the *private key* that belongs to it, which only that reader has. For the lesson the pair is a demo key, so you may take it.',
      ],
      source: 'RFC 7516 §3, §5.2',
      task: 'Give the bench the reader’s private key, and find the note once more.',
      tools: [
        {
          kind: 'button',
          label: 'Take the reader’s private key',
          acts: [{ do: 'keys', keys: [{ kind: 'demo', name: 'demo-reader', half: 'whole' }] }],
        },
      ],
      achieved: (view) => view.outer.opened && note(view) !== '',
      done: (view) => [
        `It opened: ${view.layers.length} layers, and the inner one is the signed token that you know. “${note(view)}.”`,
        'A signature alone shows already that nobody has changed a token since it was signed. What encryption adds is secrecy. Base64 adds nothing.',
      ],
      hints: [
        'The key is in this lesson: there is a button for it.',
        'Press *Take the reader’s private key*.',
        'Then look at the verdict: Decryption says that a key opens the token.',
      ],
      show: [{ do: 'keys', keys: [{ kind: 'demo', name: 'demo-reader', half: 'whole' }] }],
    },
  ],
};
