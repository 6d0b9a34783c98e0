import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { sextets } from './bits.ts';
import { NOW } from './tokens.ts';

/** Signed with demo-secret; its payload is a text of three bytes. */
const WRONG = 'eyJhbGciOiJIUzI1NiIsImtpZCI6ImRlbW8tc2VjcmV0In0.UGEh.RovBq8ifqL6GpUkX2OSz5LI0F8V3_BYvl9OU2LRHd5Q';
const WANTED = 'Hi!';

const raw = ({ outer }: LessonView): string => outer.parts.payload?.raw ?? '';
const text = ({ outer }: LessonView): string => outer.parts.payload?.text ?? '';
const binary = (value: number, length: number): string => value.toString(2).padStart(length, '0');
const groups = (view: LessonView): string =>
  (sextets(raw(view)) ?? []).map((value, at) => `\`${raw(view)[at]}\` ${binary(value, 6)}`).join(', ');
const octets = (view: LessonView): string =>
  [...text(view)].map((letter) => `\`${letter}\` ${binary(letter.charCodeAt(0), 8)}`).join(', ');

export const sixBits: Lesson = {
  slug: 'six-bits',
  title: 'Six bits at a time',
  learnt: '4 characters carry 3 bytes',
  minutes: 4,
  start: {
    token: WRONG,
    keys: [{ kind: 'demo', name: 'demo-secret', half: 'whole' }],
    clock: NOW,
    autoSign: false,
    select: 'payload',
  },
  steps: [
    {
      title: 'Spell Hi!',
      says: (view) => [
        `The payload of a JWS can be any bytes, not only JSON. Here it is the text “${text(view)}”, ${view.outer.parts.payload?.bytes} bytes of 8 bits. The token writes it as \`${raw(view)}\`, ${raw(view).length} characters.`,
        `The bytes are ${octets(view)}. Base64url cuts the same bits into groups of six, and writes one character for each group: ${groups(view)}.`,
      ],
      source: 'RFC 4648 §4, §5, RFC 7515 §2',
      ask: {
        id: 'reach',
        text: 'You change one of the four characters. How many bytes can change?',
        choices: [
          { id: 'one', text: 'Always exactly one' },
          { id: 'two', text: 'One or two' },
          { id: 'three', text: 'All three' },
        ],
        right: 'two',
        because: [
          'A group of six bits can begin in one byte and end in the next. The second and the third character do.',
        ],
      },
      task: `Flip bits until the payload says “${WANTED}”. Select a character of the payload in the token. The Lens shows its six bits. Press a bit to flip it.`,
      achieved: (view) => text(view) === WANTED && raw(view).length === 4,
      done: (view) => [
        `\`${raw(view)}\` says “${text(view)}”. ${groups(view)} are the bytes ${octets(view)}. The signature ${view.outer.signature === 'fails' ? 'fails, because it was made for the old text' : 'is not checked yet'}.`,
      ],
      hints: [
        'H is 01001000, i is 01101001, ! is 00100001. Write the 24 bits in a row and cut them into four groups of six.',
        'The groups are 010010, 000110, 100100 and 100001.',
        'In base64url these are S, G, k and h, so the payload must be `SGkh`.',
      ],
      show: [
        { do: 'flipBit', at: 'payload', character: 0, bit: 1 },
        { do: 'flipBit', at: 'payload', character: 0, bit: 2 },
        { do: 'flipBit', at: 'payload', character: 2, bit: 5 },
      ],
    },
    {
      title: 'One byte more',
      from: 'before',
      says: [
        'Three bytes fill exactly four characters. With other lengths, the last group has fewer than four. Classic base64 fills it with `=` signs, the *padding*. JWS and JWE leave the padding out.',
      ],
      source: 'RFC 7515 §2, RFC 4648 §3.2, §4',
      ask: {
        id: 'four',
        text: 'How many characters do four bytes need, without padding?',
        choices: [
          { id: '5', text: '5' },
          { id: '6', text: '6' },
          { id: '8', text: '8' },
        ],
        right: '6',
        because: (view) => {
          const bytes = view.outer.parts.payload?.bytes ?? 0;
          return [
            `${bytes} bytes are ${bytes * 8} bits, and ${raw(view).length - 1} characters hold only ${(raw(view).length - 1) * 6}. So four bytes need ${raw(view).length}, and ${raw(view).length * 6 - bytes * 8} bits of the last one are zero.`,
          ];
        },
      },
      task: 'Add one letter to the payload in Contents, so that it has four bytes.',
      achieved: (view) => view.outer.parts.payload?.bytes === 4 && raw(view).length === 6,
      done: (view) => [
        `“${text(view)}” is \`${raw(view)}\`, ${raw(view).length} characters without padding. Base64url never has 4n + 1 characters, because the last one alone would hold 6 bits, less than a byte.`,
      ],
      hints: [
        'You can edit the payload in Contents.',
        'Click after the exclamation mark in the payload.',
        'Type one more exclamation mark.',
      ],
      show: [{ do: 'rewrite', at: 'payload', text: `${WANTED}!` }],
    },
  ],
};
