import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const PIECES = SIGNED.split('.');

/** The JSON object that a piece of the text encodes; null where it is none. */
function objectIn(piece: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(atob((piece ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const pieces = ({ text }: LessonView): string[] => text.split('.');
const isWhole = (view: LessonView): boolean => pieces(view).join('') === PIECES.join('');
const hasHeader = (view: LessonView): boolean => typeof objectIn(pieces(view)[0])?.['alg'] === 'string';
const length = (view: LessonView, at: number): number => pieces(view)[at]?.length ?? 0;

export const threeParts: Lesson = {
  slug: 'three-parts',
  title: 'Three parts',
  learnt: 'dots split the text',
  minutes: 3,
  start: { token: PIECES.join(''), keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'The first dot',
      says: (view) => [
        'A *token* is a text that one program sends to another. It shows who somebody is and what they may do. This kind is called a *JSON Web Token*, JWT for short.',
        `The text in the token field was a token. It has ${view.text.length} characters. Somebody removed its dots, so it is not a token any more.`,
        'Each part is written in *base64url*, which uses letters, digits, `-` and `_`, but no dot. So a dot always separates two parts. The first two parts are JSON objects. They begin with `{"` and a letter, which base64url always writes as `eyJ`.',
      ],
      source: 'RFC 7515 §3.1, RFC 7519 §3',
      ask: {
        id: 'border',
        text: 'Where does the first part end and the second begin?',
        choices: [
          { id: 'half', text: 'In the middle: both parts have the same length' },
          { id: 'eyJ', text: 'Before a later eyJ: the second JSON object begins there' },
          { id: 'any', text: 'Anywhere: the dot only helps people to read it' },
        ],
        right: 'eyJ',
        because: (view) => [
          `The first part has ${length(view, 0)} characters. The second begins with \`${(pieces(view)[1] ?? '').slice(0, 5)}\`, the start of another JSON object.`,
        ],
      },
      task: 'Put the first dot after the first part. Move the slider, or type the dot into the token.',
      tools: [{ kind: 'dots', count: 1, label: 'Dot after character' }],
      achieved: (view) => isWhole(view) && pieces(view).length === 2 && hasHeader(view),
      done: (view) => [
        `The first part decodes to \`${JSON.stringify(objectIn(pieces(view)[0]))}\`. It is the *header*, which says how the token is protected.`,
      ],
      hints: [
        'Find the letters eyJ a second time.',
        `The header ends just before \`${PIECES[1]?.slice(0, 6)}\`.`,
        `The header has ${PIECES[0]?.length} characters. Put the dot after the last one.`,
      ],
      show: [{ do: 'type', text: () => `${PIECES[0]}.${PIECES.slice(1).join('')}` }],
    },
    {
      title: 'The second dot',
      from: 'before',
      says: (view) => [
        `The header names the algorithm: \`${String(objectIn(pieces(view)[0])?.['alg'])}\`. After the first dot comes the *payload*. It holds the *claims*, the statements of the token. The *signature* follows.`,
        'A signature is not JSON, so you cannot find it by its first letters. But you know its length. With this algorithm it has 64 bytes, and base64url writes 3 bytes as 4 characters.',
      ],
      source: 'RFC 7515 §3.1, §7.1, RFC 7518 §3.4, RFC 4648 §5',
      task: 'Put the second dot before the signature, with the slider or by typing.',
      tools: [{ kind: 'dots', count: 2, label: 'Dot after character' }],
      achieved: (view) => isWhole(view) && pieces(view).length === 3 && view.outer.signature === 'holds',
      done: (view) => [
        `The header has ${length(view, 0)} characters, the payload ${length(view, 1)}, the signature ${length(view, 2)}. The signature decodes to ${view.outer.parts.signature?.bytes} bytes, and it matches. With the dot one character away it would fail.`,
      ],
      hints: [
        'The payload is JSON, so it ends with a closing brace. Watch Contents while you move the dot.',
        '64 bytes are 21 times 3 bytes, and 1 more. That makes 21 times 4 characters, and 2 more.',
        `The signature is the last ${PIECES[2]?.length} characters.`,
      ],
      show: [{ do: 'type', text: SIGNED }],
    },
    {
      title: 'What each part is for',
      from: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
      says: [
        'A signed token is a header, a payload and a signature, with dots between them. RFC 7515 calls this the *compact serialization* of a JSON Web Signature, JWS for short.',
        'Select a part in the row below the token. The Lens shows what it is and what protects it.',
      ],
      source: 'RFC 7515 §3, §7.1',
      ask: {
        id: 'alone',
        text: 'Which part can you not make without a key?',
        choices: [
          { id: 'header', text: 'The header' },
          { id: 'payload', text: 'The payload' },
          { id: 'signature', text: 'The signature' },
        ],
        right: 'signature',
        because: [
          'Header and payload are JSON in base64url, so anyone can write them. A signature that matches needs the *private key*, which only the maker of the token has.',
        ],
      },
      task: 'Press *Signature* (S) in the row below the token.',
      achieved: (view) => view.selected === 'signature',
      done: (view) => [
        `These ${view.outer.parts.signature?.bytes} bytes protect the first two parts and the dot between them, exactly as they are written.`,
      ],
      hints: ['The signature has the letter S.', 'You can also click the last part of the token.'],
      show: [{ do: 'select', spot: 'signature' }],
    },
  ],
};
