import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|fixtures\/|^words\/ja\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name as string);

/** Names that a source reads from an object: `.name`, or taken out of it. Keys of its own tables are none. */
const namedIn = new Map(
  sources.map(({ path, text }) => {
    const bare = path.startsWith('words/en/') ? text.replace(/^ +'?[\w-]+'?:/gm, '') : text;
    return [path, new Set([...all(bare, /\.\s*(\w+)/g), ...all(bare, /(?<=[{,]\s*|^ +)(\w+)(?=\s*[,:}])/gm)])];
  }),
);
/** Names that stand somewhere as a text: a code, by which a sentence may be looked up. */
const quoted = new Set(sources.flatMap(({ text }) => all(text, /['"](\w+)['"]/g)));
const everywhere = new Set([...namedIn.values()].flatMap((names) => [...names]));

/** The tables of en/ that a module of words/ hands on, also by way of another one. */
function tablesOf(module: string): string[] {
  const text = sources.find(({ path }) => path === `words/${module}`)?.text ?? '';
  return [
    ...[...text.matchAll(/from '\.\/(en\/\w+\.ts)'/g)].map(([, file]) => file as string),
    ...[...text.matchAll(/import \{ words as \w+ \} from '\.\/(\w+\.ts)'/g)].flatMap(([, next]) =>
      tablesOf(next as string),
    ),
  ];
}

/** The names in what imports a table, and in the table itself: one sentence may use another. */
function namedFor(table: string): ReadonlySet<string> {
  const users = sources.filter(
    ({ path, text }) =>
      path === `words/${table}` ||
      (path.startsWith('words/') && text.includes(`./${table}`)) ||
      all(text, path.startsWith('words/') ? /'\.\/(\w+\.ts)'/g : /words\/(\w+\.ts)'/g).some((module) =>
        tablesOf(module).includes(table),
      ),
  );
  return new Set(users.flatMap(({ path }) => [...(namedIn.get(path) ?? [])]));
}

type Branch = Readonly<Record<string, unknown>>;
const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries that no source names. A table with codes for keys is looked up by them. */
function* unnamed(table: Branch, named: ReadonlySet<string>, at: string): Generator<string> {
  const names = Object.keys(table);
  if (names.some((name) => !/^[a-z]\w*$/i.test(name))) return;
  for (const name of names) {
    if (!named.has(name) && !quoted.has(name)) yield `${at}.${name}`;
    const value = table[name];
    if (isBranch(value)) yield* unnamed(value, everywhere, `${at}.${name}`);
  }
}

const english = import.meta.glob<Branch>('./en/*.ts', { eager: true });

describe('sentences', () => {
  it('are all named by what shows them', () => {
    const found = Object.entries(english).flatMap(([path, tables]) => {
      const named = namedFor(path.slice(2));
      return Object.entries(tables).flatMap(([name, table]) =>
        isBranch(table) ? [...unnamed(table, named, name)] : [],
      );
    });
    expect(Object.keys(english).length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});
