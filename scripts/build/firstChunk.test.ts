import { describe, expect, it } from 'vitest';
import { firstChunk } from './firstChunk.ts';

/** Who imports whom statically, as the bundler tells it. */
const importers: Record<string, string[]> = {
  '/src/main.tsx': [],
  '/src/app.tsx': ['/src/main.tsx'],
  '/src/a.ts': ['/src/b.ts', '/src/app.tsx'],
  '/src/b.ts': ['/src/a.ts'],
  '/src/shared.ts': ['/src/later.tsx', '/src/b.ts'],
  '/src/later.tsx': [],
  '/src/onlyLater.ts': ['/src/later.tsx', '/src/loop.ts'],
  '/src/loop.ts': ['/src/onlyLater.ts'],
};
const context = { getModuleInfo: (id: string) => (importers[id] ? { importers: importers[id] } : null) };

describe('the first chunk', () => {
  it.each([
    ['/src/app.tsx', 'first'],
    ['/src/b.ts', 'first'],
    ['/src/a.ts', 'first'],
    ['/src/shared.ts', 'first'],
    ['/src/main.tsx', null],
    ['/src/later.tsx', null],
    ['/src/onlyLater.ts', null],
    ['/src/loop.ts', null],
    ['/elsewhere.ts', null],
  ])('%s: %s', (id, chunk) => {
    // In either order: what was found for one module must not mislead the search for another.
    const forward = firstChunk(/\/main\.tsx$/);
    for (const each of Object.keys(importers)) forward(each, context);
    expect(forward(id, context)).toBe(chunk);
    const backward = firstChunk(/\/main\.tsx$/);
    for (const each of Object.keys(importers).toReversed()) backward(each, context);
    expect(backward(id, context)).toBe(chunk);
  });
});
