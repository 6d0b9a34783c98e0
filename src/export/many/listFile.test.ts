import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../jose/many/row.ts';
import { lineOf, toCsv, toJson } from './listFile.ts';

const row = (iss: string): Row => ({
  id: 0,
  place: { line: 1 },
  count: 2,
  characters: 9,
  kind: 'jws',
  iss,
  exp: 1_700_000_000,
});
const said = { place: 'line 1', signature: 'Verified', time: 'Expired', finding: '' };

/** RFC 4180, read back. */
const fields = (csv: string): string[][] =>
  [...csv.slice(1).matchAll(/((?:"(?:[^"]|"")*"|[^,\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^,\r\n]*))*)\r\n/g)].map(
    ([, line = '']) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
  );

describe('a list as a file', () => {
  it('has a line a token, and the token only where it was asked for', () => {
    const [names, line] = fields(toCsv([lineOf(row('https://id.example'), said)]));
    expect(names).not.toContain('token');
    expect(Object.fromEntries((names ?? []).map((name, at) => [name, line?.[at]]))).toMatchObject({
      place: 'line 1',
      times: '2',
      kind: 'jws',
      iss: 'https://id.example',
      exp: '2023-11-14T22:13:20Z',
      signature: 'Verified',
    });
    expect(JSON.parse(toJson([lineOf(row('a'), said, 'e30.e30.')]))).toMatchObject([{ token: 'e30.e30.', times: 2 }]);
  });

  it('is never a formula to a spreadsheet, and loses no character', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ''), fc.string(), (first, rest) => {
        const [names = [], line = []] = fields(toCsv([lineOf(row(first + rest), said)]));
        const value = line[names.indexOf('iss')] ?? '';
        expect(value.replace(/^'/, '')).toBe((first + rest).replace(/^'/, ''));
        expect(value).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }),
    );
  });
});
