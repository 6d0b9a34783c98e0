import type { Lesson, LessonAct } from '../lesson.ts';
import { actorsOf, AGENT, CALENDAR, exchanged, ISSUER, ROOMS, userToken, type Exchange } from '../models/agents.ts';
import { said, type LessonView } from '../view.ts';
import { AGENT_TOKEN } from './agentTokens.ts';
import { NOW } from './tokens.ts';

const KEYS = [{ kind: 'demo', name: 'demo-1', half: 'public' }] as const;
const HEADER = { typ: 'at+jwt', kid: 'demo-1' };
const OF_CALENDAR = { issuer: [ISSUER], audience: [CALENDAR] };
const WANTED: Exchange = { audience: CALENDAR, actor: true, scope: ['calendar:read'] };

const claim = ({ outer }: LessonView, name: string): string => said(outer.claims, name);
const isExpected = ({ expectations }: LessonView): boolean => expectations.audience?.join() === CALENDAR;
const issue = (claims: Record<string, unknown>): LessonAct => ({
  do: 'issue',
  token: { by: 'demo-1', header: HEADER, claims },
});
const CHAIN = exchanged(
  exchanged(userToken(NOW), AGENT, WANTED, NOW),
  CALENDAR,
  { audience: ROOMS, actor: true, scope: ['rooms:read'] },
  NOW,
);
const PARTS = [
  { id: 'sub', text: 'sub: johndoe' },
  { id: 'act', text: `act.sub: ${CALENDAR}` },
  { id: 'earlier', text: `act.act.sub: ${AGENT}` },
];
const IS_FOR: Readonly<Record<string, string>> = { sub: 'decide', act: 'decide', earlier: 'history' };

export const agents: Lesson = {
  slug: 'agents',
  title: 'Agents act for you',
  learnt: 'each server needs its own token',
  minutes: 4,
  start: { token: AGENT_TOKEN, keys: KEYS, clock: NOW },
  steps: [
    {
      title: 'Passed on',
      says: (view) => [
        `John uses an assistant. It is an *agent*, a program that acts for him. You see the assistant’s token. It is for \`${claim(view, 'aud')}\`. The claim \`scope\` says what it allows: \`${claim(view, 'scope')}\`.`,
        `Now the assistant wants to read John’s calendar. The calendar is a tool on another server, \`${CALENDAR}\`.`,
      ],
      source: 'RFC 9700 §2.3, MCP Authorization',
      ask: {
        id: 'pass',
        text: 'The assistant sends this token to the calendar. What should the calendar do?',
        choices: [
          { id: 'take', text: 'Accept it: the signature is good, and it has calendar:read' },
          { id: 'refuse', text: 'Refuse it: the token is meant for somebody else' },
        ],
        right: 'refuse',
        because: [
          'A server must accept only tokens that were issued for it. Otherwise every server that the assistant calls gets a token that works at all the others, for example to send mail.',
        ],
      },
      task: 'Press *Send the user’s token to the calendar as it is*.',
      tools: [{ kind: 'model', name: 'agents', variant: 'pass' }],
      achieved: (view) => isExpected(view) && view.lights.expectations?.state === 'bad' && claim(view, 'aud') === AGENT,
      done: (view) => [
        `The calendar refuses it: ${view.lights.expectations?.says ?? ''}.`,
        'The Model Context Protocol has this rule for tools of AI agents. A server must check that tokens were issued for it, and must not pass on the token that it received.',
      ],
      hints: [],
      show: [{ do: 'wish', expect: OF_CALENDAR }],
    },
    {
      title: 'Exchanged',
      from: 'before',
      says: [
        'With *token exchange*, the assistant sends John’s token to the token service and gets another one. The new token is for one server and allows less. If the assistant also sends a token of its own, the claim `act` in the new token says who acts.',
      ],
      source: 'RFC 8693 §2.1, §4.1, §4.2',
      task: `Choose what the new token needs, and press *Exchange*. The calendar must accept it. It must allow only reading, and name the assistant as the actor.`,
      tools: [{ kind: 'model', name: 'agents', variant: 'exchange' }],
      achieved: (view) =>
        view.outer.signature === 'holds' &&
        isExpected(view) &&
        view.lights.expectations?.state !== 'bad' &&
        claim(view, 'aud') === CALENDAR &&
        claim(view, 'scope') === 'calendar:read' &&
        claim(view, 'sub') === 'johndoe' &&
        actorsOf(view.outer.claims).join() === AGENT,
      done: (view) => [
        `\`sub\` is still ${claim(view, 'sub')}, because the calendar is his. \`act\` says who acts for him: \`${JSON.stringify(view.outer.claims['act'])}\`. If somebody steals this token, they can read a calendar for ${(Number(view.outer.claims['exp']) - view.now) / 60} minutes, but cannot send mail.`,
      ],
      hints: [
        'The verdict shows what is still missing.',
        'The audience is the calendar, the scope is only calendar:read, and the actor is named.',
        `Choose ${CALENDAR}, tick calendar:read and actor_token, and press *Exchange*.`,
      ],
      show: [{ do: 'wish', expect: OF_CALENDAR }, issue(exchanged(userToken(NOW), AGENT, WANTED, NOW))],
    },
    {
      title: 'Who may decide',
      from: 'before',
      says: [
        'Now the calendar must ask another server for meeting rooms. So it exchanges the token again. Get the token that the rooms server sees, and read its `act` from the outside in.',
      ],
      source: 'RFC 8693 §4.1',
      ask: {
        id: 'now',
        text: 'In the new token, one act is inside another. Who acts now?',
        choices: [
          { id: 'outer', text: 'The one in the outermost act' },
          { id: 'inner', text: 'The one in the innermost act' },
        ],
        right: 'outer',
        because: [
          'Each exchange puts the earlier actor inside the new one. The outermost acts now. The inner ones acted before.',
        ],
      },
      task: 'Press *Exchange again for the rooms server*. Which of these may the server use to decide on access? Which are only history?',
      tools: [
        { kind: 'button', label: 'Exchange again for the rooms server', acts: [issue(CHAIN)] },
        {
          kind: 'sort',
          id: 'for',
          label: 'What each is for',
          items: PARTS,
          bins: [
            { id: 'decide', text: 'to decide by' },
            { id: 'history', text: 'history only' },
          ],
        },
      ],
      achieved: (view) =>
        claim(view, 'aud') === ROOMS &&
        actorsOf(view.outer.claims).length === 2 &&
        PARTS.every(({ id }) => view.answers[`for ${id}`] === IS_FOR[id]),
      done: (view) => [
        `The chain, newest first: ${actorsOf(view.outer.claims)
          .map((each) => `\`${each}\``)
          .join(
            ', ',
          )}. To decide on access, only the claims at the top and the current actor count. The earlier actors are only history.`,
      ],
      hints: [
        'Press the button first. Then look at act in the payload.',
        'By RFC 8693 a server decides by the subject and the current actor.',
        'Choose “to decide by” for sub and act.sub, and “history only” for act.act.sub.',
      ],
      show: [
        issue(CHAIN),
        ...PARTS.map(({ id }): LessonAct => ({ do: 'answer', id: `for ${id}`, value: IS_FOR[id] ?? '' })),
      ],
    },
  ],
};
