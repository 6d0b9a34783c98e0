import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.js';

const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:css|tsx?)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

describe('style sheets', () => {
  it('use no custom property that nobody sets: the browser would take its own colour, and say nothing', () => {
    const set = new Set(
      source.flatMap(({ text }) => [...text.matchAll(/(--[a-z][\w-]*)['"`]?\]?\s*[:,]/g)].map(([, name]) => name)),
    );
    expect(set.size).toBeGreaterThan(20);
    const missing = source
      .filter(({ file }) => file.endsWith('.css'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/var\((--[a-z][\w-]*)/g)]
          .filter(([, name]) => !set.has(name))
          .map(([, name]) => `${file}: ${name}`),
      );
    expect(missing).toEqual([]);
  });
});
