import type { FixRow, Fixes } from './kit.ts';

const newKey: FixRow = { mend: 'Make a new key', fix: () => ({ kind: 'dialog', name: 'generate' }) };

export const keyFixes = {
  'hmac-key-short': newKey,
  'hmac-key-empty': newKey,
  'hmac-key-dictionary': newKey,
  'hmac-key-low-entropy': newKey,
  'known-sample-key': newKey,
  'rsa-key-small': newKey,
  'rsa-exponent': newKey,
  'rsa-roca': newKey,
  'rsa-factored': newKey,
  'key-low-order': newKey,
  'ec-off-curve': newKey,
} satisfies Fixes;
