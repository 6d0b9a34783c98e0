import { expect, test } from 'vitest';
import { fromNow } from '../../words/time.ts';
import { nowSaid } from './nowSaid.ts';

test('what is said as of the given time is what is said now, and the time changes with that alone', () => {
  const exp = 1_800_004_177;
  const moments = [exp, exp - 4800];
  const asOf = nowSaid(moments);
  const times = new Set<number>();
  for (let now = 1_800_000_000; now < exp + 200; now += 1) {
    const then = asOf(now);
    times.add(then);
    for (const moment of moments) expect(fromNow(moment - then)).toBe(fromNow(moment - now));
  }
  // Twice a minute at most, but for the last seconds before and after exp.
  expect(times.size).toBeLessThan(2 * 70 + 2 * 91);
});
