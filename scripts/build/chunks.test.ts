import { describe, expect, it } from 'vitest';
import { chunkOf } from './chunks.ts';

/** Who imports whom statically, as the bundler tells it. */
const importers: Record<string, string[]> = {
  '/src/main.tsx': [],
  '/src/app.tsx': ['/src/main.tsx'],
  '/src/a.ts': ['/src/b.ts', '/src/app.tsx'],
  '/src/b.ts': ['/src/a.ts'],
  '/src/shared.ts': ['/src/soon.tsx', '/src/b.ts'],
  '/src/soon.tsx': [],
  '/src/onlySoon.ts': ['/src/soon.tsx', '/src/loop.ts', '/src/later.ts'],
  '/src/loop.ts': ['/src/onlySoon.ts'],
  '/src/later.ts': [],
};
const context = { getModuleInfo: (id: string) => (importers[id] ? { importers: importers[id] } : null) };
const chunks = (): ReturnType<typeof chunkOf> =>
  chunkOf(/\/main\.tsx$/, { first: /\/main\.tsx$/, soon: /\/soon\.tsx$/ });

describe('the chunk of a module', () => {
  it.each([
    ['/src/app.tsx', 'first'],
    ['/src/b.ts', 'first'],
    ['/src/a.ts', 'first'],
    ['/src/shared.ts', 'first'],
    ['/src/main.tsx', null],
    ['/src/soon.tsx', 'soon'],
    ['/src/onlySoon.ts', 'soon'],
    ['/src/loop.ts', 'soon'],
    ['/src/later.ts', null],
    ['/elsewhere.ts', null],
  ])('%s: %s', (id, chunk) => {
    // In either order: what was found for one module must not mislead the search for another.
    const forward = chunks();
    for (const each of Object.keys(importers)) forward(each, context);
    expect(forward(id, context)).toBe(chunk);
    const backward = chunks();
    for (const each of Object.keys(importers).toReversed()) backward(each, context);
    expect(backward(id, context)).toBe(chunk);
  });

  it('what is kept apart is in none of them', () => {
    const of = chunkOf(/\/main\.tsx$/, { soon: /\/soon\.tsx$/ }, /onlySoon/);
    expect(of('/src/onlySoon.ts', context)).toBe(null);
    expect(of('/src/loop.ts', context)).toBe('soon');
  });
});
