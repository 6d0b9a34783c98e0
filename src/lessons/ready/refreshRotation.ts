import type { Lesson, LessonAct } from '../lesson.ts';
import {
  accessClaims,
  isCaught,
  isMended,
  isUnnoticed,
  LIFETIME,
  rotationAfter,
  type Move,
} from '../models/rotation.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const made = (view: LessonView, rotates: boolean) => rotationAfter(rotates, said(view.answers, 'rotation'));
/** What somebody does, and the access token that came last. */
const moves = (rotates: boolean, ...all: Move[]): LessonAct[] => [
  { do: 'answer', id: 'rotation', value: all.join(' ') },
  {
    do: 'issue',
    token: {
      by: 'demo-1',
      header: { typ: 'at+jwt', kid: 'demo-1' },
      claims: accessClaims(rotationAfter(rotates, all.join(' ')), NOW),
    },
  },
];
const tokens = (count: number): string => `${count} access ${count === 1 ? 'token' : 'tokens'}`;
const minutes = LIFETIME / 60;

export const refreshRotation: Lesson = {
  slug: 'refresh-rotation',
  title: 'Refresh rotation',
  learnt: 'a token that is used twice gives the thief away',
  minutes: 4,
  start: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'The long-lived one',
      says: [
        `An *access token* is what a program, the *client*, shows to a server to be let in. Access tokens are short-lived: those of this lesson last ${minutes} minutes. The *authorization server* issues them. With the access token it gives the client a *refresh token*, which the client sends back to the authorization server, and to nobody else, to get the next access token. To the client it is a text without meaning; here they are called R1, R2 and so on.`,
        'This server lets a refresh token be used again and again. You play both sides.',
      ],
      source: 'RFC 6749 §1.5, §6, RFC 9700 §4.14',
      ask: {
        id: 'tell',
        text: 'A thief copies the refresh token, and both use it. What does the server notice?',
        choices: [
          { id: 'nothing', text: 'Nothing: the same token comes, as always' },
          { id: 'double', text: 'That it comes twice, and it refuses the second' },
        ],
        right: 'nothing',
        because: [
          'It is the same text, whoever sends it. A refresh token that is not bound to a client works for everybody who has it.',
        ],
      },
      task: 'Copy the token as the thief. Then get access tokens as the thief and as the client.',
      tools: [{ kind: 'model', name: 'rotation', variant: 'plain' }],
      achieved: (view) => isUnnoticed(made(view, false)),
      done: (view) => [
        `${tokens(made(view, false).issued)} went out, and no one can tell which are the thief’s. This goes on as long as the refresh token lives.`,
      ],
      hints: [
        'First the thief needs a copy.',
        'Then both refresh, in any order.',
        'Press *Thief: copy the refresh token*, *Thief: refresh* and *Client: refresh*.',
      ],
      show: moves(false, 'steal', 'thief', 'client'),
    },
    {
      title: 'A new one each time',
      says: [
        '*Rotation*: with each access token comes a new refresh token, and the one before is used up. The server remembers which tokens came from the same sign-in: they are a *family*.',
      ],
      source: 'RFC 9700 §2.2.2, §4.14.2',
      ask: {
        id: 'second',
        text: 'The thief refreshes first and gets a new token. Then the client comes with the old one. What does the server do?',
        choices: [
          { id: 'client', text: 'It helps the client, and locks the thief out' },
          { id: 'refuse', text: 'It refuses the client, and the thief goes on' },
          { id: 'all', text: 'It ends the family, for both' },
        ],
        right: 'all',
        because: [
          'A used token shows that two have it. Which of them is the thief the server cannot know, so it revokes the token that is good at this moment too. The client has to sign in again; the thief cannot.',
        ],
      },
      task: 'Let the thief use a copy, and let the server find out.',
      tools: [{ kind: 'model', name: 'rotation', variant: 'rotates' }],
      achieved: (view) => isCaught(made(view, true)),
      done: (view) => [
        `The family is revoked. The thief got ${tokens(made(view, true).log.filter(({ who, came }) => who === 'thief' && came === 'tokens').length)} before. That is not called back: an access token lasts until its exp, ${minutes} minutes here.`,
        'Rotation finds a theft only when both have used the token. For clients that cannot keep a secret RFC 9700 asks for rotation, or for refresh tokens that are bound to a key.',
      ],
      hints: [
        'It takes a copy, and two who use it.',
        'Copy, refresh as the thief, then refresh as the client. The other order works as well.',
        'Press *Thief: copy the refresh token*, *Thief: refresh*, *Client: refresh*.',
      ],
      show: moves(true, 'steal', 'thief', 'client'),
    },
    {
      title: 'Two tabs',
      says: [
        'No thief this time. The application is open in two tabs that share one refresh token. The access token ends, and both tabs refresh at the same moment.',
      ],
      source: 'RFC 9700 §4.14.2',
      ask: {
        id: 'tabs',
        text: 'What does the server see?',
        choices: [
          { id: 'two', text: 'Two tabs of one client: it serves both' },
          { id: 'theft', text: 'A used token that comes again: it ends the family' },
        ],
        right: 'theft',
        because: [
          'To the server this looks like the theft of before: the same token twice. It ends the family, and somebody who did nothing wrong has to sign in.',
        ],
      },
      task: 'Refresh in both tabs at once. Then sign in, let the tabs take turns, and refresh in both again.',
      tools: [{ kind: 'model', name: 'rotation', variant: 'tabs' }],
      achieved: (view) => isMended(made(view, true)),
      done: [
        'One tab refreshes, and the other waits and takes what came. Then each refresh token is sent once, and a token that comes twice means theft again.',
      ],
      hints: [
        'Begin with both tabs at once, and read what the server saw.',
        'Sign in again, and tick that the tabs take turns.',
        'Then press *Both tabs: refresh at once* a second time.',
      ],
      show: moves(true, 'race', 'signin', 'turns', 'race'),
    },
  ],
};
