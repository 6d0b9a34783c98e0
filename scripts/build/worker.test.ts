import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../paths.js';
import { notices } from './worker.ts';

describe('notices', () => {
  it('gives each package once, with its licence, and nothing for our own files', () => {
    const text = notices([
      join(root, 'node_modules/jose/a.js'),
      join(root, 'node_modules/jose/b.js'),
      join(root, 'src/worker.ts'),
    ]);
    expect(text.match(/^jose \d/gm)).toHaveLength(1);
    expect(text).toContain('Permission is hereby granted');
    expect(notices([join(root, 'src/worker.ts')])).toBe('');
  });
});
