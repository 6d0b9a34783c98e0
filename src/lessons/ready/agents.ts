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
  learnt: 'a token for each server, and no passing on',
  minutes: 4,
  start: { token: AGENT_TOKEN, keys: KEYS, clock: NOW },
  steps: [
    {
      title: 'Passed on',
      says: (view) => [
        `John uses an assistant, a program that acts for him: an *agent*. On the bench is the token that it got. It is for \`${claim(view, 'aud')}\`, and allows \`${claim(view, 'scope')}\`.`,
        `Now the assistant wants to look into John’s calendar. That is a tool on another server, \`${CALENDAR}\`.`,
      ],
      source: 'RFC 9700 §2.3, MCP Authorization',
      ask: {
        id: 'pass',
        text: 'The assistant sends the calendar the token that it has. What should the calendar do?',
        choices: [
          { id: 'take', text: 'Take it: the signature is good, and it has calendar:read' },
          { id: 'refuse', text: 'Refuse it: the token is meant for somebody else' },
        ],
        right: 'refuse',
        because: [
          'A server takes only tokens that were issued for it. Else every server that John’s assistant talks to would hold a token that works at all the others, to send mail for example.',
        ],
      },
      task: 'Send it, and let the calendar judge.',
      tools: [{ kind: 'model', name: 'agents', variant: 'pass' }],
      achieved: (view) => isExpected(view) && view.lights.expectations?.state === 'bad' && claim(view, 'aud') === AGENT,
      done: (view) => [
        `${view.lights.expectations?.says ?? ''}`,
        'For tools of AI agents the Model Context Protocol has it as a rule: a server must check that tokens were issued for it, and must not pass on the token that it received.',
      ],
      hints: [
        'There is a button that sends it.',
        'What the calendar expects comes up as Expectations in the verdict.',
        'Press *Send the user’s token to the calendar as it is*.',
      ],
      show: [{ do: 'wish', expect: OF_CALENDAR }],
    },
    {
      title: 'Exchanged',
      from: 'before',
      says: [
        '*Token exchange*: the assistant sends John’s token to the token service, and asks for another: for one server, with less in it. If it sends a token of its own as well, the new token says who acts, in the claim `act`.',
      ],
      source: 'RFC 8693 §2.1, §4.1, §4.2',
      task: `Get a token that the calendar takes: for reading and nothing more, and with the assistant named as the actor.`,
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
        `\`sub\` is still ${claim(view, 'sub')}: it is John’s calendar. \`act\` says who does it: \`${JSON.stringify(view.outer.claims['act'])}\`. If this token leaks, it reads a calendar for ${(Number(view.outer.claims['exp']) - view.now) / 60} minutes, and sends no mail.`,
      ],
      hints: [
        'The verdict shows what the calendar still misses.',
        'Audience is the calendar, scope is calendar:read alone, and the actor is named.',
        `Choose ${CALENDAR}, tick calendar:read and actor_token, and press *Exchange*.`,
      ],
      show: [{ do: 'wish', expect: OF_CALENDAR }, issue(exchanged(userToken(NOW), AGENT, WANTED, NOW))],
    },
    {
      title: 'Who may decide',
      from: 'before',
      says: [
        'The calendar in turn has to ask for meeting rooms. It exchanges the token once more. Get the one that the rooms server sees, and read its `act` from the outside in.',
      ],
      source: 'RFC 8693 §4.1',
      ask: {
        id: 'now',
        text: 'In the new token, one act stands inside the other. Who acts now?',
        choices: [
          { id: 'outer', text: 'The one in the outermost act' },
          { id: 'inner', text: 'The one in the innermost act' },
        ],
        right: 'outer',
        because: [
          'Each exchange wraps the actor of before into the new one. The outermost acts now; further inside are the earlier ones.',
        ],
      },
      task: 'Get the token for the rooms server. Which of these may that server use to decide on access, and which are only history?',
      tools: [
        { kind: 'button', label: 'Exchange once more, for the rooms server', acts: [issue(CHAIN)] },
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
          )}. For access only the claims at the top and the current actor count. The earlier ones tell how it came about.`,
      ],
      hints: [
        'Press the button first, then look at act in the payload.',
        'RFC 8693 lets a server decide by the subject and the current actor.',
        'sub and act.sub are to decide by; act.act.sub is history.',
      ],
      show: [
        issue(CHAIN),
        ...PARTS.map(({ id }): LessonAct => ({ do: 'answer', id: `for ${id}`, value: IS_FOR[id] ?? '' })),
      ],
    },
  ],
};
