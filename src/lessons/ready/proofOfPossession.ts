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
        'Most access tokens are like cash. Everyone who has one can use it. They are called *bearer tokens*. But this token is bound to a key.',
        `\`"cnf": ${confirmation(view)}\` names a key of the client by its hash. With each request the client must send a new *proof*, a small token that it signs with this key. This method is called *DPoP*.`,
        `The client wants to send \`${REQUEST.method} ${REQUEST.url}\`.`,
      ],
      source: 'RFC 9449 §4.2, §4.3, §6.1',
      ask: {
        id: 'what',
        text: 'What must the proof contain, so that it works for nothing else?',
        choices: [
          { id: 'user', text: 'The name of the user' },
          { id: 'request', text: 'The method and address of the request, and a hash of the token' },
          { id: 'secret', text: 'The private key' },
        ],
        right: 'request',
        because: [
          'htm and htu bind it to one method and one address. ath binds it to one access token, and iat to one moment. The private key never leaves the client.',
        ],
      },
      task: 'Make a proof that passes every check: set the fields and press *Sign a proof with the client’s key*.',
      tools: [{ kind: 'model', name: 'proof', variant: 'client' }],
      achieved: passes,
      done: (view) => [
        `The proof is a JWT of ${view.token.length} characters. Its header has the public key, so the server can check it. The access token, which the issuer signed, has the hash of that key.`,
      ],
      hints: [
        'The list shows which checks fail. Each is for one of the fields.',
        'Use the method and address of the request, and add ath.',
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
      says: ['Somebody read one request, for example in a log. They have the access token and its proof.'],
      source: 'RFC 9449 §4.3, §7.2, §11.1',
      ask: {
        id: 'way',
        text: 'Which of these can get in?',
        choices: [
          { id: 'bare', text: 'The token without any proof' },
          { id: 'own', text: 'The token, with a proof that the thief signs' },
          { id: 'replay', text: 'The same request again, if the server forgets the proofs that it has seen' },
        ],
        right: 'replay',
        because: [
          `The proof is good for only this request, and in this model for ${WINDOW} seconds. In that time, only a server that remembers \`jti\` notices the second use.`,
        ],
      },
      task: 'Press each of the four buttons. One of them gets in. Change what the server does, and press that button again until the server refuses.',
      tools: [{ kind: 'model', name: 'proof', variant: 'thief' }],
      achieved: (view) => isClosed(thief(view)),
      done: (view) => [
        `Of ${thief(view).tries.length} tries, ${thief(view).tries.filter(({ refused }) => refused === null).length} got in. A new proof needs the client’s private key, which the thief does not have.`,
        'DPoP does not stop a thief who controls the client and makes it sign.',
      ],
      hints: [
        'Press each of the four buttons, and read what the server says.',
        'While the server forgets, it accepts the same token and proof again.',
        'Tick that the server remembers, and press *Send token and proof again*.',
      ],
      show: [{ do: 'token', token: USED_PROOF }, moves('bare', 'own', 'elsewhere', 'replay', 'remember', 'replay')],
    },
  ],
};
