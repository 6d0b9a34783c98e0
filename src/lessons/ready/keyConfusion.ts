import scene from '../../scenes/ready/keyConfusion.json' with { type: 'json' };
import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW } from './tokens.ts';

const ORIGINAL = scene.token;
const [, PAYLOAD = ''] = ORIGINAL.split('.');

const alg = (view: LessonView): string => said(view.outer.header, 'alg');
const isForged = (view: LessonView): boolean =>
  alg(view) === 'HS256' && view.outer.parts.payload?.raw !== PAYLOAD && view.outer.signature === 'holds';
const allowed = (view: LessonView): readonly string[] => view.expectations.algorithms ?? [];

export const keyConfusion: Lesson = {
  slug: 'key-confusion',
  title: 'Key confusion',
  learnt: 'a public key as a secret',
  minutes: 4,
  start: {
    token: ORIGINAL,
    keys: [{ kind: 'demo', name: 'demo-rsa', half: 'public' }],
    clock: NOW,
    headers: true,
  },
  steps: [
    {
      title: 'The key that everybody has',
      says: (view) => [
        `This token is signed with \`${alg(view)}\`, which is *asymmetric*: it uses a pair of keys. The issuer signs with the private key. Everybody verifies with the public key, so everybody has it.`,
        'HS256 is *symmetric*: the same secret signs and verifies. The secret can be any bytes, if there are enough of them. Even the text of a public key will do.',
      ],
      source: 'RFC 7518 §3.2, §3.3, RFC 8725 §2.1',
      ask: {
        id: 'verify',
        text: 'A program has the public key. It calls verify(token, key), which uses the algorithm that the token names. A token that says HS256 arrives. What does the program use as the secret?',
        choices: [
          { id: 'none', text: 'Nothing: it stops because the key is of the wrong kind' },
          { id: 'public', text: 'The text of the public key' },
        ],
        right: 'public',
        because: [
          'HS256 uses a computation called *HMAC*. To HMAC a key is only bytes. So everyone who knows the public key can make a signature that this program accepts.',
        ],
      },
      task: 'Press *Take the public key’s text as a secret*. Then write HS256 into the header and change the roles. Jotlab signs as you type.',
      tools: [
        {
          kind: 'button',
          label: 'Take the public key’s text as a secret',
          acts: [
            {
              do: 'keys',
              keys: [
                { kind: 'demo', name: 'demo-rsa', half: 'publicAsSecret' },
                { kind: 'demo', name: 'demo-rsa', half: 'public' },
              ],
            },
          ],
        },
      ],
      achieved: isForged,
      done: (view) => [
        `The token says \`${JSON.stringify(view.outer.claims['roles'] ?? view.outer.claims)}\`, and its ${view.outer.parts.signature?.bytes} bytes of HMAC match. You used no private key. The verdict says: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: [
        'First take the key. This lesson has a button for it.',
        'In the header, replace RS256 with HS256.',
        'In the payload, replace user with admin. If Jotlab does not sign, press *Ctrl Enter*.',
      ],
      show: [
        {
          do: 'keys',
          keys: [
            { kind: 'demo', name: 'demo-rsa', half: 'publicAsSecret' },
            { kind: 'demo', name: 'demo-rsa', half: 'public' },
          ],
        },
        { do: 'parameter', name: 'alg', value: '"HS256"' },
        { do: 'claim', name: 'roles', value: '["admin"]' },
        { do: 'sign', key: 'demo-rsa/public-as-secret' },
      ],
    },
    {
      title: 'Say what you expect',
      from: 'before',
      says: [
        'RFC 8725 says to use each key with exactly one algorithm. The verifier knows its issuer. So it knows the algorithm before the token arrives.',
      ],
      source: 'RFC 8725 §3.1',
      task: 'In Keys, open Expectations and type RS256 into *Algorithms (alg)*.',
      achieved: (view) =>
        isForged(view) && allowed(view).join() === 'RS256' && view.lights.expectations?.state === 'bad',
      done: (view) => [`Refused: ${view.lights.expectations?.says ?? ''}.`],
      hints: [],
      show: [{ do: 'wish', expect: { algorithms: ['RS256'] } }],
    },
    {
      title: 'And the real token?',
      from: 'before',
      says: ['The list still has one algorithm. Now the issuer’s own token arrives.'],
      source: 'RFC 8725 §3.1',
      task: 'Press *Load the original token*, and keep the list.',
      tools: [{ kind: 'button', label: 'Load the original token', acts: [{ do: 'type', text: ORIGINAL }] }],
      achieved: (view) =>
        view.token === ORIGINAL &&
        allowed(view).join() === 'RS256' &&
        view.outer.signature === 'holds' &&
        view.lights.expectations?.state !== 'bad',
      done: (view) => [
        `It passes with the same public key. The verdict says: ${view.lights.expectations?.says ?? ''}. The attacker knows as much as before, but the verifier now says what it expects.`,
      ],
      hints: ['If the list is gone, type RS256 again in Keys.'],
      show: [{ do: 'type', text: ORIGINAL }],
    },
  ],
};
