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
  learnt: 'a refresh token used twice shows a theft',
  minutes: 4,
  start: { token: SIGNED, keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }], clock: NOW },
  steps: [
    {
      title: 'The long-lived one',
      says: [
        `A program, the *client*, shows an *access token* to a server to get in. Access tokens do not live long: in this lesson ${minutes} minutes. The *authorization server* issues them. With each it also gives the client a *refresh token*. The client sends it only to the authorization server, to get the next access token. To the client, a refresh token is just text. This lesson calls them R1, R2 and so on.`,
        'This server accepts a refresh token again and again. You play the client and the thief.',
      ],
      source: 'RFC 6749 §1.5, §6, RFC 9700 §4.14',
      ask: {
        id: 'tell',
        text: 'A thief copies the refresh token. Both the thief and the client use it. What does the server notice?',
        choices: [
          { id: 'nothing', text: 'Nothing: it gets the same token as always' },
          { id: 'double', text: 'That it comes twice: it refuses the second' },
        ],
        right: 'nothing',
        because: [
          'Both send the same text. A refresh token that is not bound to a client works for everybody who has it.',
        ],
      },
      task: 'Press *Thief: copy the refresh token*. Then press *Thief: refresh* and *Client: refresh*.',
      tools: [{ kind: 'model', name: 'rotation', variant: 'plain' }],
      achieved: (view) => isUnnoticed(made(view, false)),
      done: (view) => [
        `The server gave out ${tokens(made(view, false).issued)}, and nobody can tell which went to the thief. This goes on as long as the refresh token is good.`,
      ],
      hints: [],
      show: moves(false, 'steal', 'thief', 'client'),
    },
    {
      title: 'A new one each time',
      says: [
        'With *rotation*, the server gives a new refresh token with each access token, and the old one is used up. The server remembers which tokens come from the same sign-in. They are a *family*.',
      ],
      source: 'RFC 9700 §2.2.2, §4.14.2',
      ask: {
        id: 'second',
        text: 'The thief refreshes first and gets a new token. Then the client sends the old one. What does the server do?',
        choices: [
          { id: 'client', text: 'It serves the client, and refuses the thief' },
          { id: 'refuse', text: 'It refuses the client, and still serves the thief' },
          { id: 'all', text: 'It ends the family, for both' },
        ],
        right: 'all',
        because: [
          'A used token shows that two people have it. The server cannot know which one is the thief. So it also revokes the newest token. The client must sign in again. The thief cannot.',
        ],
      },
      task: 'Copy the token and use the buttons until the server notices the theft.',
      tools: [{ kind: 'model', name: 'rotation', variant: 'rotates' }],
      achieved: (view) => isCaught(made(view, true)),
      done: (view) => [
        `The family is revoked. Before that, the thief got ${tokens(made(view, true).log.filter(({ who, came }) => who === 'thief' && came === 'tokens').length)}. An access token stays good until its exp, here ${minutes} minutes.`,
        'Rotation finds a theft only when both have used the token. If a client cannot keep a secret, RFC 9700 asks for rotation, or for refresh tokens that are bound to a key.',
      ],
      hints: [
        'The thief needs a copy, and both must use the token.',
        'Copy, refresh as the thief, then refresh as the client. The other order works too.',
        'Press *Thief: copy the refresh token*, *Thief: refresh*, *Client: refresh*.',
      ],
      show: moves(true, 'steal', 'thief', 'client'),
    },
    {
      title: 'Two tabs',
      says: [
        'This time there is no thief. The application is open in two tabs that share one refresh token. The access token expires, and both tabs refresh at the same moment.',
      ],
      source: 'RFC 9700 §4.14.2',
      ask: {
        id: 'tabs',
        text: 'What does the server see?',
        choices: [
          { id: 'two', text: 'Two tabs of one client: it serves both' },
          { id: 'theft', text: 'The same token twice: it ends the family' },
        ],
        right: 'theft',
        because: [
          'To the server this looks like a theft, because the same token comes twice. It ends the family, and a user who did nothing wrong must sign in again.',
        ],
      },
      task: 'Press *Both tabs: refresh at once*, then *Client: sign in again*. Tick that the tabs take turns, and refresh in both again.',
      tools: [{ kind: 'model', name: 'rotation', variant: 'tabs' }],
      achieved: (view) => isMended(made(view, true)),
      done: [
        'One tab refreshes. The other waits and uses the result. Now each refresh token is sent only once, so a token that comes twice means theft again.',
      ],
      hints: ['Read what the server saw after each press.'],
      show: moves(true, 'race', 'signin', 'turns', 'race'),
    },
  ],
};
