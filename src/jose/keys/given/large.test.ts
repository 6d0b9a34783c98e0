// Megabytes of what looks like the beginning of a key.
import { describe, expect, it } from 'vitest';
import { importKeys } from './import.ts';

const LENGTH = 8_800_000;

describe('a large text', () => {
  it.each(['-----BEGIN ', 'ssh-rsa ', 'eyJ', '41:'])(
    'of %j is judged without an exception',
    async (unit) => {
      const made = await importKeys(unit.repeat(LENGTH / unit.length));
      expect(made.ok).toBe(false);
    },
    30_000,
  );
});
