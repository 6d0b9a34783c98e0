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
  learnt: 'a good signature is not enough',
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
        `A *gateway* in front of the orders service checks each token before it lets a request in. ${ARRIVING.length} tokens arrive. Each has a real signature, and the gateway has its key.`,
        'The service accepts short-lived tokens from its own issuer. They must be meant for it and signed with the agreed algorithm.',
      ],
      source: 'RFC 8725 §3.1, §3.8, §3.9, RFC 9700 §2.3',
      ask: {
        id: 'count',
        text: `The gateway checks only the signature and the expiry. How many of the ${ARRIVING.length} get in?`,
        choices: [RIGHT.length, RIGHT.length + 2, WITHOUT].map((count) => ({ id: `${count}`, text: `${count}` })),
        right: `${WITHOUT}`,
        because: [
          'All but the expired one get in. A signature shows who made the token. It does not show whether the token is meant for this service.',
        ],
      },
      task: 'Set the policy so that only the right tokens get in.',
      tools: [{ kind: 'model', name: 'gateway' }],
      achieved: (view) => isRightPolicy(view.expectations, view.now),
      done: (view) => [
        `${countIn(view.expectations, view.now)} get in, ${ARRIVING.length - countIn(view.expectations, view.now)} are refused. aud can be a list. Then it is enough if the service is on it.`,
        'Each of the four rules stops a token that the other rules accept. You can export the policy for your own gateway. The export says what that gateway does not check.',
      ],
      hints: [
        'Open a token that should not get in. Look at its header and claims.',
        'One comes from the wrong issuer, one is for another service, one has another algorithm, and one lives too long.',
        `Choose issuer ${ISSUER}, audience ${AUDIENCE}, algorithm ${RIGHT_ALGORITHM}, and ${LIFETIME / 60} minutes.`,
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
