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
        'A *token* is a text that one program hands to another, to show who somebody is and what they may do. The kind shown here is a *JSON Web Token*, JWT for short.',
        `On the bench is such a token, ${view.text.length} characters long. Somebody has taken its dots out, so it is no token any more.`,
        'Each part of it is written in *base64url*: letters, digits, `-` and `_`, and no dot. So a dot can only be a border. The first two parts are JSON objects, and begin with `{"` and a letter. In base64url that always looks like `eyJ`.',
      ],
      source: 'RFC 7515 §3.1, RFC 7519 §3',
      ask: {
        id: 'border',
        text: 'Where is the border between the first part and the second?',
        choices: [
          { id: 'half', text: 'In the middle: parts have the same length' },
          { id: 'eyJ', text: 'Before a later eyJ: there the second JSON object begins' },
          { id: 'any', text: 'Anywhere: the dot is only for reading' },
        ],
        right: 'eyJ',
        because: (view) => [
          `The first part has ${length(view, 0)} characters. The next one begins with \`${(pieces(view)[1] ?? '').slice(0, 5)}\`: the start of another JSON object.`,
        ],
      },
      task: 'Put the first dot where the first part ends. Use the slider, or type the dot into the token itself.',
      tools: [{ kind: 'dots', count: 1, label: 'Dot after character' }],
      achieved: (view) => isWhole(view) && pieces(view).length === 2 && hasHeader(view),
      done: (view) => [
        `The first part decodes to \`${JSON.stringify(objectIn(pieces(view)[0]))}\`. It is the *header*: it says how the token is protected.`,
      ],
      hints: [
        'Look for the letters eyJ a second time.',
        `The header ends just before \`${PIECES[1]?.slice(0, 6)}\`.`,
        `The header has ${PIECES[0]?.length} characters. The dot comes after the last of them.`,
      ],
      show: [{ do: 'type', text: () => `${PIECES[0]}.${PIECES.slice(1).join('')}` }],
    },
    {
      title: 'The second dot',
      from: 'before',
      says: (view) => [
        `The header names the algorithm: \`${String(objectIn(pieces(view)[0])?.['alg'])}\`. What follows the first dot is the *payload*, with the statements of the token, the *claims*. After it comes the *signature*.`,
        'A signature is not JSON, so it has no beginning to look for. But its length is known: with this algorithm it has 64 bytes, and base64url writes 3 bytes as 4 characters.',
      ],
      source: 'RFC 7515 §3.1, §7.1, RFC 7518 §3.4, RFC 4648 §5',
      task: 'Put the second dot where the signature begins.',
      tools: [{ kind: 'dots', count: 2, label: 'Dot after character' }],
      achieved: (view) => isWhole(view) && pieces(view).length === 3 && view.outer.signature === 'holds',
      done: (view) => [
        `Header ${length(view, 0)}, payload ${length(view, 1)}, signature ${length(view, 2)} characters. The last part decodes to ${view.outer.parts.signature?.bytes} bytes, and the signature fits: a dot one character away would have broken it.`,
      ],
      hints: [
        'The payload is JSON, so it has to end with a closing brace. Look at Contents while you move the dot.',
        '64 bytes are 21 times 3 bytes and 1 byte more. That is 21 times 4 characters and 2 more.',
        `The signature is the last ${PIECES[2]?.length} characters.`,
      ],
      show: [{ do: 'type', text: SIGNED }],
    },
    {
      title: 'What each part is for',
      from: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
      says: [
        'So a signed token is header, payload, signature, with a dot between them. RFC 7515 calls this the *compact serialization* of a JSON Web Signature, JWS for short.',
        'Select a part above the panes, and the Lens says what it is and what covers it.',
      ],
      source: 'RFC 7515 §3, §7.1',
      ask: {
        id: 'alone',
        text: 'Which part can nobody make without a key?',
        choices: [
          { id: 'header', text: 'The header' },
          { id: 'payload', text: 'The payload' },
          { id: 'signature', text: 'The signature' },
        ],
        right: 'signature',
        because: [
          'Header and payload are JSON in base64url: anyone can write them. To make a signature that fits, one needs the *private key*, which only the maker of the token has.',
        ],
      },
      task: 'Select the signature.',
      achieved: (view) => view.selected === 'signature',
      done: (view) => [
        `These ${view.outer.parts.signature?.bytes} bytes cover the first two parts, exactly as they are written, with the dot between them.`,
      ],
      hints: [
        'Below the token is a row with the names of its parts.',
        'The signature has the letter S.',
        'Press *Signature* in the row below the token, or click the last part of the token.',
      ],
      show: [{ do: 'select', spot: 'signature' }],
    },
  ],
};
