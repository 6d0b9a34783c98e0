import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const [, PAYLOAD = ''] = SIGNED.split('.');
const OWN = atob(PAYLOAD);
const SPACED = OWN.replace('","', '", "');

const payload = ({ outer }: LessonView): string => outer.parts.payload?.text ?? '';

/** A text without white space between its JSON tokens; here no string has any inside. */
const meaning = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return '';
  }
};

export const whatIsSigned: Lesson = {
  slug: 'what-is-signed',
  title: 'What is signed',
  learnt: 'bytes, not JSON',
  minutes: 3,
  start: {
    token: SIGNED,
    keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }],
    clock: NOW,
    select: 'payload',
  },
  steps: [
    {
      title: 'One space',
      says: (view) => [
        `This token is signed, and the signature ${view.outer.signature === 'holds' ? 'fits' : 'does not fit'}. Its payload is JSON of ${payload(view).length} bytes. To JSON a space between two members means nothing: with it or without, the claims are the same.`,
      ],
      source: 'RFC 8259 §2, RFC 7515 §5.2',
      ask: {
        id: 'space',
        text: 'Somebody adds one space between two claims. The signature …',
        choices: [
          { id: 'holds', text: 'still fits: the claims are the same' },
          { id: 'fails', text: 'fails: the text is another one' },
        ],
        right: 'fails',
        because: [
          'What is signed is a text: the encoded header, a dot, the encoded payload. The verifier computes over exactly these characters and never asks what they mean.',
        ],
      },
      task: 'Press Raw at the payload, so that you see the text as it is signed. Then add one space after a comma.',
      achieved: (view) =>
        payload(view) !== OWN && meaning(payload(view)) === meaning(OWN) && view.outer.signature === 'fails',
      done: (view) => [
        `Equal claims, ${payload(view).length} bytes instead of ${OWN.length}, and the signature fails.`,
      ],
      hints: [
        'Contents shows the payload laid out for reading. The spaces that you see there are not in the token.',
        'Press *Raw* above the payload. The text is then one line, as it was signed.',
        'Put the caret after the first comma, outside of any quotes, and press the space bar.',
      ],
      show: [{ do: 'rewrite', at: 'payload', text: SPACED }],
    },
    {
      title: 'And back again',
      from: 'before',
      says: [
        'No key was used, and nothing was signed again. The old signature is still there. It belongs to the old bytes.',
      ],
      source: 'RFC 7515 §5.2',
      ask: {
        id: 'back',
        text: 'You take the space out again. The signature …',
        choices: [
          { id: 'holds', text: 'fits again' },
          { id: 'fails', text: 'stays broken: the token has been touched' },
        ],
        right: 'holds',
        because: ['A signature knows nothing of a token’s past. The bytes are the same, so it fits.'],
      },
      task: 'Take the space out, by hand or with Undo.',
      achieved: (view) => view.token === SIGNED && view.outer.signature === 'holds',
      done: (view) => [
        `${payload(view).length} bytes, as before, and the signature fits. A program that reads JSON and writes it anew may change bytes without a change in meaning: so a token is passed on as it came.`,
      ],
      hints: [
        'Only that one space is between you and a signature that fits.',
        'There is an Undo beside the token.',
        'Press *Undo* until the verdict says that the signature fits.',
      ],
      show: [{ do: 'rewrite', at: 'payload', text: OWN }],
    },
    {
      title: 'The header, too',
      from: {
        token: SIGNED,
        keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }],
        clock: NOW,
        headers: true,
        lanes: true,
        select: 'protectedHeader',
      },
      says: [
        'The lanes below the token show what the signature covers. The header that is covered is called the *protected header*.',
      ],
      source: 'RFC 7515 §2, §5.1',
      ask: {
        id: 'typ',
        text: 'You change typ in the header and nothing in the payload. The signature …',
        choices: [
          { id: 'holds', text: 'still fits: typ is only a label' },
          { id: 'fails', text: 'fails: the header is signed as well' },
        ],
        right: 'fails',
        because: ['The text that is signed begins with the encoded header. Every character of it counts.'],
      },
      task: 'Change the value of typ in the header.',
      achieved: (view) =>
        view.outer.parts.payload?.raw === PAYLOAD &&
        typeof view.outer.header['alg'] === 'string' &&
        view.outer.header['typ'] !== 'JWT' &&
        view.outer.signature === 'fails',
      done: (view) => [
        `typ is now \`${JSON.stringify(view.outer.header['typ'] ?? null)}\`, the payload is untouched, and the signature fails.`,
      ],
      hints: [
        'The header is open in Contents, above the payload.',
        'Click into the value JWT and type something else.',
        'Write at+jwt in place of JWT, and leave the quotes as they are.',
      ],
      show: [{ do: 'parameter', name: 'typ', value: '"at+jwt"' }],
    },
  ],
};
