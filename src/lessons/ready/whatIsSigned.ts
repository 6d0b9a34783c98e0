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
        `This token is signed, and the signature ${view.outer.signature === 'holds' ? 'matches' : 'does not match'}. Its payload is JSON of ${payload(view).length} bytes. In JSON a space between two members means nothing. The claims are the same with or without it.`,
      ],
      source: 'RFC 8259 §2, RFC 7515 §5.2',
      ask: {
        id: 'space',
        text: 'Somebody adds one space between two claims. The signature …',
        choices: [
          { id: 'holds', text: 'still matches: the claims are the same' },
          { id: 'fails', text: 'fails: the text is different' },
        ],
        right: 'fails',
        because: [
          'The signature covers a text: the encoded header, a dot, the encoded payload. The verifier uses exactly these characters. It does not ask what they mean.',
        ],
      },
      task: 'Press *Raw* above the payload to see the text that was signed. Then add one space after a comma.',
      achieved: (view) =>
        payload(view) !== OWN && meaning(payload(view)) === meaning(OWN) && view.outer.signature === 'fails',
      done: (view) => [
        `The claims are the same. The payload has ${payload(view).length} bytes instead of ${OWN.length}, and the signature fails.`,
      ],
      hints: [
        'Contents adds line breaks and spaces for reading. They are not in the token.',
        '*Raw* shows the payload on one line, as it was signed.',
        'Click after the first comma, outside the quotes, and press the space bar.',
      ],
      show: [{ do: 'rewrite', at: 'payload', text: SPACED }],
    },
    {
      title: 'And back again',
      from: 'before',
      says: [
        'You used no key and signed nothing again. The old signature is still there. It belongs to the old bytes.',
      ],
      source: 'RFC 7515 §5.2',
      ask: {
        id: 'back',
        text: 'You remove the space. The signature …',
        choices: [
          { id: 'holds', text: 'matches again' },
          { id: 'fails', text: 'stays broken: somebody touched the token' },
        ],
        right: 'holds',
        because: ['A signature does not know what happened to a token before. The bytes are the same, so it matches.'],
      },
      task: 'Remove the space, by hand or with *Undo*.',
      achieved: (view) => view.token === SIGNED && view.outer.signature === 'holds',
      done: (view) => [
        `${payload(view).length} bytes, as before, and the signature matches. A program that reads JSON and writes it again may change the bytes but not the meaning. So pass a token on exactly as you got it.`,
      ],
      hints: [
        'Without that one space, the signature matches.',
        'The Undo button is beside the token.',
        'Press *Undo* until the verdict says that the signature matches.',
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
        'The lanes below the token show what the signature covers. It covers the header too, so this header is called the *protected header*.',
      ],
      source: 'RFC 7515 §2, §5.1',
      ask: {
        id: 'typ',
        text: 'You change typ in the header, but nothing in the payload. The signature …',
        choices: [
          { id: 'holds', text: 'still matches: typ is only a label' },
          { id: 'fails', text: 'fails: the header is signed as well' },
        ],
        right: 'fails',
        because: ['The signed text begins with the encoded header. Every character of it counts.'],
      },
      task: 'In Contents, change the value of typ in the header.',
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
        'Click the value JWT and type something else.',
        'Replace JWT with at+jwt, and keep the quotes.',
      ],
      show: [{ do: 'parameter', name: 'typ', value: '"at+jwt"' }],
    },
  ],
};
