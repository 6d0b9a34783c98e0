import { describe, expect, it } from 'vitest';
import { readJson } from '../../jose/text/json.ts';
import { paperRows } from './paperRows.ts';

const printed = (text: string, most?: number) => {
  const { rows, left, leftOf } = paperRows(readJson(text), most);
  return {
    left,
    rows,
    said: rows.map((row) => (row.kind === 'more' ? `${row.level} and ${leftOf(row)}` : `${row.level} ${row.name}`)),
  };
};

describe('paperRows', () => {
  it('unfolds everything, in the order of the text', () => {
    const { said, left } = printed('{"iss":"a","cnf":{"jwk":{"kty":"EC","key_ops":["sign",{}]}},"e":{},"z":[[1]]}');
    expect(said).toEqual(['1 iss', '1 cnf', '2 jwk', '3 kty', '3 key_ops', '4 0', '4 1', '1 e', '1 z', '2 0', '3 0']);
    expect(left).toBe(0);
  });

  it('has no more rows than there is room, and says how many are left, in all and in each', () => {
    const list = `{"a":1,"l":[${Array.from({ length: 1000 }, (_, index) => `{"id":${index},"in":{"x":1}}`).join(',')}],"z":{"y":2}}`;
    const { rows, left, said } = printed(list);
    const entries = rows.filter(({ kind }) => kind === 'entry').length;
    expect(entries).toBeLessThanOrEqual(400);
    expect(entries).toBeGreaterThan(390);
    // Three members, a thousand items of three members, and one.
    expect(entries + left).toBe(3 + 4000 + 1);
    // The members after the long list are there too, and its items are not only numbers.
    expect(said.slice(-2)).toEqual(['1 z', '2 y']);
    expect(said.slice(0, 6)).toEqual(['1 a', '1 l', '2 0', '3 id', '3 in', '4 x']);
    expect(said.filter((text) => / and /.test(text))).toEqual(['2 and 901']);
  });

  it('gives a long list the room that nothing else wants', () => {
    const flat = printed(`{"short":[1,2,3],"long":[${'1,'.repeat(299)}1]}`);
    expect(flat.left).toBe(0);
    const long = printed(`{"long":[${'1,'.repeat(999)}1],"short":[1,2,3]}`);
    expect(long.said).toContain('2 and 605');
    expect(long.left).toBe(605);
  });

  it('takes a name that appears twice for two, and a text that breaks off for what it is', () => {
    expect(printed('{"a":{"b":1},"a":{"c":2}}').said).toEqual(['1 a', '2 b', '1 a', '2 c']);
    expect(printed('{"a":{"b').said).toEqual(['1 a']);
    expect(printed('{"a":{"b":').left).toBe(0);
    expect(printed('').said).toEqual([]);
  });

  it('is bounded in depth and breadth', () => {
    const deep = printed(`{"a":${'['.repeat(900)}1${']'.repeat(900)}}`);
    expect(deep.rows.length).toBeLessThanOrEqual(401);
    expect(deep.left).toBe(901 - 400);
    const wide = printed(`{${Array.from({ length: 60_000 }, (_, index) => `"name-${index}":[1]`).join(',')}}`);
    expect(wide.rows.length).toBeLessThanOrEqual(800);
    expect(wide.left).toBe(120_000 - 400);
  });
});
