import { describe, expect, it } from 'vitest';
import { neededFirst } from './budget.ts';

describe('neededFirst', () => {
  it('follows static imports, and takes the sheets and first fonts that the page names', () => {
    const chunk = (isEntry: boolean, imports: string[]) => ({ type: 'chunk' as const, isEntry, imports });
    const bundle = {
      'assets/index.js': chunk(true, ['assets/shared.js']),
      'assets/shared.js': chunk(false, ['assets/index.js']),
      'assets/lazy.js': chunk(false, ['assets/shared.js']),
      'assets/a.css': { type: 'asset' as const },
    };
    const html = `<style>src:url(./assets/x-latin-wght-normal-1.woff2);src:url(./assets/x-latin-ext-wght-normal-2.woff2)</style>
      <link rel="stylesheet" href="./assets/a.css"><link rel="icon" href="./icon.svg">`;
    expect(neededFirst(bundle, html).toSorted()).toEqual(
      ['assets/a.css', 'assets/index.js', 'assets/shared.js', 'assets/x-latin-wght-normal-1.woff2', 'index.html'],
    );
  });
});
