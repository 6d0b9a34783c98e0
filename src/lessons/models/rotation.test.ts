import fc from 'fast-check';
import { expect, it } from 'vitest';
import { after, isCaught, isMended, isUnnoticed, MOVES, rotationAfter } from './rotation.ts';

const moves = fc.array(fc.constantFrom(...MOVES), { maxLength: 30 });

it('without rotation theft goes unnoticed, whatever is done', () => {
  fc.assert(
    fc.property(moves, (made) => {
      expect(rotationAfter(false, made.filter((each) => each !== 'signin').join(' ')).revoked).toBe(false);
    }),
  );
  expect(isUnnoticed(rotationAfter(false, 'steal thief client'))).toBe(true);
  expect(isUnnoticed(rotationAfter(false, 'client steal thief'))).toBe(false);
});

it('with rotation only one refresh token is good at any time, and none after a reuse until the next sign-in', () => {
  fc.assert(
    fc.property(moves, (made) => {
      let state = rotationAfter(true, '');
      for (const move of made) {
        const next = after(state, move);
        const added = next.log.slice(state.log.length);
        if (state.revoked) for (const { came } of added) expect(['ended', 'stolen', 'signedIn']).toContain(came);
        for (const { came, sent, got } of added) if (came === 'tokens') expect(got).toBe(sent + 1);
        expect(next.client).toBeLessThanOrEqual(next.current);
        expect(next.thief).toBeLessThanOrEqual(next.current);
        state = next;
      }
      // Once thief and client have both refreshed with what was one token, the family has ended.
      if (made.length === 0) return;
      const both = rotationAfter(true, `${made.join(' ')} signin steal thief client`);
      expect(both.revoked).toBe(true);
      expect(isCaught(both)).toBe(true);
    }),
  );
});

it('two tabs end their own family, unless they take turns', () => {
  expect(rotationAfter(true, 'race').revoked).toBe(true);
  expect(rotationAfter(true, 'turns race').revoked).toBe(false);
  expect(isMended(rotationAfter(true, 'turns race'))).toBe(false);
  expect(isMended(rotationAfter(true, 'race signin turns race'))).toBe(true);
});

it('a token of a family that has ended does nothing to the new one', () => {
  const state = rotationAfter(true, 'steal thief client signin thief');
  expect(state.revoked).toBe(false);
  expect(state.log.at(-1)).toMatchObject({ who: 'thief', came: 'ended' });
});
