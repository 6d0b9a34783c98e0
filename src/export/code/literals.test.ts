/** Whatever a value is, it stays a value: read back by the language itself, or by a reader of its literals. */
import { execFileSync } from 'node:child_process';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed } from './content.ts';
import { CSHARP, GO, JAVA, JAVASCRIPT, KOTLIN, type Language, PHP, PYTHON, RUBY, RUST, SHELL } from './literals.ts';

const NASTY = [
  '"',
  "'",
  '\\',
  '`',
  '${x}',
  '#{x}',
  '$x',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u2028',
  '\u202e',
  '*/',
  '\\u0022',
  '{$x}',
  '?>',
  '\u{1f600}',
  '\u{e0001}',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  .map((all) => all.join(''));

/** Undoes the escapes of C-like literals. Whatever it does not know is an error. */
function readC(literal: string, quote: string, more: Readonly<Record<string, string>> = {}): string {
  if (!literal.startsWith(quote) || !literal.endsWith(quote)) throw new Error('not quoted');
  const known: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', [quote]: quote, ...more };
  const inside = literal.slice(1, -1);
  let out = '';
  for (let at = 0; at < inside.length;) {
    const character = String.fromCodePoint(inside.codePointAt(at) ?? 0);
    if (character === quote) throw new Error('ends early');
    if (character !== '\\') {
      out += character;
      at += character.length;
      continue;
    }
    const point = /^\\u\{([0-9a-f]+)\}|^\\u([0-9a-f]{4})|^\\U([0-9a-f]{8})|^\\([0-7]{3})/.exec(inside.slice(at));
    if (point) {
      const [all, braced, short, long, octal] = point;
      out += String.fromCodePoint(
        octal === undefined ? parseInt(braced ?? short ?? long ?? '', 16) : parseInt(octal, 8),
      );
      at += all.length;
      continue;
    }
    const named = known[inside.charAt(at + 1)];
    if (named === undefined) throw new Error(`unknown escape ${inside.slice(at, at + 2)}`);
    out += named;
    at += 2;
  }
  return out;
}

const READERS: readonly [string, Language, (literal: string) => string][] = [
  ['JavaScript', JAVASCRIPT, (literal) => runInThisContext(literal) as string],
  ['Python', PYTHON, (literal) => readC(literal, "'")],
  ['Ruby', RUBY, (literal) => readC(literal, '"', { '#': '#' })],
  ['Go', GO, (literal) => readC(literal, '"')],
  ['PHP', PHP, (literal) => (literal.startsWith("'") ? literal.slice(1, -1) : readC(literal, '"', { $: '$' }))],
  ['Rust', RUST, (literal) => readC(literal, '"')],
  ['Java', JAVA, (literal) => readC(literal, '"')],
  ['Kotlin', KOTLIN, (literal) => readC(literal, '"', { $: '$' })],
  ['C#', CSHARP, (literal) => readC(literal, '"')],
];

/** A sign of interpolation that is not escaped. */
const LIVE: Partial<Record<string, RegExp>> = {
  Ruby: /(?<!\\)(?:\\\\)*#/,
  Kotlin: /(?<!\\)(?:\\\\)*\$/,
};

describe.each(READERS)('%s', (name, language, read) => {
  it('writes every text as one literal on one line', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const literal = language.text(value);
        expect(read(literal)).toBe(value);
        expect(literal).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        const live = LIVE[name];
        if (live) expect(literal).not.toMatch(live);
      }),
      { numRuns: 300 },
    );
  });
});

describe('JavaScript values', () => {
  it('are read back as JSON.parse has them', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value);
        const back = runInThisContext(`(${JAVASCRIPT.value(parsed(text), 0, '')})`) as unknown;
        expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 50 },
    );
  });

  it('keep a member that is called __proto__', () => {
    const text = '{"__proto__":{"admin":true},"a":{"__proto__":1}}';
    const back = runInThisContext(`(${JAVASCRIPT.value(parsed(text), 0, '')})`) as object;
    expect(JSON.stringify(back)).toBe(text);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });
});

describe('bash', () => {
  it('reads every word back, octet by octet', () => {
    const values = [...fc.sample(hostile, 60), ...NASTY].map((value) => value.replaceAll('\u0000', ''));
    const script = values.map((value) => `printf '%s\\0' ${SHELL.text(value)}`).join('\n');
    const out = execFileSync('bash', ['-c', script], { env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' } });
    expect(out.toString('utf8').split('\u0000').slice(0, -1)).toEqual(values);
  });
});
