import type { Lesson } from '../lesson.ts';
import {
  ARRIVING,
  AUDIENCES,
  countIn,
  isRightPolicy,
  ISSUERS,
  LIFETIMES,
  RIGHT,
  RIGHT_ALGORITHM,
} from '../models/gateway.ts';
import { ARRIVALS } from './gatewayTokens.ts';
import { NOW } from './tokens.ts';

const WITHOUT = ARRIVING.length - 1;
const [ISSUER = ''] = ISSUERS;
const [AUDIENCE = ''] = AUDIENCES;
const [LIFETIME = 0] = LIFETIMES;

export const gateways: Lesson = {
  slug: 'gateways',
  title: 'Gateways decide',
  learnt: 'a good signature is not enough: a policy is',
  minutes: 3,
  start: {
    token: ARRIVALS.own,
    keys: [
      { kind: 'demo', name: 'demo-1', half: 'public' },
      { kind: 'demo', name: 'demo-secret', half: 'whole' },
    ],
    clock: NOW,
  },
  steps: [
    {
      title: 'Who gets in?',
      says: [
        `In front of the orders service stands a *gateway*, which looks at each token before a request goes on. ${ARRIVING.length} tokens arrive. Each is really signed, with a key that the gateway has.`,
        'The service takes tokens of its own issuer, meant for it, signed with the algorithm that was agreed, and short-lived.',
      ],
      source: 'RFC 8725 §3.1, §3.8, §3.9, RFC 9700 §2.3',
      ask: {
        id: 'count',
        text: `The gateway checks the signature and the expiry, and nothing else. How many of the ${ARRIVING.length} get in?`,
        choices: [RIGHT.length, RIGHT.length + 2, WITHOUT].map((count) => ({ id: `${count}`, text: `${count}` })),
        right: `${WITHOUT}`,
        because: [
          'All but the expired one. A signature says who made the token. Whether it is meant for this service, the signature does not say.',
        ],
      },
      task: 'Set the policy so that the right tokens get in, and no other.',
      tools: [{ kind: 'model', name: 'gateway' }],
      achieved: (view) => isRightPolicy(view.expectations, view.now),
      done: (view) => [
        `${countIn(view.expectations, view.now)} get in, ${ARRIVING.length - countIn(view.expectations, view.now)} are refused. An audience may be a list: it is enough to be in it.`,
        'Each of the four rules of the policy keeps out a token that the other rules let pass. The policy can be exported for a gateway of your own; the export says what that gateway leaves unchecked.',
      ],
      hints: [
        'Open a token that should not get in, and look at its claims and its header.',
        'Two are from the wrong place or for somebody else, one has another algorithm, and one lives too long.',
        `Issuer ${ISSUER}, audience ${AUDIENCE}, ${RIGHT_ALGORITHM} alone, and ${LIFETIME / 60} minutes.`,
      ],
      show: [
        {
          do: 'wish',
          expect: { issuer: [ISSUER], audience: [AUDIENCE], algorithms: [RIGHT_ALGORITHM], maxLifetime: LIFETIME },
        },
      ],
    },
  ],
};
