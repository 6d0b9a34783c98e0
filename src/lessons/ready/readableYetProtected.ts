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
        `This token is encrypted, and your key opens it. Its header is not encrypted. Everybody can read that \`kid\`, the name of the key, is “${kid(view)}”. Nobody signed the token.`,
      ],
      source: 'RFC 7516 §5.1, RFC 7516 §2',
      ask: {
        id: 'kid',
        text: 'Somebody on the way writes another name into kid. The key and the ciphertext stay the same. What happens?',
        choices: [
          { id: 'opens', text: 'It opens: the header is not encrypted, so nothing protects it' },
          { id: 'fails', text: 'It no longer opens' },
        ],
        right: 'fails',
        because: [
          'The encoded header is *additional authenticated data*, AAD for short. Encryption does not hide this data, but the *authentication tag* protects it. With another header the tag does not match, and the reader gets no content.',
        ],
      },
      task: 'Change the name in the field *kid in the header*.',
      tools: [field],
      achieved: (view) =>
        view.outer.kind === 'jwe' &&
        kid(view) !== '' &&
        view.outer.parts.protectedHeader?.raw !== HEADER &&
        view.outer.parts.ciphertext?.raw === CIPHERTEXT &&
        !view.outer.opened,
      done: (view) => [
        `kid is “${kid(view)}”. The ${view.outer.parts.ciphertext?.bytes} bytes of ciphertext are untouched, but the token does not open: ${view.lights.decryption?.says ?? ''}.`,
      ],
      hints: ['Any other name will do. You can add a letter, for example.'],
      show: [{ do: 'member', name: 'kid', value: 'demo-shareD' }],
    },
    {
      title: 'The same name again',
      from: 'before',
      says: ['The tag was made together with the token, from the header of that moment.'],
      source: 'RFC 7516 §5.2',
      ask: {
        id: 'again',
        text: 'You write the old name into kid again. Does the token open?',
        choices: [
          { id: 'yes', text: 'Yes' },
          { id: 'no', text: 'No: it is broken for good' },
        ],
        right: 'yes',
        because: ['The header has the same characters again, so the tag matches.'],
      },
      task: 'Type demo-shared into the field *kid in the header*.',
      tools: [field],
      achieved: (view) => view.token === ORIGINAL && view.outer.opened,
      done: (view) => [
        `It opens: \`${JSON.stringify(view.content)}\`. An article may say that encryption shows tampering. Here that is true, because the tag shows the change. But the tag does not say who made the token. A signature does.`,
      ],
      hints: ['Every letter counts, and so does its case.', 'You can also press *Undo* beside the token.'],
      show: [{ do: 'member', name: 'kid', value: 'demo-shared' }],
    },
    {
      title: 'The ciphertext, too',
      from: { token: ORIGINAL, keys, clock: NOW, lanes: true, select: 'ciphertext' },
      says: (view) => [
        `The ciphertext has ${view.outer.parts.ciphertext?.bytes} bytes, the tag ${view.outer.parts.authenticationTag?.bytes}. With ${said(view.outer.header, 'enc')}, flipping a bit of the ciphertext flips the same bit of the content. Without the tag, somebody could change what the token says, even if they cannot read it.`,
      ],
      source: 'RFC 7518 §5.3, RFC 7516 §5.2, §11.5',
      ask: {
        id: 'bit',
        text: 'Somebody flips one bit of the ciphertext. What does the reader get?',
        choices: [
          { id: 'garbled', text: 'The content with one wrong letter' },
          { id: 'nothing', text: 'Nothing at all' },
        ],
        right: 'nothing',
        because: ['Decryption checks the tag. If the tag does not match, the reader gets no content at all.'],
      },
      task: 'Press *Tamper* to flip one bit of the ciphertext.',
      achieved: (view) =>
        view.outer.kind === 'jwe' &&
        view.outer.parts.protectedHeader?.raw === HEADER &&
        view.outer.parts.ciphertext?.raw !== CIPHERTEXT &&
        view.outer.parts.ciphertext?.raw.length === CIPHERTEXT.length &&
        !view.outer.opened,
      done: (view) => [`The reader gets nothing. The verdict says: ${view.lights.decryption?.says ?? ''}.`],
      hints: ['The button is below the token.'],
      show: [{ do: 'tamper' }],
    },
  ],
};
