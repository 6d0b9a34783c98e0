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
  learnt: 'a change shows, and where one does not',
  minutes: 4,
  start: { ...start, select: 'payload/sub' },
  steps: [
    {
      title: 'One bit of the payload',
      says: (view) => [
        `The payload of this token has ${view.outer.parts.payload?.bytes} bytes, ${(view.outer.parts.payload?.bytes ?? 0) * 8} bits. You are about to change one of them.`,
      ],
      source: 'RFC 7515 §5.2, RFC 7518 §3.4',
      ask: {
        id: 'notices',
        text: 'One bit of the payload is flipped, so that one letter is another. What notices?',
        choices: [
          { id: 'format', text: 'The format: the token can no longer be read' },
          { id: 'signature', text: 'The signature' },
          { id: 'nothing', text: 'Nothing: one bit is too little' },
        ],
        right: 'signature',
        because: [
          'The token can still be read: it has three parts, and the payload is JSON. Only the computation of the signature comes to another result. It does not say which bit it was.',
        ],
      },
      task: 'Flip one bit of the payload: press Tamper, or select a letter in the token and flip one of its bits in the Lens.',
      achieved: (view) =>
        raw(view, 'protectedHeader') === HEADER &&
        raw(view, 'signature') === SIGNATURE &&
        bitsChanged(raw(view, 'payload'), PAYLOAD) === 1 &&
        view.outer.signature === 'fails',
      done: (view) => [
        `One bit of ${(view.outer.parts.payload?.bytes ?? 0) * 8} is another, and the signature fails. The claims now say: \`${JSON.stringify(view.outer.claims)}\`.`,
      ],
      hints: [
        'There is a button for it below the token.',
        'Press *Tamper*. It flips one bit in such a way that the payload stays JSON.',
        'If you have changed more than one bit, press *Reset* here first, and then *Tamper* once.',
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
          `The signature has ${bytes} bytes, that is ${bytes * 8} bits. In base64url they take ${characters} characters of 6 bits each.`,
        ];
      },
      source: 'RFC 4648 §3.5, RFC 7515 §2',
      ask: {
        id: 'tail',
        text: 'You change the last character of the signature. The signature …',
        choices: [
          { id: 'always', text: 'always fails' },
          { id: 'sometimes', text: 'fails with some characters and not with others' },
        ],
        right: 'sometimes',
        because: (view) => {
          const bytes = view.outer.parts.signature?.bytes ?? 0;
          const { characters, spare } = lengthOf(bytes);
          return [
            `${characters} characters hold ${characters * 6} bits, and ${bytes} bytes are ${bytes * 8}. The last ${spare} bits carry nothing. RFC 4648 wants them to be zero, and lets a decoder refuse others. So some readers refuse it, and some do not.`,
          ];
        },
      },
      task: 'Find another last character with which the signature has the same bytes as before.',
      achieved: (view) =>
        raw(view, 'protectedHeader') === HEADER &&
        raw(view, 'payload') === PAYLOAD &&
        isTail(view) &&
        (bitsChanged(raw(view, 'signature').slice(-1), SIGNATURE.slice(-1)) ?? 0) > 0 &&
        view.lights.signature?.code === 'signature-bytes-only',
      done: (view) => {
        const spares = [32, 48, 64, 256].map((bytes) => `${bytes} bytes leave ${lengthOf(bytes).spare}`);
        return [
          `Another character, \`${raw(view, 'signature').slice(-1)}\` for \`${SIGNATURE.slice(-1)}\`, and the same ${view.outer.parts.signature?.bytes} bytes. Nothing that is signed has changed. A strict reader may refuse such a text all the same.`,
          `Not every length has spare bits: ${spares.join(', ')}.`,
        ];
      },
      hints: [
        'Only the last character has bits to spare, and only its last ones.',
        'Try the next letters of the alphabet in place of the last one.',
        `Put the caret behind the last character of the token, delete the \`${SIGNATURE.slice(-1)}\` and type an \`h\`.`,
      ],
      show: [{ do: 'flipBit', at: 'signature', character: -1, bit: 0 }],
    },
  ],
};
