import type { Lesson, LessonAct } from '../lesson.ts';
import { isTried, pageAfter, taken } from '../models/storage.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, SIGNED } from './tokens.ts';

const page = (view: LessonView) => pageAfter(said(view.answers, 'storage'));
const moves = (text: string): LessonAct => ({ do: 'answer', id: 'storage', value: text });

export const whereTokensLive: Lesson = {
  slug: 'where-tokens-live',
  title: 'Where tokens live',
  learnt: 'a script reads what the page can read',
  minutes: 3,
  start: {
    token: 'The attacker has no token yet.',
    keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }],
    clock: NOW,
  },
  steps: [
    {
      title: 'The script in the page',
      says: [
        'A web shop keeps its access token in the browser. One day an attacker’s script gets into the page, through a comment that was not cleaned or a library that was taken over. This is called *cross-site scripting*, XSS. The script can do everything that the page can do.',
        'This is the attacker’s Jotlab. It shows what has left the page.',
      ],
      source: 'RFC 10017 §5.1, §8',
      ask: {
        id: 'local',
        text: 'The token is in localStorage. What can the script do with it?',
        choices: [
          { id: 'no', text: 'Nothing: localStorage belongs to the page' },
          { id: 'read', text: 'Read it and send it away' },
        ],
        right: 'read',
        because: [
          'localStorage belongs to the page, and the script is in the page. To the browser it is like all other scripts.',
        ],
      },
      task: 'Press *Run: read and send out*. Then press *Open the stolen token*.',
      tools: [{ kind: 'model', name: 'storage', variant: 'local' }],
      achieved: (view) => taken(page(view), 'local') > 0 && view.token === SIGNED,
      done: (view) => [
        `The attacker has the whole token of \`${said(view.inner.claims, 'sub')}\`. It works on the attacker’s own computer for ${Math.round((Number(view.inner.claims['exp']) - view.now) / 60)} more minutes, even when the page is closed.`,
      ],
      hints: ['When a token has left the page, the second button appears.'],
      show: [moves('read'), { do: 'token', token: SIGNED }],
    },
    {
      title: 'It can still act as you',
      says: [
        'The browser sends a cookie with *HttpOnly*, but does not show it to any script. Or the token is not in the browser at all. A *backend for frontend* keeps it, and the browser has only a session cookie.',
      ],
      source: 'RFC 10017 §5.1, §6.1, RFC 6265 §4.1.2.6',
      ask: {
        id: 'act',
        text: 'Now the script cannot read a token. Are you safe?',
        choices: [
          { id: 'safe', text: 'Yes: without a token it can do nothing' },
          { id: 'act', text: 'No: it can still act as me while the page is open' },
        ],
        right: 'act',
        because: [
          'The script makes the page send a request, and the browser adds the cookie. The server thinks it is you. Moving the token does not stop this. Keep such scripts out of the page.',
        ],
      },
      task: 'Choose the cookie and run both scripts. Then do the same with the backend.',
      tools: [{ kind: 'model', name: 'storage', variant: 'all' }],
      achieved: (view) => isTried(page(view), 'cookie') && isTried(page(view), 'backend'),
      done: (view) => [
        `Tokens that left the page: ${taken(page(view), 'cookie') + taken(page(view), 'backend')}. Orders in your name: ${page(view).log.filter(({ came }) => came === 'answered').length}.`,
        'So the place of the token still helps: in this model the attack ends when the page closes. RFC 10017 names another attack. A script starts its own sign-in to get new tokens. This fails if only the backend can sign in.',
      ],
      hints: [
        'Choose a place, run both scripts, then choose the other place.',
        'Run both scripts for each of the two places.',
        'Choose the cookie, then press both *Run* buttons. Choose the backend, then press both again.',
      ],
      show: [moves('cookie read act backend read act')],
    },
  ],
};
