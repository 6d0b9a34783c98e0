import { afterEach, expect, it } from 'vitest';
import { light } from '../../jose/verdict/light.ts';
import { speak } from '../../words/catalogue.ts';
import { earlierLine, lightLeft, whenLeft } from './earlierLine.ts';

afterEach(() => speak('en'));

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

it('says what the light said then, in the language of now', async () => {
  const lights = [{ id: 'signature', light: light('bad', 'signature-unsecured') }] as const;
  const said = (): string => lightLeft({ at: NOW, lights });
  expect(said()).toBe('Signature: Unsecured: nobody signed this');
  await speak('ja');
  expect(said()).toMatch(/^署名: [^a-z]+$/);
  expect(lightLeft({ at: NOW, lights: undefined })).toBe('');
});
