import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SHARED, SIGNED } from './tokens.ts';

const isOther = (view: LessonView): boolean => !['', 'johndoe'].includes(said(view.outer.claims, 'sub'));

const SERVICES = [
  { id: 'auth', text: 'auth.acme.example, which issues the tokens' },
  { id: 'orders', text: 'orders-api, which checks them' },
  { id: 'billing', text: 'billing-api, which checks them' },
] as const;
const WANTED = { auth: 'private', orders: 'public', billing: 'public' } as const;

export const whoCanForge: Lesson = {
  slug: 'who-can-forge',
  title: 'Who can forge?',
  learnt: 'symmetric and asymmetric keys',
  minutes: 4,
  start: { token: SHARED, keys: [{ kind: 'demo', name: 'demo-secret', half: 'whole' }], clock: NOW },
  steps: [
    {
      title: 'A checker with a secret',
      says: (view) => [
        `You are orders-api. You do not issue tokens, you only check them. This one is signed with ${said(view.outer.header, 'alg')}, a *MAC*, a message authentication code: one secret makes the signature, and the same secret checks it. So you were given the secret.`,
      ],
      source: 'RFC 7518 §3.2, RFC 7515 §10.5',
      ask: {
        id: 'make',
        text: 'Can you, who only check, make a token for another user?',
        choices: [
          { id: 'no', text: 'No: only the issuer makes tokens' },
          { id: 'yes', text: 'Yes: what checks can also sign' },
        ],
        right: 'yes',
        because: ['With a MAC everyone who can check can also make. Nobody can tell afterwards who of them it was.'],
      },
      task: 'Write another name into sub. The bench signs with the key that it has.',
      achieved: (view) =>
        said(view.outer.header, 'alg') === 'HS256' && isOther(view) && view.outer.signature === 'holds',
      done: (view) => [
        `A token for “${said(view.outer.claims, 'sub')}”, with a signature that fits, made by a service that should only check. billing-api has the secret, too, and would believe it.`,
      ],
      hints: [
        'The payload can be edited in Contents.',
        'Write root in place of johndoe. The bench signs while you type.',
        'If it is not signed, press *Ctrl Enter*.',
      ],
      show: [
        { do: 'claim', name: 'sub', value: '"root"' },
        { do: 'sign', key: 'demo-secret' },
      ],
    },
    {
      title: 'A checker with a public key',
      from: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
      says: (view) => [
        `The same service, the same claims, but now the issuer signs with ${said(view.outer.header, 'alg')}. That is asymmetric: the private key signs, the ${view.keys[0]?.kind ?? ''} key checks. You have the latter.`,
      ],
      source: 'RFC 7518 §3.4, RFC 7515 §10.5',
      ask: {
        id: 'make',
        text: 'You change sub once more. What does the signature do?',
        choices: [
          { id: 'fits', text: 'It fits: you have the key' },
          { id: 'fails', text: 'It fails: your key cannot sign' },
        ],
        right: 'fails',
        because: ['A public key verifies and cannot sign. The old signature stays, and belongs to the old claims.'],
      },
      task: 'Write another name into sub.',
      achieved: (view) =>
        said(view.outer.header, 'alg') === 'ES256' && isOther(view) && view.outer.signature === 'fails',
      done: (view) => [
        `“${said(view.outer.claims, 'sub')}”, and the signature fails. To forge a token somebody would have to have the issuer’s private key.`,
      ],
      hints: [
        'Do as you did in the step before.',
        'Write root in place of johndoe in the payload.',
        'Then look at the light Signature.',
      ],
      show: [{ do: 'claim', name: 'sub', value: '"root"' }],
    },
    {
      title: 'Hand out the keys',
      from: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
      says: ['Now you decide. There is one pair of keys and three services. Each service gets one half of the pair.'],
      source: 'RFC 7515 §10.2, §10.5',
      task: 'Give each service the half that it needs, so that only the issuer can sign and both others can check.',
      tools: [
        {
          kind: 'sort',
          id: 'key',
          label: 'Keys of the services',
          items: SERVICES,
          bins: [
            { id: 'private', text: 'private key' },
            { id: 'public', text: 'public key' },
          ],
        },
      ],
      achieved: (view) => SERVICES.every(({ id }) => view.answers[`key ${id}`] === WANTED[id]),
      done: (view) => {
        const held = Object.values(view.answers).filter((half) => half === 'private').length;
        return [
          `${held} of ${SERVICES.length} services can sign, and all can check. Should orders-api be broken into, no token can be forged with what is found there.`,
        ];
      },
      hints: [
        'Who makes tokens, and who only checks them?',
        'A service that only checks gets the public key.',
        'The first service gets the private key, the two others the public one.',
      ],
      show: SERVICES.map(({ id }) => ({ do: 'answer', id: `key ${id}`, value: WANTED[id] }) as const),
    },
  ],
};
