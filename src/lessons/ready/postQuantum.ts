import { algorithm } from '../../jose/tables/algs.ts';
import { type Lesson } from '../lesson.ts';
import {
  COOKIE_LIMIT,
  COOKIE_NAME,
  cookieBytes,
  firstTooLarge,
  roomFor,
  SIZED,
  sizeOf,
  withGroups,
} from '../models/sizes.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const CLAIMS = JSON.parse(atob(SIGNED.split('.')[1] ?? '')) as Record<string, unknown>;
const LARGEST = SIZED.slice(-3).map(({ id }) => id);
const FIRST = firstTooLarge(CLAIMS);
const LAST_FIT = SIZED[SIZED.findIndex(({ id }) => id === FIRST) - 1]?.id ?? '';
/** The largest signature that is made without lattices. */
const CLASSIC = SIZED[SIZED.length - LARGEST.length - 1]?.id ?? '';
const ROOM = roomFor(LAST_FIT, CLAIMS);

const number = (value: number): string => value.toLocaleString('en');
const octets = (id: string): number => {
  const entry = algorithm(id);
  return entry?.use === 'signature' ? (entry.signatureOctets[0] ?? 0) : 0;
};
const publicOctets = (id: string): number => {
  const entry = algorithm(id);
  return entry?.use === 'signature' ? (entry.parameterSet?.pubOctets ?? 0) : 0;
};
const alg = ({ outer }: LessonView): string => said(outer.header, 'alg');
const cookie = ({ token }: LessonView): number => cookieBytes(token.length);
const groups = ({ outer }: LessonView): number =>
  Array.isArray(outer.claims['groups']) ? outer.claims['groups'].length : 0;
const holds = ({ outer }: LessonView): boolean => outer.signature === 'holds';

export const postQuantum: Lesson = {
  slug: 'post-quantum',
  title: 'Post-quantum sizes',
  learnt: 'new signatures are large',
  minutes: 3,
  start: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'The cookie is full',
      says: (view) => [
        `The signature of this token has ${view.outer.parts.signature?.bytes} bytes. Large quantum computers, if anyone builds them, will break RSA and algorithms like \`${alg(view)}\`. The signature *ML-DSA* is made to resist them. It has three sizes: ${LARGEST.map((id) => `\`${id}\``).join(', ')}.`,
        `Many sites keep a token in a cookie. A browser should accept cookies of at least ${number(COOKIE_LIMIT)} bytes. It may refuse larger ones. Here the cookie’s name is \`${COOKIE_NAME}\`, and its value is the token.`,
      ],
      source: 'RFC 6265 §6.1, RFC 9964, FIPS 204',
      ask: {
        id: 'first',
        text: 'The algorithms go from the smallest signature to the largest. Which is the first with a token that does not fit into the cookie?',
        choices: [CLASSIC, ...LARGEST].map((id) => ({ id, text: id })),
        right: FIRST,
        because: [
          `A signature by \`${FIRST}\` has ${number(octets(FIRST))} bytes. Base64url writes them as ${number(sizeOf(FIRST, CLAIMS).signature)} characters. So the signature alone is too large for the cookie.`,
        ],
      },
      task: 'Move the slider to the first algorithm that does not fit. Then press *Sign with* that algorithm.',
      tools: [{ kind: 'model', name: 'sizes' }],
      achieved: (view) => alg(view) === FIRST && holds(view) && cookie(view) > COOKIE_LIMIT,
      done: (view) => [
        `This is a real token with a real signature. It has ${number(view.token.length)} characters. With \`${LAST_FIT}\` it would have ${number(sizeOf(LAST_FIT, CLAIMS).token)}. Its claims still have only ${view.outer.parts.payload?.bytes} bytes.`,
        `The public key is larger too: it has ${number(publicOctets(FIRST))} bytes.`,
      ],
      hints: [
        'The bar shows how full the cookie is. Try the right end of the slider.',
        'From the right end, go left while the token does not fit.',
        `Move the slider to ${FIRST} and press *Sign with ${FIRST}*.`,
      ],
      show: [
        { do: 'answer', id: 'sizes', value: FIRST },
        {
          do: 'issue',
          token: { by: { alg: FIRST }, header: { typ: 'JWT' }, claims: CLAIMS },
        },
      ],
    },
    {
      title: 'What is left for claims',
      from: 'start',
      says: [
        `\`${LAST_FIT}\` fits, and ${number(COOKIE_LIMIT - sizeOf(LAST_FIT, CLAIMS).cookie)} bytes are left. But tokens grow, for example with each group of the user.`,
      ],
      source: 'RFC 6265 §6.1, RFC 9964',
      ask: {
        id: 'groups',
        text: 'You add names of groups, like team-0001, to the claims. About how many fit?',
        choices: [10, ROOM, 400].map((count) => ({ id: `${count}`, text: `${count}` })),
        right: `${ROOM}`,
        because: [
          `Each needs ${withGroups({}, 1)['groups'] ? JSON.stringify(withGroups({}, 1)['groups']).length - 1 : 0} bytes with its quotes and comma, and a third more in base64url. So ${ROOM} fit.`,
        ],
      },
      task: `Move to ${LAST_FIT}, add as many groups as fit, and press *Sign with ${LAST_FIT}*.`,
      tools: [{ kind: 'model', name: 'sizes', variant: 'groups' }],
      achieved: (view) => alg(view) === LAST_FIT && holds(view) && groups(view) === ROOM,
      done: (view) => [
        `${groups(view)} groups need ${number(cookie(view))} of ${number(COOKIE_LIMIT)} bytes. With one more group the cookie would be too large: ${number(sizeOf(LAST_FIT, withGroups(CLAIMS, ROOM + 1)).cookie)} bytes.`,
        'A server can use a short name instead, and look up the claims. This name does not grow.',
      ],
      hints: [
        `First move the slider to ${LAST_FIT}. Then add groups.`,
        'Stop when one more group does not fit.',
        `Choose ${LAST_FIT} and ${ROOM} groups, and press *Sign with ${LAST_FIT}*.`,
      ],
      show: [
        { do: 'answer', id: 'sizes', value: `${LAST_FIT} ${ROOM}` },
        {
          do: 'issue',
          token: { by: { alg: LAST_FIT }, header: { typ: 'JWT' }, claims: withGroups(CLAIMS, ROOM) },
        },
      ],
    },
  ],
};
