import { describe, expect, it } from 'vitest';
import { equationOf } from '../tables/equations.ts';
import { concat, fromNumber } from '../text/octets.ts';
import { outOfRange } from './ecdsaSignature.ts';

describe('outOfRange', () => {
  it('refuses r and s that are zero, or not below the order of the group', () => {
    for (const [curve, half] of [
      ['P-256', 32],
      ['P-521', 66],
    ] as const) {
      const order = equationOf(curve)?.n ?? 0n;
      const is = (r: bigint, s: bigint): boolean => outOfRange(concat(fromNumber(r, half), fromNumber(s, half)), curve);
      for (const good of [1n, 255n, 256n, order >> 1n, order - 1n]) {
        expect(is(good, good)).toBe(false);
        for (const bad of [0n, order, order + 1n, order + 256n, (1n << BigInt(half * 8)) - 1n]) {
          expect(is(good, bad)).toBe(true);
          expect(is(bad, good)).toBe(true);
        }
      }
      // More or fewer octets than it should have: the number counts.
      expect(outOfRange(concat(fromNumber(order - 1n, half + 2), fromNumber(1n, half + 2)), curve)).toBe(false);
      expect(outOfRange(concat(fromNumber(order, half + 2), fromNumber(1n, half + 2)), curve)).toBe(true);
      expect(outOfRange(Uint8Array.of(9, 9), curve)).toBe(false);
    }
  });
});
