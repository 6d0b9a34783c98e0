import { expect, it } from 'vitest';
import { nothing } from './nothing.ts';

it.each([
  ['neutral', 'neutral', 'The signature has not been checked'],
  ['good', 'good', 'No format problems found.'],
  // A light has found something: only the text around a token was left out, say.
  ['warn', 'warn', 'No problem beyond'],
  ['good', 'bad', 'No problem beyond'],
] as const)(
  'an empty list is good news only where no light is bad: signature %s, another %s',
  (signature, other, says) => {
    const verdict = { lights: [{ state: signature }, { state: other }], cryptography: { state: signature } };
    expect(nothing(verdict, 'jws')).toContain(says);
  },
);
