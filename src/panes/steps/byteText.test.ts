import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, bytesText, hexOf, runsOf } from './byteText.ts';

describe('bytes as text', () => {
  it('hexadecimal has two digits a byte and spaces between, base64url has none', () => {
    const octets = Uint8Array.of(0, 1, 0xff, 0xa6);
    expect(hexOf(octets)).toBe('00 01 ff a6');
    expect(bytesText(octets, 'base64url')).toBe('AAH_pg');
  });
});

describe('runs of a value', () => {
  const field = (start: number, end: number) => ({ name: 'hash' as const, start, end });

  it('are the fields, and what lies between and behind them', () => {
    expect(runsOf(10, [field(2, 4), field(4, 6)], 100)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4, field: field(2, 4) },
      { start: 4, end: 6, field: field(4, 6) },
      { start: 6, end: 10 },
    ]);
  });

  it('of a long value every one is in sight, a long one with its beginning', () => {
    expect(beginningsOf(256, [field(0, 2), field(2, 204), field(204, 256)])).toEqual([
      { start: 0, end: 2, field: field(0, 2) },
      { start: 2, end: 66, field: field(2, 204), cut: true },
      { start: 204, end: 256, field: field(204, 256) },
    ]);
  });

  it('end where the limit is, within a field too', () => {
    expect(runsOf(10, [field(2, 8)], 5)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 5, field: field(2, 8) },
    ]);
  });

  it('cover every byte up to the limit exactly once, whatever the fields', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 6 }), fc.nat(60), fc.nat(80), (lengths, rest, limit) => {
        let at = 0;
        const fields = lengths.map((length) => field(at, (at += length))).filter(({ start, end }) => end > start);
        const runs = runsOf(at + rest, fields, limit);
        let next = 0;
        for (const { start, end } of runs) {
          expect(start).toBe(next);
          expect(end).toBeGreaterThan(start);
          next = end;
        }
        expect(next).toBe(Math.min(at + rest, limit));
      }),
    );
  });
});
