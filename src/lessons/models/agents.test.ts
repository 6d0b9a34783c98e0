import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  actorsOf,
  AGENT,
  CALENDAR,
  exchanged,
  readExchange,
  refusal,
  ROOMS,
  SCOPES,
  userToken,
  writeExchange,
} from './agents.ts';

import { AGENT_TOKEN } from '../ready/agentTokens.ts';
import { NOW } from '../ready/tokens.ts';

it('the token on the bench is the one that the model begins with', () => {
  expect(JSON.parse(atob(AGENT_TOKEN.split('.')[1] ?? ''))).toEqual(userToken(NOW));
});

const exchange = fc.record({
  audience: fc.constantFrom(AGENT, CALENDAR, ROOMS),
  actor: fc.boolean(),
  scope: fc.subarray([...SCOPES]),
});

it('what is kept of a request is the request', () => {
  fc.assert(
    fc.property(exchange, (asked) => {
      expect(readExchange(writeExchange(asked))).toEqual(asked);
    }),
  );
});

it('a token that is given has one audience, no scope beyond it, and the subject of before', () => {
  fc.assert(
    fc.property(exchange, (asked) => {
      if (refusal(asked) !== null) return;
      const claims = exchanged(userToken(NOW), AGENT, asked, NOW);
      expect(claims).toMatchObject({ sub: 'johndoe', aud: asked.audience });
      if (asked.audience === CALENDAR) expect(claims.scope).not.toContain('mail');
      expect(actorsOf(claims)).toEqual(asked.actor ? [AGENT] : []);
    }),
  );
});

it('the newest actor is outermost, the earlier ones inside', () => {
  const first = exchanged(userToken(NOW), AGENT, { audience: CALENDAR, actor: true, scope: ['calendar:read'] }, NOW);
  const second = exchanged(first, CALENDAR, { audience: ROOMS, actor: true, scope: ['rooms:read'] }, NOW);
  expect(second.act).toEqual({ sub: CALENDAR, act: { sub: AGENT } });
  expect(actorsOf(second)).toEqual([CALENDAR, AGENT]);
});

it('an unknown audience, a foreign scope and none are refused', () => {
  expect(refusal({ audience: ROOMS, actor: true, scope: ['calendar:read'] })).toBe('audience');
  expect(refusal({ audience: CALENDAR, actor: true, scope: ['mail:send'] })).toBe('scope');
  expect(refusal({ audience: CALENDAR, actor: true, scope: [] })).toBe('noScope');
});
