import type { Lesson, LessonAct } from '../lesson.ts';
import {
  checks,
  CLIENT_KEY,
  isClosed,
  KEYS,
  proofClaims,
  REQUEST,
  thiefAfter,
  USED,
  WINDOW,
  type Move,
} from '../models/proof.ts';
import { said, type LessonView } from '../view.ts';
import { BOUND, USED_PROOF } from './proofTokens.ts';
import { NOW } from './tokens.ts';

const passes = (view: LessonView): boolean =>
  checks(view.outer, REQUEST, { now: view.now, seen: [USED], key: CLIENT_KEY }).every(({ ok }) => ok);
const thief = (view: LessonView) => thiefAfter(said(view.answers, 'proof'));
const confirmation = ({ outer }: LessonView): string => JSON.stringify(outer.claims['cnf'] ?? null);
const moves = (...made: Move[]): LessonAct => ({ do: 'answer', id: 'proof', value: made.join(' ') });

export const proofOfPossession: Lesson = {
  slug: 'proof-of-possession',
  title: 'Proof of possession',
  learnt: 'a stolen token is not enough',
  minutes: 4,
  start: { token: BOUND, keys: KEYS, clock: NOW },
  steps: [
    {
      title: 'A proof for one request',
      says: (view) => [
        'Most access tokens are like cash: whoever holds one can use it. They are called *bearer tokens*. This one is bound to a key instead:',
        `\`"cnf": ${confirmation(view)}\` names a key of the client by its hash. With each request the client has to send a fresh *proof*: a small token of its own, signed with that key. The way to do this is called *DPoP*.`,
        `The client wants to send \`${REQUEST.method} ${REQUEST.url}\`.`,
      ],
      source: 'RFC 9449 §4.2, §4.3, §6.1',
      ask: {
        id: 'what',
        text: 'What has to stand in the proof, so that it is of no use for anything else?',
        choices: [
          { id: 'user', text: 'The name of the user' },
          { id: 'request', text: 'Method and address of the request, and a hash of the token' },
          { id: 'secret', text: 'The private key' },
        ],
        right: 'request',
        because: [
          'htm and htu bind it to one method and one address, ath to one access token, and iat to one moment. The private key never leaves the client.',
        ],
      },
      task: 'Make a proof that passes every check of the server.',
      tools: [{ kind: 'model', name: 'proof', variant: 'client' }],
      achieved: passes,
      done: (view) => [
        `The proof on the bench is a JWT of ${view.token.length} characters. Its public key is in its header, so that the server can check it, and the hash of that key is in the access token, which the issuer has signed.`,
      ],
      hints: [
        'The list shows which checks fail. Each belongs to one of the fields.',
        'Method and address have to be those of the request, and ath has to be there.',
        `Choose ${REQUEST.method} and ${REQUEST.url}, tick ath, and sign.`,
      ],
      show: [
        {
          do: 'issue',
          token: {
            by: 'demo-1',
            header: { typ: 'dpop+jwt' },
            claims: proofClaims(REQUEST, true, NOW, 'proof-shown'),
            embed: true,
          },
        },
      ],
    },
    {
      title: 'Play the thief',
      from: { token: BOUND, keys: KEYS, clock: NOW },
      says: [
        'Somebody read the traffic of one request, in a log for example. They have the access token, and the proof that went with it.',
      ],
      source: 'RFC 9449 §4.3, §7.2, §11.1',
      ask: {
        id: 'way',
        text: 'Which of these can get in?',
        choices: [
          { id: 'bare', text: 'The token without any proof' },
          { id: 'own', text: 'The token, with a proof that the thief signs' },
          { id: 'replay', text: 'The same request once more, if the server forgets which proofs it has seen' },
        ],
        right: 'replay',
        because: [
          `The proof is good for this one request, and for ${WINDOW} seconds in this model. Within that time only a server that remembers \`jti\` can tell the second use from the first.`,
        ],
      },
      task: 'Press each of the four buttons. One way gets in. Change what the server does, and try that way again: it has to be refused.',
      tools: [{ kind: 'model', name: 'proof', variant: 'thief' }],
      achieved: (view) => isClosed(thief(view)),
      done: (view) => [
        `${thief(view).tries.length} tries, ${thief(view).tries.filter(({ refused }) => refused === null).length} got in. The key is what the thief lacks: a new proof takes the private key of the client.`,
        'What DPoP does not stop: a thief who sits in the client itself, and lets the client sign.',
      ],
      hints: [
        'Press each of the four buttons, and read what the server found.',
        'Sending token and proof once more gets in as long as the server forgets.',
        'Tick that the server remembers, and send token and proof once more.',
      ],
      show: [{ do: 'token', token: USED_PROOF }, moves('bare', 'own', 'elsewhere', 'replay', 'remember', 'replay')],
    },
  ],
};
