import { expect, it } from 'vitest';
import { nothing } from './nothing.ts';

it.each([
  ['neutral', 'signature-no-key', 'neutral', 'No format problems found. Add a key to check the signature.'],
  ['neutral', 'decryption-no-key', 'neutral', 'No format problems found. Add a key to decrypt the token.'],
  // The demo key matches, a draft has its signature: both are neutral, and neither waits for a key.
  ['neutral', 'signature-anyone', 'neutral', 'No format problems found.'],
  ['neutral', 'signature-of-draft', 'neutral', 'No format problems found.'],
  ['neutral', 'decrypted-sender-unknown', 'neutral', 'No format problems found.'],
  ['good', 'signature-verified', 'good', 'No format problems found.'],
  // A light has found something: only the text around a token was left out, say.
  ['warn', 'signature-guessable', 'warn', 'No other problems found.'],
  ['good', 'signature-verified', 'bad', 'No other problems found.'],
] as const)(
  'an empty list is good news only where no light is bad: %s %s, another %s',
  (signature, code, other, says) => {
    expect(nothing({ lights: [{ state: signature }, { state: other }], cryptography: { code } })).toBe(says);
  },
);

it('says nothing of keys before there is a verdict', () => {
  expect(nothing(null)).toBe('No format problems found.');
});
