// Pieces of keys and tokens in any order: a bounded number of them, other ones each time.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostile } from '../../vectors/hostile.ts';
import { importKeys } from './import.ts';

const BEGINNINGS = hostile.map(({ text }) => text.slice(0, 300));
const piece = fc.constantFrom(
  ...BEGINNINGS,
  '-----BEGIN ',
  'PUBLIC KEY-----',
  'eyJ',
  '.',
  '{"kty":"RSA"',
  '"n":',
  '\\',
  '"',
  '\u0000',
  '\ud800',
  '%2E',
  'ssh-rsa AAAA',
  '[65,',
);

it('every text gives keys or a reason, and no exception', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.constantFrom('never', 'otherwise', 'always'),
      async (text, secret) => {
        const made = await importKeys(text, { secret });
        expect(made.ok ? made.value.keys.length : made.note.code).toBeTruthy();
      },
    ),
    { numRuns: 300 },
  );
});
