import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DER_DEPTH_LIMIT, DerProblem, DerReader, oidText, TAG } from './der.ts';
import { fromHex } from './octets.ts';

function attempt<T>(act: () => T) {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    if (!(error instanceof DerProblem)) throw error;
    return { ok: false, code: error.code, args: error.args };
  }
}

const read = <T>(hex: string, act: (reader: DerReader) => T) => attempt(() => act(new DerReader(fromHex(hex))));

describe('DerReader', () => {
  it('reads elements in turn, with their places', () => {
    const result = read('300a0201050403aabbcc0500', (reader) => {
      const inside = reader.sequence();
      return [inside.small(), inside.octetString(), inside.next(TAG.null), inside.done, reader.done];
    });
    expect(result).toEqual({
      ok: true,
      value: [5, fromHex('aabbcc'), { tag: 5, at: 10, start: 12, end: 12 }, true, true],
    });
  });

  it('drops the octet that keeps an integer positive', () => {
    expect(read('02020080', (reader) => reader.unsigned())).toEqual({ ok: true, value: fromHex('80') });
    expect(read('020100', (reader) => reader.unsigned())).toEqual({ ok: true, value: fromHex('00') });
    expect(read('020180', (reader) => reader.magnitude())).toEqual({ ok: true, value: fromHex('80') });
  });

  it.each([
    [
      '3000',
      (reader: DerReader) => reader.next(TAG.integer),
      'der-tag',
      { at: 0, expected: 'INTEGER', expectedTag: '0x02', found: 'SEQUENCE', foundTag: '0x30' },
    ],
    ['30030201', (reader: DerReader) => reader.sequence(), 'der-truncated', { at: 0, wanted: 5, has: 4 }],
    ['3003020205', (reader: DerReader) => reader.sequence().small(), 'der-truncated', { at: 2, wanted: 4, has: 3 }],
    ['30', (reader: DerReader) => reader.next(), 'der-truncated', { at: 0, wanted: 2, has: 1 }],
    ['3080', (reader: DerReader) => reader.next(), 'der-length', { at: 1 }],
    ['308501000000000', (reader: DerReader) => reader.next(), 'der-length', { at: 1 }],
    [
      '3000',
      (reader: DerReader) => reader.sequence().small(),
      'der-end',
      { at: 2, expected: 'INTEGER', expectedTag: '0x02' },
    ],
    ['020181', (reader: DerReader) => reader.unsigned(), 'der-negative', { at: 0 }],
    ['0200', (reader: DerReader) => reader.unsigned(), 'der-length', { at: 1 }],
    ['03020180', (reader: DerReader) => reader.bitString(), 'der-bits', { at: 2 }],
    ['0300', (reader: DerReader) => reader.bitString(), 'der-bits', { at: 2 }],
    ['02050100000000', (reader: DerReader) => reader.small(), 'der-number', { at: 0 }],
  ] as const)('%s: a fault with its place', (hex, act, code, args) => {
    expect(read(hex, act as (reader: DerReader) => unknown)).toEqual({ ok: false, code, args });
  });

  it('stops at a depth that no key needs', () => {
    const down = (reader: DerReader): unknown => (reader.done ? null : down(reader.sequence()));
    const nested = (levels: number) => {
      let octets = '';
      for (let level = 0; level < levels; level += 1)
        octets = `30${(octets.length / 2).toString(16).padStart(2, '0')}${octets}`;
      return octets;
    };
    expect(read(nested(DER_DEPTH_LIMIT), down).ok).toBe(true);
    expect(read(nested(DER_DEPTH_LIMIT + 1), down)).toMatchObject({ ok: false, code: 'der-depth' });
  });

  it('reads what a text cut short still has', () => {
    const cut = new DerReader(fromHex('300a020105'), 0, 100);
    const inside = cut.sequence();
    expect([cut.position, inside.small(), inside.done]).toEqual([12, 5, false]);
    expect(attempt(() => inside.next())).toMatchObject({ ok: false, code: 'der-end' });
  });

  it('never throws anything but its own faults, and ends', () => {
    const walk = (reader: DerReader): void => {
      while (!reader.done) {
        const element = reader.next();
        if (element.tag & 0x20) walk(reader.inside(element));
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => void attempt(() => walk(new DerReader(octets)))),
    );
  });
});

describe('oidText', () => {
  it.each([
    ['2a864886f70d010101', '1.2.840.113549.1.1.1'],
    ['2b6570', '1.3.101.112'],
    ['608648016503040311', '2.16.840.1.101.3.4.3.17'],
    ['550403', '2.5.4.3'],
    ['', ''],
  ])('%s is %s', (hex, text) => {
    expect(oidText(fromHex(hex))).toBe(text);
  });
});
