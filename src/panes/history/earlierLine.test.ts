import { expect, it } from 'vitest';
import { earlierLine, lightLeft, whenLeft } from './earlierLine.ts';

const NOW = 1_795_160_000;

it('says how long ago while that is short, then the time of day, then the day', () => {
  expect(whenLeft(NOW - 20, NOW)).toBe('just now');
  expect(whenLeft(NOW - 600, NOW)).toBe('10 minutes ago');
  expect(whenLeft(NOW - 3700, NOW)).toMatch(/\d:\d\d/);
  // The clock that tells now goes by itself, a moment behind.
  expect(whenLeft(NOW + 3, NOW)).toBe('just now');
});

it('names the kind of a token first', () => {
  expect(earlierLine('eyJhbGciOiJub25lIn0.e30.')).toBe('JWS \u00b7 none');
});

it('quotes the light, in the language that is spoken', () => {
  const light = {
    id: 'signature',
    state: 'good',
    code: 'signature-verified',
    says: 'Verified with your key',
    hint: '',
    more: '',
    aloud: '',
    claim: null,
  } as const;
  expect(lightLeft({ at: NOW, lights: [light], spoken: 'en' })).toBe('Signature: Verified with your key');
  expect(lightLeft({ at: NOW, lights: [light], spoken: 'ja' })).toBe('Signature: good');
  expect(lightLeft({ at: NOW, lights: null, spoken: 'en' })).toBe('');
});
