import { describe, expect, it } from 'vitest';
import { blocksOf, fitIn, foldedLine, pagesIn, rowsIn } from './jsonBlocks.ts';

const TEXT = `{
  "alg": "ECDH-ES",
  "epk": {
    "kty": "EC",
    "crv": "P-256"
  },
  "roles": [
    "a",
    {
      "b": 1
    }
  ],
  "kid": "k"
}`;

describe('the blocks of a text', () => {
  it('are the members of an object, without its braces', () => {
    const { blocks, count, isObject } = blocksOf(TEXT);
    expect({ count, isObject }).toEqual({ count: 4, isObject: true });
    expect(blocks.map(foldedLine)).toEqual([
      '"alg": "ECDH-ES",',
      '"epk": { \u2026 },',
      '"roles": [ \u2026 ],',
      '"kid": "k"',
    ]);
    const all = TEXT.split('\n');
    for (const { lines, first } of blocks) expect(all[first]).toBe(`  ${lines[0]}`);
  });

  it('are the lines of any other text', () => {
    expect(blocksOf('{}')).toMatchObject({ count: 1, isObject: false });
    expect(blocksOf('a\nb').blocks.map(foldedLine)).toEqual(['a', 'b']);
  });

  it('have a number of rows that can be told beforehand', () => {
    expect(rowsIn(TEXT, 80)).toBe(12);
    expect(rowsIn('{\n  "a": "0123456789"\n}', 10)).toBe(2);
  });
});

const { blocks } = blocksOf(TEXT);
const heights = [10, 40, 60, 10];
/** Seventeen claims, of which two are longer than a line. */
const { blocks: many } = blocksOf(`{\n${Array.from({ length: 17 }, (_, index) => `  "c${index}": 1`).join(',\n')}\n}`);
const tall = many.map((_, index) => (index < 2 ? 20 : 10));

describe('what has room', () => {
  it('is all of it, or all of it with what has several lines on one', () => {
    const at = (room: number) => fitIn({ heights, room, line: 10 }, blocks, -1);
    expect(at(120)).toEqual({ from: 0, to: 4, folded: [false, false, false, false] });
    expect(at(119)).toEqual({ from: 0, to: 4, folded: [false, true, true, false] });
  });

  it('keeps what is in the light open, if it has room itself', () => {
    expect(fitIn({ heights, room: 70, line: 10 }, blocks, 1).folded).toEqual([false, false, true, false]);
    expect(fitIn({ heights, room: 45, line: 10 }, blocks, 1).folded).toEqual([false, true, true, false]);
  });

  it('leaves a line for saying what is left out', () => {
    expect(fitIn({ heights: tall, room: 100, line: 10 }, many, -1)).toMatchObject({ from: 0, to: 7 });
    expect(fitIn({ heights: tall, room: 100, line: 10 }, many, 6)).toMatchObject({ from: 0, to: 7 });
    expect(fitIn({ heights: tall, room: 100, line: 10 }, many, 16)).toMatchObject({ from: 8, to: 17 });
    expect(fitIn({ heights: tall, room: 5, line: 10 }, many, 3)).toMatchObject({ from: 3, to: 4 });
  });

  it('is shown page by page, each block once', () => {
    const pages = pagesIn({ heights: tall, room: 100, line: 10 }, many);
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 7],
      [7, 16],
      [16, 17],
    ]);
    expect(pagesIn({ heights: tall, room: 190, line: 10 }, many)).toHaveLength(1);
    expect(pagesIn({ heights, room: 50, line: 10 }, blocks)[0]?.folded).toEqual([false, false, true, false]);
  });
});
