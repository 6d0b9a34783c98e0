import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JSON_DEPTH_LIMIT,
  JsonKind,
  lineAndColumn,
  membersOf,
  memberValue,
  rawText,
  readJson,
  type JsonDocument,
} from './json.ts';

/** The nodes as JavaScript values; JSON.parse reads the numbers. */
function rebuild(json: JsonDocument, node = 0): unknown {
  const kind = json.kinds[node];
  if (kind === JsonKind.object) {
    return Object.fromEntries(
      [...membersOf(json, node)].map((member) => [member.name, rebuild(json, member.valueNode)]),
    );
  }
  if (kind === JsonKind.array) {
    const items: unknown[] = [];
    for (let child = node + 1; child < (json.skips[node] as number); child = json.skips[child] as number)
      items.push(rebuild(json, child));
    return items;
  }
  return JSON.parse(rawText(json, node));
}

describe('readJson', () => {
  it('agrees with JSON.parse on every JSON text', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
        const json = readJson(text);
        expect(json.fault).toBeUndefined();
        expect(rebuild(json)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('finds a fault exactly where JSON.parse throws', () => {
    const alphabet = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'null',
      ' ',
      '\\',
      '\\u',
      '\n',
      'x',
      '\u00a0',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(readJson(text).fault === undefined).toBe(valid);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a":1,}', 7, 'name'],
    ['{"a":1 "b":2}', 7, 'commaOrBrace'],
    ['{"a" 1}', 5, 'colon'],
    ['{a:1}', 1, 'nameOrEnd'],
    ['[1 2]', 3, 'commaOrBracket'],
    ['{"a":"\\x"}', 6, 'escape'],
    ['{"a":"\\u12g4"}', 6, 'hex'],
    ['{"a":"x', 7, 'quote'],
    ['{"a":"x\ny"}', 7, 'control'],
    ['{"a":01}', 6, 'number'],
    ['{"a":1.}', 6, 'number'],
    ['{"a":nul}', 5, 'value'],
    ['{} x', 3, 'end'],
    ['', 0, 'value'],
  ] as const)('says of %s where it stops and what it wanted', (text, at, expected) => {
    expect(readJson(text).fault).toEqual({ at, expected });
  });

  it('keeps the members before the fault', () => {
    const json = readJson('{"iss":"joe","exp":13008x');
    expect([...membersOf(json, 0)].map((member) => member.name)).toEqual(['iss', 'exp']);
    expect(json.fault?.at).toBe(24);
  });

  it('keeps duplicates in order, found by their decoded names', () => {
    const json = readJson('{"alg":"a","\\u0061lg":"b"}');
    expect([...membersOf(json, 0)].map((member) => [member.name, rawText(json, member.nameNode)])).toEqual([
      ['alg', '"alg"'],
      ['alg', '"\\u0061lg"'],
    ]);
    expect(rawText(json, memberValue(json, 'alg') as number)).toBe('"b"');
  });

  it('keeps the exact text of numbers', () => {
    const json = readJson('[100002348117421473,3.0,1e400,-0]');
    expect([1, 2, 3, 4].map((node) => rawText(json, node))).toEqual(['100002348117421473', '3.0', '1e400', '-0']);
  });

  it('stops at the depth limit, without recursion', () => {
    const json = readJson('['.repeat(100_000));
    expect(json.fault).toEqual({ at: JSON_DEPTH_LIMIT, expected: 'depth' });
    expect(json.count).toBe(JSON_DEPTH_LIMIT);
    expect(readJson('['.repeat(JSON_DEPTH_LIMIT) + ']'.repeat(JSON_DEPTH_LIMIT)).fault).toBeUndefined();
  });

  it('names lines and columns from 1, whatever ends a line', () => {
    expect(lineAndColumn('a\r\nb\nc\rd', 8)).toEqual({ line: 4, column: 2 });
    expect(lineAndColumn('a\r\nb', 0)).toEqual({ line: 1, column: 1 });
  });
});
