import scene from '../../scenes/ready/fiveParts.json' with { type: 'json' };
import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW } from './tokens.ts';

const ORIGINAL = scene.token;
const [HEADER = '', , , CIPHERTEXT = ''] = ORIGINAL.split('.');

const kid = (view: LessonView): string => said(view.outer.header, 'kid');
const keys = [{ kind: 'demo', name: 'demo-shared', half: 'whole' }] as const;
const field = { kind: 'member', name: 'kid', label: 'kid in the header' } as const;

export const readableYetProtected: Lesson = {
  slug: 'readable-yet-protected',
  title: 'Readable, yet protected',
  learnt: 'the header of a JWE is authenticated',
  minutes: 3,
  start: { token: ORIGINAL, keys, clock: NOW, headers: true, lanes: true, select: 'protectedHeader/kid' },
  steps: [
    {
      title: 'Change what everyone can read',
      says: (view) => [
        `This token is encrypted, and the key on the bench opens it. Its header is not encrypted: everybody can read that \`kid\`, the name of the key, is “${kid(view)}”. Nobody has signed it.`,
      ],
      source: 'RFC 7516 §5.1, RFC 7516 §2',
      ask: {
        id: 'kid',
        text: 'Somebody on the way writes another name into kid. Key and ciphertext stay as they are. What happens?',
        choices: [
          { id: 'opens', text: 'It opens: the header is not encrypted, so nothing covers it' },
          { id: 'fails', text: 'It does not open any more' },
        ],
        right: 'fails',
        because: [
          'The encoded header goes into the encryption as *additional authenticated data*, AAD for short: data that is not hidden, but that the *authentication tag* covers. With another header the tag does not fit, and the content is not given out.',
        ],
      },
      task: 'Change the name in kid.',
      tools: [field],
      achieved: (view) =>
        view.outer.kind === 'jwe' &&
        kid(view) !== '' &&
        view.outer.parts.protectedHeader?.raw !== HEADER &&
        view.outer.parts.ciphertext?.raw === CIPHERTEXT &&
        !view.outer.opened,
      done: (view) => [
        `kid is “${kid(view)}”, the ${view.outer.parts.ciphertext?.bytes} bytes of ciphertext are untouched, and it does not open: ${view.lights.decryption?.says ?? ''}.`,
      ],
      hints: [
        'The field in this lesson writes into the header of the token on the bench.',
        'Any other name will do.',
        'Add a letter to the name in the field.',
      ],
      show: [{ do: 'member', name: 'kid', value: 'demo-shareD' }],
    },
    {
      title: 'The very same name again',
      from: 'before',
      says: ['The tag was computed when the token was made, over the header as it was then.'],
      source: 'RFC 7516 §5.2',
      ask: {
        id: 'again',
        text: 'You write the former name back. Does it open?',
        choices: [
          { id: 'yes', text: 'Yes' },
          { id: 'no', text: 'No: it is broken for good' },
        ],
        right: 'yes',
        because: ['The characters of the header are the same again, and so is what the tag was computed over.'],
      },
      task: 'Write the former name into kid: demo-shared.',
      tools: [field],
      achieved: (view) => view.token === ORIGINAL && view.outer.opened,
      done: (view) => [
        `It opens: \`${JSON.stringify(view.content)}\`. An article may say that encryption is what shows tampering. Here that is true: the tag of the encryption shows the change. But the tag does not say who made the token. That is what a signature is for.`,
      ],
      hints: [
        'Every letter counts, and so does its case.',
        'The name was demo-shared.',
        'Type demo-shared into the field, or press *Undo* beside the token.',
      ],
      show: [{ do: 'member', name: 'kid', value: 'demo-shared' }],
    },
    {
      title: 'The ciphertext, too',
      from: { token: ORIGINAL, keys, clock: NOW, lanes: true, select: 'ciphertext' },
      says: (view) => [
        `The ciphertext has ${view.outer.parts.ciphertext?.bytes} bytes, the tag ${view.outer.parts.authenticationTag?.bytes}. With ${said(view.outer.header, 'enc')} a flipped bit of the ciphertext flips the same bit of the content: without the tag, somebody could change what the token says without being able to read it.`,
      ],
      source: 'RFC 7518 §5.3, RFC 7516 §5.2, §11.5',
      ask: {
        id: 'bit',
        text: 'One bit of the ciphertext is flipped. What does the reader get?',
        choices: [
          { id: 'garbled', text: 'The content with one garbled letter' },
          { id: 'nothing', text: 'Nothing at all' },
        ],
        right: 'nothing',
        because: [
          'The tag is checked as a part of decrypting. Where it does not fit, no content comes out, not even in part.',
        ],
      },
      task: 'Flip one bit of the ciphertext: Tamper does it.',
      achieved: (view) =>
        view.outer.kind === 'jwe' &&
        view.outer.parts.protectedHeader?.raw === HEADER &&
        view.outer.parts.ciphertext?.raw !== CIPHERTEXT &&
        view.outer.parts.ciphertext?.raw.length === CIPHERTEXT.length &&
        !view.outer.opened,
      done: (view) => [`Nothing came out. The light says: ${view.lights.decryption?.says ?? ''}.`],
      hints: ['There is a button below the token.', 'The button is called Tamper.', 'Press *Tamper* once.'],
      show: [{ do: 'tamper' }],
    },
  ],
};
