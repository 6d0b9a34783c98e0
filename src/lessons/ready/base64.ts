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
        'An article on token encryption ends with this line: `Buffer.from(token).toString("base64")`. It calls the result an encrypted token. The text in the token field was made like that. Inside is a signed token with a note that nobody should read.',
        `You have ${view.keys.length === 0 ? 'no' : view.keys.length} keys.`,
      ],
      source: 'RFC 4648 §4, §12',
      ask: {
        id: 'need',
        text: 'What do you need to read the note?',
        choices: [
          { id: 'secret', text: 'The secret that signed the token' },
          { id: 'password', text: 'A password' },
          { id: 'nothing', text: 'Nothing: anyone can decode it' },
        ],
        right: 'nothing',
        because: [
          'Base64 writes bytes with 64 characters. It has no key, so anyone can read it. RFC 4648 says that base encoding hides text from the eye but does not keep it secret.',
        ],
      },
      task: 'Find the note in the payload. Type its words into the field *The note says*.',
      tools: [{ kind: 'field', id: 'note', label: 'The note says' }],
      achieved: (view) =>
        view.keys.length === 0 && note(view) !== '' && plain(view.answers['note']) === plain(note(view)),
      done: (view) => [
        `You read it with ${view.keys.length === 0 ? 'no' : view.keys.length} keys. Jotlab removed the outer base64 for you. The header and the payload inside are base64url, which does not lock anything either.`,
      ],
      hints: [
        'Jotlab has already decoded the text. Look at Contents.',
        'The payload has a claim named note.',
        'Type the words between the quotes after "note".',
      ],
      show: [{ do: 'answer', id: 'note', value: note }],
    },
    {
      title: 'Which one needs a key?',
      says: [
        'Here are two texts. A is the text that you just read. B holds the same token, but encrypted. It is a *JSON Web Encryption*, JWE for short.',
        'Load each and try to read it.',
      ],
      source: 'RFC 7516 §3, RFC 4648 §12',
      task: 'Press *Load B*. Then choose the text that nobody can read without a key.',
      tools: [
        { kind: 'button', label: 'Load A', acts: [{ do: 'type', text: ENCODED }] },
        { kind: 'button', label: 'Load B', acts: [{ do: 'type', text: NOTE_ENCRYPTED }] },
        {
          kind: 'choice',
          id: 'closed',
          label: 'Nobody can read the note without a key in',
          choices: [
            { id: 'a', text: 'A' },
            { id: 'b', text: 'B' },
          ],
        },
      ],
      achieved: (view) => view.outer.kind === 'jwe' && !view.outer.opened && view.answers['closed'] === 'b',
      done: (view) => [
        `B is a JWE. Nobody can read its ${view.outer.parts.ciphertext?.bytes} bytes of ciphertext without the key. Only its header is readable, and it names the encryption: \`${JSON.stringify({ alg: view.outer.header['alg'], enc: view.outer.header['enc'] })}\`.`,
      ],
      hints: [
        'Load each text and look at Contents. What can you read?',
        'One of them shows a ciphertext and no claims.',
        'Press *Load B*, then choose B.',
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
        'The JWE was encrypted with a reader’s *public key*, which everyone may know. Only the matching *private key* opens it, and only the reader has that one. In this lesson the pair is a demo key, so you may use it.',
      ],
      source: 'RFC 7516 §3, §5.2',
      task: 'Press *Take the reader’s private key*, and find the note again.',
      tools: [
        {
          kind: 'button',
          label: 'Take the reader’s private key',
          acts: [{ do: 'keys', keys: [{ kind: 'demo', name: 'demo-reader', half: 'whole' }] }],
        },
      ],
      achieved: (view) => view.outer.opened && note(view) !== '',
      done: (view) => [
        `It opened. There are ${view.layers.length} layers, and the inner one is the signed token that you know: “${note(view)}”.`,
        'A signature already shows that nobody changed the token after signing. Encryption adds secrecy. Base64 adds nothing.',
      ],
      hints: [
        'Look at Decryption in the verdict. It says that a key opens the token.',
        'The note is in the payload of the inner token.',
      ],
      show: [{ do: 'keys', keys: [{ kind: 'demo', name: 'demo-reader', half: 'whole' }] }],
    },
  ],
};
