import { said } from '../view.ts';

/** Those that take part, by the addresses that stand in `aud` and `act`. */
export const AGENT = 'https://assistant.example';
export const CALENDAR = 'https://calendar.example';
export const ROOMS = 'https://rooms.example';
export const ISSUER = 'https://auth.acme.example';

export const SCOPES = ['calendar:read', 'calendar:write', 'mail:send'] as const;

type Members = Readonly<Record<string, unknown>>;

const HOUR = 3600;
const MINUTES = 300;

/** The token that the user's consent gave to the agent. */
export const userToken = (now: number) => ({
  iss: ISSUER,
  sub: 'johndoe',
  aud: AGENT,
  client_id: AGENT,
  jti: 'consent-1',
  scope: SCOPES.join(' '),
  iat: now - 60,
  exp: now + HOUR,
});

/** What is asked of the token service (RFC 8693 section 2.1), as far as the learner chooses it. */
export interface Exchange {
  audience: string;
  scope: readonly string[];
  /** Whether the agent sends a token of its own, to say who acts. */
  actor: boolean;
}

/** Rules of the token service here: what it refuses. */
export type Refusal = 'noScope' | 'audience' | 'scope';

/** What the service has been told of each server. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  [AGENT]: SCOPES,
  [CALENDAR]: SCOPES.filter((each) => each.startsWith('calendar:')),
};

export function refusal({ audience, scope }: Exchange): Refusal | null {
  const allowed = ALLOWED[audience];
  if (!allowed) return 'audience';
  if (scope.length === 0) return 'noScope';
  return scope.every((each) => allowed.includes(each)) ? null : 'scope';
}

/** The claims that an exchange gives: somebody's token, for one audience, with the actor named (RFC 8693 section 4.1). */
export function exchanged(subject: Members, actor: string, { audience, scope, actor: named }: Exchange, now: number) {
  const before = subject['act'] === undefined ? {} : { act: subject['act'] };
  return {
    iss: ISSUER,
    sub: said(subject, 'sub'),
    aud: audience,
    client_id: actor,
    jti: `${said(subject, 'jti')}.1`,
    scope: scope.join(' '),
    iat: now,
    exp: now + MINUTES,
    ...(named ? { act: { sub: actor, ...before } } : before),
  };
}

/** The actors from the current one to the first. */
export function actorsOf(claims: Members): string[] {
  const actors: string[] = [];
  for (let at = claims['act']; typeof at === 'object' && at !== null && actors.length < 10;) {
    const actor = at as Members;
    actors.push(said(actor, 'sub'));
    at = actor['act'];
  }
  return actors;
}

/** What somebody chose, as it is kept: audience, `actor` or `-`, scopes. */
export function readExchange(text: string): Exchange {
  const [audience = AGENT, actor = '-', ...scope] = text.split(' ').filter(Boolean);
  return { audience, actor: actor === 'actor', scope };
}
export const writeExchange = ({ audience, actor, scope }: Exchange): string =>
  [audience, actor ? 'actor' : '-', ...scope].join(' ');

export const words = {
  way: ['User', 'Assistant', 'Calendar tool'],
  sendAs: 'Send the user’s token to the calendar as it is',
  request: 'Exchange request to the token service',
  subject: 'subject_token: the user’s token',
  audience: 'audience: the server that the new token is for',
  scope: 'scope: what it allows',
  actor: 'actor_token: the assistant’s own token, to say who acts',
  ask: 'Exchange',
  refusals: {
    noScope: 'The service refuses: you chose no scope.',
    audience: 'The service refuses: it does not know this audience.',
    scope: 'The service refuses: this audience does not have this scope.',
  } satisfies Record<Refusal, string>,
  rule: 'Rules of this token service: each token has one audience and only scopes of that audience. It lasts 5 minutes.',
  judge: 'The verdict is the calendar’s. It expects its own address in aud.',
};
