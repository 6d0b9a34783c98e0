import { describe, expect, it } from 'vitest';
import { neededFirst, roomShares } from './budget.ts';

describe('neededFirst', () => {
  it('follows static imports, and takes the sheets and first fonts that the page names', () => {
    const chunk = (isEntry: boolean, imports: string[]) => ({ type: 'chunk' as const, isEntry, imports });
    const bundle = {
      'assets/index.js': chunk(true, ['assets/shared.js']),
      'assets/shared.js': chunk(false, ['assets/index.js']),
      'assets/of-another-page.js': chunk(true, ['assets/lazy.js']),
      'assets/lazy.js': chunk(false, ['assets/shared.js']),
      'assets/a.css': { type: 'asset' as const },
    };
    const html = `<style>src:url(./assets/x-latin-wght-normal-1.woff2);src:url(./assets/x-latin-ext-wght-normal-2.woff2)</style>
      <link rel="stylesheet" href="./assets/a.css"><link rel="icon" href="./icon.svg"><script type="module" src="./assets/index.js"></script>`;
    expect(neededFirst(bundle, html).toSorted()).toEqual([
      'assets/a.css',
      'assets/index.js',
      'assets/shared.js',
      'assets/x-latin-wght-normal-1.woff2',
      'index.html',
    ]);
  });
});

describe('roomShares', () => {
  it('shares the bytes of a file out to folders of src and packages', () => {
    const code = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);
    const shares = roomShares(
      {
        '/x/src/jose/a.ts': { code },
        '/x/src/jose/text/b.ts': { code },
        '/x/src/main.tsx': { code: null },
        '/x/node_modules/@scope/name/c.js': { code },
      },
      1000,
    );
    expect([...shares.keys()]).toEqual(['src/jose', 'src', 'node_modules/@scope/name']);
    expect(Math.round([...shares.values()].reduce((sum, bytes) => sum + bytes, 0))).toBe(1000);
    expect(shares.get('src/jose')).toBeGreaterThan(shares.get('src') ?? Infinity);
  });
});
