import { describe, expect, it } from 'vitest';
import { readJson } from '../../jose/text/json.ts';
import { memberRows, parentOf, pathsTo, STEP } from './memberRows.ts';

const JSON_TEXT = '{"iss":"a","cnf":{"jwk":{"kty":"EC","key_ops":["sign",{}]}},"roles":["x"],"e":{},"l":[]}';
const json = readJson(JSON_TEXT);
const NONE = new Map<string, number>();
const shown = (...open: string[]): string[] =>
  memberRows(json, new Set(open), NONE).map(({ level, name, state }) => `${level} ${name} ${state}`);

describe('memberRows', () => {
  it('shows the outermost members, and which of them can be opened', () => {
    expect(shown()).toEqual(['1 iss leaf', '1 cnf closed', '1 roles closed', '1 e leaf', '1 l leaf']);
  });

  it('shows what is inside an open one, at any depth, behind it', () => {
    expect(shown('/cnf', '/cnf/jwk', '/cnf/jwk/key_ops')).toEqual([
      '1 iss leaf',
      '1 cnf open',
      '2 jwk open',
      '3 kty leaf',
      '3 key_ops open',
      '4 0 leaf',
      '4 1 leaf',
      '1 roles closed',
      '1 e leaf',
      '1 l leaf',
    ]);
    // Open inside a closed one: not seen, and not forgotten.
    expect(shown('/cnf/jwk')).toEqual(shown());
  });

  it('counts places among neighbours, and knows the row around a row', () => {
    const rows = memberRows(json, new Set(['/cnf', '/cnf/jwk']), NONE);
    expect(rows.map(({ position, size }) => `${position}/${size}`)).toEqual([
      '1/5',
      '2/5',
      '1/1',
      '1/2',
      '2/2',
      '3/5',
      '4/5',
      '5/5',
    ]);
    expect(rows.map((_, index) => parentOf(rows, index))).toEqual([-1, -1, 1, 2, 2, -1, -1, -1]);
  });

  it('knows what to open so that a row is seen, and opens no thousand rows for it', () => {
    const to = (name: string | number): string[] => {
      const row = memberRows(json, new Set(['/cnf', '/cnf/jwk', '/cnf/jwk/key_ops', '/roles']), NONE).findLast(
        (other) => other.name === name,
      );
      return pathsTo(json, row?.node ?? -1, NONE);
    };
    expect(to('cnf')).toEqual([]);
    expect(to('key_ops')).toEqual(['/cnf', '/cnf/jwk']);
    expect(to(1)).toEqual(['/cnf', '/cnf/jwk', '/cnf/jwk/key_ops']);
    expect(to(0)).toEqual(['/roles']);
    const long = readJson(`{"l":[${'[1],'.repeat(STEP)}[2]]}`);
    expect(pathsTo(long, long.count - 1, NONE)).toEqual(['/l']);
  });

  it('says which name appears twice in its own object, and no other', () => {
    const rows = memberRows(readJson('{"a":{"b":1},"b":2,"b":3}'), new Set(['/a']), NONE);
    expect(rows.map(({ twice }) => twice)).toEqual([false, false, false, true]);
  });

  it('of many shows a few, in each container, and asks for more', () => {
    const many = readJson(`{"list":[${'1,'.repeat(99)}1],"z":1}`);
    const rows = memberRows(many, new Set(['/list']), NONE);
    expect(rows).toHaveLength(1 + STEP + 1 + 1);
    expect(rows[STEP + 1]).toMatchObject({ kind: 'more', path: '/list', level: 2 });
    expect(rows[1]).toMatchObject({ name: 0, size: -1 });
    expect(memberRows(many, new Set(['/list']), new Map([['/list', 200]]))).toHaveLength(102);
  });

  it('makes few rows of a megabyte, and does not fall over depth or a text that breaks off', () => {
    const large = readJson(`{${Array.from({ length: 60_000 }, (_, index) => `"name-${index}":[1]`).join(',')}}`);
    expect(memberRows(large, new Set(['/name-0']), NONE)).toHaveLength(STEP + 2);
    const deep = readJson(`{"a":${'['.repeat(900)}1${']'.repeat(900)}}`);
    const all = new Set(Array.from({ length: 901 }, (_, index) => `/a${'/0'.repeat(index)}`));
    expect(memberRows(deep, all, NONE).at(-1)?.level).toBe(901);
    expect(memberRows(readJson('{"a":{"b'), new Set(['/a']), NONE).map(({ name }) => name)).toEqual(['a']);
    expect(memberRows(readJson(''), new Set(), NONE)).toEqual([]);
  });
});
