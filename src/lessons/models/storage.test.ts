import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTried, pageAfter, SCRIPTS, STORES, taken } from './storage.ts';

it('whatever is done: a token leaves the page from localStorage alone, and every store lets a script act', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STORES, ...SCRIPTS), { maxLength: 30 }), (moves) => {
      const page = pageAfter(moves.join(' '));
      expect(taken(page, 'cookie') + taken(page, 'backend')).toBe(0);
      for (const { store, script, came } of page.log) {
        if (script === 'act') expect(came).toBe('answered');
        else expect(came).toBe(store === 'local' ? 'token' : 'nothing');
      }
      expect(isTried(page, 'local')).toBe(false);
    }),
  );
});

it('a store is tried when both scripts have run with it', () => {
  expect(isTried(pageAfter('cookie read'), 'cookie')).toBe(false);
  expect(isTried(pageAfter('cookie read act'), 'cookie')).toBe(true);
  expect(isTried(pageAfter('cookie read backend act'), 'cookie')).toBe(false);
});
