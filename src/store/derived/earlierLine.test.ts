import { expect, it } from 'vitest';
import { earlierLine, whenLeft } from './earlierLine.ts';

it('names the kind of a token first', () => {
  expect(earlierLine('eyJhbGciOiJub25lIn0.e30.')).toBe('JWS \u00b7 none');
});

const NOW = 1_795_160_000;

it('says how long ago while that is short, then the time of day, then the day', () => {
  expect(whenLeft(NOW - 20, NOW)).toBe('just now');
  expect(whenLeft(NOW - 600, NOW)).toBe('10 minutes ago');
  expect(whenLeft(NOW - 3700, NOW)).toMatch(/\d:\d\d/);
  // The clock that tells now goes by itself, a moment behind.
  expect(whenLeft(NOW + 3, NOW)).toBe('just now');
});
