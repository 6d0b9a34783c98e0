import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, decodeBase64url, encodeBase64url, octetOf } from './base64url.ts';

describe('base64url', () => {
  it('agrees with Node both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const text = encodeBase64url(octets);
        expect(text).toBe(Buffer.from(octets).toString('base64url'));
        expect(decodeBase64url(text)).toEqual({ octets });
      }),
    );
  });

  it('encodes RFC 7515 appendix C', () => {
    expect(encodeBase64url(Uint8Array.from([3, 236, 255, 224, 193]))).toBe('A-z_4ME');
  });

  it.each([
    ['ab+/', { standard: { at: 2, count: 2 } }],
    ['YQ==', { padding: 2 }],
    ['YR', { spareBits: 1 }],
    ['YWJjZ', { leftOver: 4 }],
    ['YW.j*é', { invalid: { at: 2, count: 3 } }],
  ])('says what is wrong with %s', (text, expected) => {
    const { octets: _octets, ...rest } = decodeBase64url(text);
    expect(rest).toEqual(expected);
  });

  it('stays in step behind a character it cannot read', () => {
    expect(Buffer.from(decodeBase64url('YWJj*WJj').octets).toString('latin1').slice(4)).toBe('bc');
  });

  it('gives every character to the one octet that owns its first bit', () => {
    for (let octets = 1; octets < 40; octets += 1) {
      const length = encodeBase64url(new Uint8Array(octets)).length;
      for (let octet = 0; octet < octets; octet += 1) {
        const { start, end } = charactersOf({ start: octet, end: octet + 1 });
        expect(end).toBeGreaterThan(start);
        for (let character = start; character < end; character += 1) expect(octetOf(character)).toBe(octet);
      }
      expect(charactersOf({ start: 0, end: octets })).toEqual({ start: 0, end: length });
    }
  });
});
