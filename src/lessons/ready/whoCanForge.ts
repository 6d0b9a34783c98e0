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
        `You are orders-api. You do not issue tokens. You only check them. This token is signed with ${said(view.outer.header, 'alg')}, a *MAC* (message authentication code). The same secret makes the signature and checks it. So you have the secret.`,
      ],
      source: 'RFC 7518 §3.2, RFC 7515 §10.5',
      ask: {
        id: 'make',
        text: 'You only check tokens. Can you make one for another user?',
        choices: [
          { id: 'no', text: 'No: only the issuer makes tokens' },
          { id: 'yes', text: 'Yes: the secret that checks can also sign' },
        ],
        right: 'yes',
        because: [
          'With a MAC, everyone who can check tokens can also make them. Afterwards nobody can tell who made one.',
        ],
      },
      task: 'In the payload, write another name into sub. Jotlab signs with the secret.',
      achieved: (view) =>
        said(view.outer.header, 'alg') === 'HS256' && isOther(view) && view.outer.signature === 'holds',
      done: (view) => [
        `You made a token for “${said(view.outer.claims, 'sub')}”, and its signature matches. But you should only check tokens. billing-api has the same secret and would accept it.`,
      ],
      hints: [
        'You can edit the payload in Contents.',
        'Replace johndoe with root. Jotlab signs while you type.',
        'If Jotlab does not sign, press *Ctrl Enter*.',
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
        `The service and the claims are the same, but now the issuer signs with ${said(view.outer.header, 'alg')}. It is asymmetric: the private key signs, and the public key checks. You have the ${view.keys[0]?.kind ?? ''} key.`,
      ],
      source: 'RFC 7518 §3.4, RFC 7515 §10.5',
      ask: {
        id: 'make',
        text: 'You change sub again. What does the signature do?',
        choices: [
          { id: 'fits', text: 'It matches: you have the key' },
          { id: 'fails', text: 'It fails: your key cannot sign' },
        ],
        right: 'fails',
        because: ['A public key can verify but not sign. The old signature stays. It belongs to the old claims.'],
      },
      task: 'In the payload, write another name into sub.',
      achieved: (view) =>
        said(view.outer.header, 'alg') === 'ES256' && isOther(view) && view.outer.signature === 'fails',
      done: (view) => [
        `sub is “${said(view.outer.claims, 'sub')}”, and the signature fails. To forge a token you need the issuer’s private key.`,
      ],
      hints: [
        'Do the same as in the step before.',
        'Replace johndoe with root in the payload.',
        'Then look at Signature in the verdict.',
      ],
      show: [{ do: 'claim', name: 'sub', value: '"root"' }],
    },
    {
      title: 'Hand out the keys',
      from: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
      says: ['Now you decide. You have one pair of keys for three services. Each service gets one key of the pair.'],
      source: 'RFC 7515 §10.2, §10.5',
      task: 'Choose a key for each service. Only the issuer may sign, and the other two must be able to check.',
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
          `${held} of ${SERVICES.length} services can sign, and all can check. If somebody breaks into orders-api, they find no key to forge tokens with.`,
        ];
      },
      hints: [
        'Which service makes tokens? Which only check them?',
        'A service that only checks needs the public key.',
        'Give the first service the private key, and the other two the public key.',
      ],
      show: SERVICES.map(({ id }) => ({ do: 'answer', id: `key ${id}`, value: WANTED[id] }) as const),
    },
  ],
};
