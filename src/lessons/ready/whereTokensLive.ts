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
        'A web shop keeps its access token in the browser. One day a script of somebody else gets into the page: through a comment that was not cleaned, or a library that was taken over. This is *cross-site scripting*, XSS. The script can do what the page can do.',
        'The bench is the attacker’s: it shows what has left the page.',
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
          'localStorage belongs to the page, and the script is in the page. To the browser it is one script like all the others.',
        ],
      },
      task: 'Run the script that reads, and open on the bench what the attacker got.',
      tools: [{ kind: 'model', name: 'storage', variant: 'local' }],
      achieved: (view) => taken(page(view), 'local') > 0 && view.token === SIGNED,
      done: (view) => [
        `${taken(page(view), 'local')} in the exfiltration log: the whole token of \`${said(view.inner.claims, 'sub')}\`. It works on the attacker’s own machine, for ${Math.round((Number(view.inner.claims['exp']) - view.now) / 60)} minutes more, also when the page is closed.`,
      ],
      hints: [
        'The model has two scripts. One of them reads.',
        'When a token has left the page, a button appears.',
        'Press *Run: read and send out*, then *Open what the attacker has on the bench*.',
      ],
      show: [moves('read'), { do: 'token', token: SIGNED }],
    },
    {
      title: 'It can still act as you',
      says: [
        'A cookie with *HttpOnly* is sent by the browser, and shown to no script. Or the token is not in the browser at all: a *backend for frontend* keeps it, and the browser has only a session cookie.',
      ],
      source: 'RFC 10017 §5.1, §6.1, RFC 6265 §4.1.2.6',
      ask: {
        id: 'act',
        text: 'The script can read no token any more. Are you safe from it?',
        choices: [
          { id: 'safe', text: 'Yes: without a token it can do nothing' },
          { id: 'act', text: 'No: it can still act as me, while the page is open' },
        ],
        right: 'act',
        because: [
          'The script makes the page send a request, and the browser sends the cookie along. To the server it is you. No place for the token changes that; what helps is to keep such scripts out.',
        ],
      },
      task: 'Try both scripts with the cookie, and with the backend.',
      tools: [{ kind: 'model', name: 'storage', variant: 'all' }],
      achieved: (view) => isTried(page(view), 'cookie') && isTried(page(view), 'backend'),
      done: (view) => [
        `Tokens that left the page: ${taken(page(view), 'cookie') + taken(page(view), 'backend')}. Orders in your name: ${page(view).log.filter(({ came }) => came === 'answered').length}.`,
        'So it is worth something: in this model the attack ends with the page. RFC 10017 names one more, a script that starts a sign-in of its own to get new tokens. A backend that is the only one to sign in stops that as well.',
      ],
      hints: [
        'Choose a place, run both scripts, then choose the other place.',
        'Each of the two places needs both scripts.',
        'Choose the cookie and run both; choose the backend and run both.',
      ],
      show: [moves('cookie read act backend read act')],
    },
  ],
};
