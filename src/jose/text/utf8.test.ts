import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, octetAt, unitAt } from './utf8.ts';

describe('decodeUtf8', () => {
  it('knows where every character of well-formed text began', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { decoded, invalid } = decodeUtf8(encodeUtf8(text));
        expect(invalid).toBeUndefined();
        expect(decoded.text).toBe(text);
        let octet = 0;
        for (const character of text) {
          const unit = unitAt(decoded, octet);
          expect(decoded.text.slice(unit, unit + character.length)).toBe(character);
          expect(octetAt(decoded, unit)).toBe(octet);
          octet += encodeUtf8(character).length;
        }
      }),
    );
  });

  it('agrees with the platform about ill-formed runs, and stays in step', () => {
    const octet = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc3,
      0xa9,
      0xe0,
      0xa0,
      0xe2,
      0x82,
      0xac,
      0xed,
      0x9f,
      0xf0,
      0x9f,
      0x98,
      0x80,
      0xf4,
      0x90,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(octet, { maxLength: 12 }), (octets) => {
        const bytes = Uint8Array.from(octets);
        const { decoded, invalid } = decodeUtf8(bytes);
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          valid = false;
        }
        expect(invalid === undefined).toBe(valid);
        // As many units as the platform made, each beginning behind the one before (or with it: surrogate pairs).
        if (decoded.starts) expect(decoded.starts[decoded.text.length]).toBe(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['an overlong form', [0x41, 0xc0, 0xaf], 1],
    ['a truncated sequence', [0xe2, 0x82], 0],
    ['an encoded surrogate', [0x41, 0x42, 0xed, 0xa0, 0x80], 2],
    ['a lone continuation', [0x80], 0],
  ])('names the first octet of %s', (_what, octets, at) => {
    expect(decodeUtf8(Uint8Array.from(octets)).invalid).toBe(at);
  });

  it('keeps a byte order mark', () => {
    expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b])).decoded.text).toBe('\ufeff{');
  });
});
