import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.js';

const page = readFileSync(join(root, 'index.html'), 'utf8');
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

  it('have no class that nobody sets', () => {
    // Where a class is put together, its beginning stands in the code. The editor sets its own.
    const code = [...source.filter(({ file }) => /\.tsx?$/.test(file)).map(({ text }) => text), page].join('\n');
    const named = new Set(code.match(/[\w-]+/g));
    const beginnings = [...code.matchAll(/([\w-]+-)\$\{/g)].map(([, name]) => name as string);
    const unset = source
      .filter(({ file }) => file.endsWith('.css'))
      .flatMap(({ file, text }) => {
        const selectors = text.replace(/\/\*[^]*?\*\/|"[^"]*"|url\([^)]*\)/g, '').match(/[^{}]+(?=\{)/g) ?? [];
        return selectors.flatMap((each) =>
          [...each.matchAll(/\.([a-z][\w-]*)/gi)]
            .map(([, name]) => name as string)
            .filter((name) => !named.has(name) && !name.startsWith('cm-'))
            .filter((name) => !beginnings.some((beginning) => name.startsWith(beginning)))
            .map((name) => `${file}: ${name}`),
        );
      });
    expect(named.size).toBeGreaterThan(1000);
    expect(unset).toEqual([]);
  });
});

describe('exports', () => {
  it('are of use to another file, and constants and functions of one file stay in it', () => {
    // styleMod.ts stands in for a package of the editor's.
    const files = source.filter(({ file }) => /\.tsx?$/.test(file) && file !== 'ui/styleMod.ts');
    const tests = readdirSync(join(root, 'e2e'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file: `../e2e/${file}`, text: readFileSync(join(root, 'e2e', file), 'utf8') }));
    const users = new Map<string, Set<string>>();
    for (const { file, text } of [...files, ...tests])
      for (const name of new Set(text.match(/[A-Za-z_$][\w$]*/g)))
        users.set(name, (users.get(name) ?? new Set()).add(file));
    const alone = files.flatMap(({ file, text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) ([\w$]+)/gm)]
        .map(([, name]) => name as string)
        .filter((name) => users.get(name)?.size === 1)
        .map((name) => `${file}: ${name}`),
    );
    expect(users.size).toBeGreaterThan(1000);
    expect(alone).toEqual([]);
  });
});
