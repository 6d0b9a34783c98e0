import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOPS, isRight, readPath, rowId, sees, SIGHTS, switched, USUAL } from './hops.ts';

const path = fc.record({ https: fc.boolean(), ends: fc.boolean(), logs: fc.boolean() });

it('a switch turns one thing, and twice turns it back', () => {
  fc.assert(
    fc.property(path, fc.constantFrom('https', 'ends', 'logs'), (of, which) => {
      const turned = readPath(switched(of, which));
      expect(turned).toEqual({ ...of, [which]: !of[which] });
      expect(readPath(switched(turned, which))).toEqual(of);
    }),
  );
});

it('an encrypted token shows its claims nowhere, and is seen wherever a signed one is', () => {
  fc.assert(
    fc.property(path, fc.constantFrom(...HOPS), (of, hop) => {
      expect(sees(hop, of, true)).not.toBe('claims');
      expect(sees(hop, of, true) === 'nothing').toBe(sees(hop, of, false) === 'nothing');
    }),
  );
});

it('of all answers one is right', () => {
  const all = SIGHTS.flatMap((wifi) => SIGHTS.flatMap((proxy) => SIGHTS.map((log) => ({ wifi, proxy, log }))));
  const right = all.filter((each) =>
    isRight(Object.fromEntries(HOPS.map((hop) => [rowId(hop), each[hop]])), USUAL, false),
  );
  expect(right).toEqual([{ wifi: 'nothing', proxy: 'claims', log: 'claims' }]);
});
