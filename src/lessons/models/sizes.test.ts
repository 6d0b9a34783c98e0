import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signed } from '../issue.ts';
import { cookieBytes, COOKIE_LIMIT, firstTooLarge, roomFor, SIZED, sizeOf, withGroups } from './sizes.ts';

const CLAIMS = { iss: 'https://auth.acme.example', sub: 'johndoe', exp: 1_795_163_600 };

it.each(['HS256', 'ES256', 'RS256', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'])(
  '%s: the token that is really signed is as long as was computed',
  async (alg) => {
    const token = await signed({ by: { alg }, header: { typ: 'JWT' }, claims: CLAIMS });
    expect(token?.length).toBe(sizeOf(alg, CLAIMS).token);
  },
);

it('the first that does not fit is ML-DSA-65, by its signature alone', () => {
  expect(firstTooLarge(CLAIMS)).toBe('ML-DSA-65');
  expect(sizeOf('ML-DSA-65', CLAIMS).signature).toBeGreaterThan(COOKIE_LIMIT);
  expect(SIZED.map(({ id }) => id)).not.toContain('none');
});

it('room is what fits, and one more does not', () => {
  fc.assert(
    fc.property(fc.record({ sub: fc.string({ maxLength: 60 }) }), (claims) => {
      const room = roomFor('ML-DSA-44', claims);
      const cookie = (count: number): number => cookieBytes(sizeOf('ML-DSA-44', withGroups(claims, count)).token);
      expect(cookie(room)).toBeLessThanOrEqual(COOKIE_LIMIT);
      expect(cookie(room + 1)).toBeGreaterThan(COOKIE_LIMIT);
    }),
  );
});
