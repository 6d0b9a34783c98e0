import { expect, it } from 'vitest';
import { words } from '../../words/weakSecrets.ts';
import { guessTimes } from './guessTimes.ts';

it('is half of all secrets divided by the rate, and a 256-bit secret takes longer than anybody has', () => {
  const times = Object.fromEntries(guessTimes(1_000_000).map(({ id, seconds }) => [id, seconds]));
  expect(times['lower8']).toBeCloseTo(26 ** 8 / 2e6);
  expect(times['bits128']).toBe(2 ** 127 / 1e6);
  const { about } = words.weakSecrets;
  expect([0.2, 1, 90, 7200, 26 ** 8 / 2e6, 2 ** 255 / 1e6].map(about)).toEqual([
    'less than a second',
    'about 1 second',
    'about 2 minutes',
    'about 2 hours',
    'about 1 day',
    'about 10\u2076\u00b3 years',
  ]);
});
