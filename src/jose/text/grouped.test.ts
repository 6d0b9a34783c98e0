import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { grouped } from './grouped.ts';

// First of all: a formatter would be kept.
it('makes no formatter for whole numbers', () => {
  const made = vi.spyOn(Intl, 'NumberFormat');
  grouped(1_234_567);
  expect(made).not.toHaveBeenCalled();
});

it('writes numbers as English does', () => {
  const english = new Intl.NumberFormat('en');
  for (const number of [
    0,
    7,
    999,
    1000,
    12_345,
    1_234_567,
    -1,
    -999,
    -1000,
    -123_456,
    Number.MAX_SAFE_INTEGER,
    0.5,
    1e21,
  ])
    expect(grouped(number)).toBe(english.format(number));
  fc.assert(fc.property(fc.maxSafeInteger(), (number) => grouped(number) === english.format(number)));
  expect(grouped('2048')).toBe('2,048');
});
