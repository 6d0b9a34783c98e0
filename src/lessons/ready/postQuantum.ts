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
  learnt: 'the signatures to come are large',
  minutes: 3,
  start: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'The cookie is full',
      says: (view) => [
        `The signature of this token has ${view.outer.parts.signature?.bytes} bytes. Large quantum computers, if they come, break algorithms like \`${alg(view)}\` and those with RSA. *ML-DSA* is a signature made to withstand them. It has three sizes: ${LARGEST.map((id) => `\`${id}\``).join(', ')}.`,
        `Many sites keep a token in a cookie. A browser should keep cookies of ${number(COOKIE_LIMIT)} bytes at least; more than that nobody promises. Here the cookie has the name \`${COOKIE_NAME}\`, and the token is its value.`,
      ],
      source: 'RFC 6265 §6.1, RFC 9964, FIPS 204',
      ask: {
        id: 'first',
        text: 'The algorithms stand in a row, from the smallest signature to the largest. Which is the first whose token does not fit into the cookie?',
        choices: [CLASSIC, ...LARGEST].map((id) => ({ id, text: id })),
        right: FIRST,
        because: [
          `A signature by \`${FIRST}\` has ${number(octets(FIRST))} bytes, which base64url writes as ${number(sizeOf(FIRST, CLAIMS).signature)} characters. The signature alone is larger than the cookie, whatever the claims are.`,
        ],
      },
      task: 'Slide to the first algorithm whose token does not fit, and sign with it.',
      tools: [{ kind: 'model', name: 'sizes' }],
      achieved: (view) => alg(view) === FIRST && holds(view) && cookie(view) > COOKIE_LIMIT,
      done: (view) => [
        `A real token with a real signature: ${number(view.token.length)} characters, where \`${LAST_FIT}\` takes ${number(sizeOf(LAST_FIT, CLAIMS).token)}. Its claims are still the same ${view.outer.parts.payload?.bytes} bytes.`,
        `The public key has grown as well, to ${number(publicOctets(FIRST))} bytes.`,
      ],
      hints: [
        'The bar shows how full the cookie is. Try the right end of the slider.',
        'Go left from the end as long as the token does not fit.',
        `Slide to ${FIRST} and press *Sign with ${FIRST}*.`,
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
        `\`${LAST_FIT}\` fits, with ${number(COOKIE_LIMIT - sizeOf(LAST_FIT, CLAIMS).cookie)} bytes to spare. But tokens grow: with each group that somebody is in, for example.`,
      ],
      source: 'RFC 6265 §6.1, RFC 9964',
      ask: {
        id: 'groups',
        text: 'Names of groups like team-0001 are added to the claims. How many fit, about?',
        choices: [10, ROOM, 400].map((count) => ({ id: `${count}`, text: `${count}` })),
        right: `${ROOM}`,
        because: [
          `Each takes ${withGroups({}, 1)['groups'] ? JSON.stringify(withGroups({}, 1)['groups']).length - 1 : 0} bytes with its quotes and comma, and a third more in base64url. ${ROOM} fit.`,
        ],
      },
      task: `Sign with ${LAST_FIT}, with as many groups as fit and no more.`,
      tools: [{ kind: 'model', name: 'sizes', variant: 'groups' }],
      achieved: (view) => alg(view) === LAST_FIT && holds(view) && groups(view) === ROOM,
      done: (view) => [
        `${groups(view)} groups: ${number(cookie(view))} of ${number(COOKIE_LIMIT)} bytes. One more, and the cookie would be too large: ${number(sizeOf(LAST_FIT, withGroups(CLAIMS, ROOM + 1)).cookie)}.`,
        'A short name that the server looks up, in place of the claims, does not grow.',
      ],
      hints: [
        `First slide to ${LAST_FIT}. Then add groups.`,
        'The bar is full where one more group does not fit.',
        `Take ${LAST_FIT} and ${ROOM} groups, and sign.`,
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
