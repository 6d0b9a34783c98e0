import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { QR_LIMIT, qrCode } from './qrCode.ts';

const SCALE = 4;

/** What a camera sees of the drawn path, and reads from it. */
function seen({ size, path }: { size: number; path: string }): string {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column += 1)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return decodeQR({ width: side, height: side, data });
}

describe('a QR code', () => {
  it('reads as what went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ0189-_./:#'), minLength: 1, maxLength: 900 }), (text) => {
        const code = qrCode(text);
        expect(code && seen(code)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it('takes as much as a code can hold, and no more', () => {
    const code = qrCode('a'.repeat(QR_LIMIT));
    expect(code).toMatchObject({ modules: 177, size: 185 });
    expect(qrCode('a'.repeat(QR_LIMIT + 1))).toBeNull();
    expect(qrCode('\u6f22'.repeat(1000))).toBeNull();
  });

  it('has white around it', () => {
    const { path, size } = qrCode('https://jotlab.example/#v1.x') ?? { path: '', size: 0 };
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(width),
    ]);
    expect(Math.min(...runs.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
    expect(Math.max(...runs.map(([x = 0, , width = 0]) => x + width))).toBe(size - 4);
  });
});
