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
        `This token is signed with \`${alg(view)}\`: *asymmetric*, with a pair of keys. The issuer signs with the private one. Everybody verifies with the public one, and so everybody has it.`,
        'HS256 is *symmetric*: one secret signs, and the same secret verifies. For it any bytes will do as a secret, if there are enough of them: even the text of a public key.',
      ],
      source: 'RFC 7518 §3.2, §3.3, RFC 8725 §2.1',
      ask: {
        id: 'verify',
        text: 'A program has one function, verify(token, key), and takes the algorithm from the token. It holds the public key. A token comes along that says HS256. What does it take as the secret?',
        choices: [
          { id: 'none', text: 'Nothing: it stops, the key is of the wrong kind' },
          { id: 'public', text: 'The text of the public key' },
        ],
        right: 'public',
        because: [
          'HS256 uses a computation called *HMAC*, and to HMAC a key is only bytes. So whoever knows the public key can compute what this program accepts.',
        ],
      },
      task: 'Take the text of the public key as a secret. Then write HS256 into the header and change the roles: the bench signs as you type.',
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
        `A token that says \`${JSON.stringify(view.outer.claims['roles'] ?? view.outer.claims)}\`, and its ${view.outer.parts.signature?.bytes} bytes of HMAC fit. No private key was used. The bench says: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: [
        'First the key: the button is in this lesson.',
        'In the header, write HS256 in place of RS256.',
        'In the payload, write admin in place of user. If the signature does not follow, press *Ctrl Enter*.',
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
        'RFC 8725 asks that each key be used with exactly one algorithm. The verifier knows its issuer, and so it knows the algorithm before the token comes.',
      ],
      source: 'RFC 8725 §3.1',
      task: 'Expect RS256 and no other algorithm.',
      achieved: (view) =>
        isForged(view) && allowed(view).join() === 'RS256' && view.lights.expectations?.state === 'bad',
      done: (view) => [`Refused: ${view.lights.expectations?.says ?? ''}.`],
      hints: [
        'Expectations are in the pane Keys.',
        'Open Keys, and look for the field for algorithms.',
        'Type RS256 into the field *Algorithms (alg)*.',
      ],
      show: [{ do: 'wish', expect: { algorithms: ['RS256'] } }],
    },
    {
      title: 'And the real token?',
      from: 'before',
      says: ['The list of one algorithm stays. Now the token of the issuer comes along.'],
      source: 'RFC 8725 §3.1',
      task: 'Put the original token on the bench, and keep the list.',
      tools: [{ kind: 'button', label: 'Put the original token on the bench', acts: [{ do: 'type', text: ORIGINAL }] }],
      achieved: (view) =>
        view.token === ORIGINAL &&
        allowed(view).join() === 'RS256' &&
        view.outer.signature === 'holds' &&
        view.lights.expectations?.state !== 'bad',
      done: (view) => [
        `It passes, with the very same public key: ${view.lights.expectations?.says ?? ''}. What an attacker knows has not changed. What the verifier demands has.`,
      ],
      hints: [
        'There is a button for the original in this lesson.',
        'Press *Put the original token on the bench*.',
        'If the list is gone, type RS256 once more under Keys.',
      ],
      show: [{ do: 'type', text: ORIGINAL }],
    },
  ],
};
