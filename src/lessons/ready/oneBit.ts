import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { bitsChanged, lengthOf } from './bits.ts';
import { NOW, SIGNED } from './tokens.ts';

const [HEADER = '', PAYLOAD = '', SIGNATURE = ''] = SIGNED.split('.');

const raw = ({ outer }: LessonView, name: 'protectedHeader' | 'payload' | 'signature'): string =>
  outer.parts[name]?.raw ?? '';

/** The same signature but for its last character. */
const isTail = (view: LessonView): boolean => {
  const now = raw(view, 'signature');
  return now.length === SIGNATURE.length && now !== SIGNATURE && now.slice(0, -1) === SIGNATURE.slice(0, -1);
};

const start = { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW } as const;

export const oneBit: Lesson = {
  slug: 'one-bit',
  title: 'One bit',
  learnt: 'which changes are noticed',
  minutes: 4,
  start: { ...start, select: 'payload/sub' },
  steps: [
    {
      title: 'One bit of the payload',
      says: (view) => [
        `The payload of this token has ${view.outer.parts.payload?.bytes} bytes. That is ${(view.outer.parts.payload?.bytes ?? 0) * 8} bits. You will change one of them.`,
      ],
      source: 'RFC 7515 §5.2, RFC 7518 §3.4',
      ask: {
        id: 'notices',
        text: 'Somebody flips one bit of the payload, and one letter changes. What notices?',
        choices: [
          { id: 'format', text: 'The format: nobody can read the token any more' },
          { id: 'signature', text: 'The signature' },
          { id: 'nothing', text: 'Nothing: one bit is too small a change' },
        ],
        right: 'signature',
        because: [
          'You can still read the token. It has three parts, and the payload is JSON. Only the signature check fails. It does not say which bit changed.',
        ],
      },
      task: 'Flip one bit of the payload. Press *Tamper*, or select a letter in the token and flip one of its bits in the Lens.',
      achieved: (view) =>
        raw(view, 'protectedHeader') === HEADER &&
        raw(view, 'signature') === SIGNATURE &&
        bitsChanged(raw(view, 'payload'), PAYLOAD) === 1 &&
        view.outer.signature === 'fails',
      done: (view) => [
        `One bit of ${(view.outer.parts.payload?.bytes ?? 0) * 8} has changed, and the signature fails. The claims now say: \`${JSON.stringify(view.outer.claims)}\`.`,
      ],
      hints: [
        'The button is below the token. It flips one bit, and the payload stays JSON.',
        'If you changed more than one bit, first press *Reset* here. Then press *Tamper* once.',
      ],
      show: [{ do: 'tamper' }],
    },
    {
      title: 'The last character',
      from: { ...start, select: 'signature' },
      says: (view) => {
        const bytes = view.outer.parts.signature?.bytes ?? 0;
        const { characters } = lengthOf(bytes);
        return [
          `The signature has ${bytes} bytes, or ${bytes * 8} bits. Base64url writes them as ${characters} characters of 6 bits each.`,
        ];
      },
      source: 'RFC 4648 §3.5, RFC 7515 §2',
      ask: {
        id: 'tail',
        text: 'You change the last character of the signature. The signature …',
        choices: [
          { id: 'always', text: 'always fails' },
          { id: 'sometimes', text: 'fails with some characters, but not with others' },
        ],
        right: 'sometimes',
        because: (view) => {
          const bytes = view.outer.parts.signature?.bytes ?? 0;
          const { characters, spare } = lengthOf(bytes);
          return [
            `${characters} characters hold ${characters * 6} bits, but ${bytes} bytes have only ${bytes * 8}. The last ${spare} bits carry nothing. RFC 4648 says that they must be zero, and a decoder may refuse others. So some readers refuse this text, and some do not.`,
          ];
        },
      },
      task: 'In the token, replace the last character so that the signature has the same bytes as before.',
      achieved: (view) =>
        raw(view, 'protectedHeader') === HEADER &&
        raw(view, 'payload') === PAYLOAD &&
        isTail(view) &&
        (bitsChanged(raw(view, 'signature').slice(-1), SIGNATURE.slice(-1)) ?? 0) > 0 &&
        view.lights.signature?.code === 'signature-bytes-only',
      done: (view) => {
        const spares = [32, 48, 64, 256].map((bytes) => `${bytes} bytes leave ${lengthOf(bytes).spare}`);
        return [
          `\`${raw(view, 'signature').slice(-1)}\` instead of \`${SIGNATURE.slice(-1)}\` gives the same ${view.outer.parts.signature?.bytes} bytes. Nothing that is signed has changed. A strict reader may still refuse the text.`,
          `Not every length leaves spare bits: ${spares.join(', ')}.`,
        ];
      },
      hints: [
        'Only the last character has spare bits, and only at its end.',
        'Replace the last character with the next letters of the alphabet.',
        `Click after the last character of the token, delete the \`${SIGNATURE.slice(-1)}\` and type an \`h\`.`,
      ],
      show: [{ do: 'flipBit', at: 'signature', character: -1, bit: 0 }],
    },
  ],
};
