import { describe, expect, it } from 'vitest';
import { blocksOf, fitIn, foldedLine, leftOut, pagesIn, rowsIn } from './jsonBlocks.ts';

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
const heights = blocks.map(({ lines }) => lines.map(() => 10));
/** Seventeen claims, of which two are longer than a line. */
const { blocks: many } = blocksOf(`{\n${Array.from({ length: 17 }, (_, index) => `  "c${index}": 1`).join(',\n')}\n}`);
const tall = many.map((_, index) => [index < 2 ? 20 : 10]);
const lit = (line: number) => ({ from: line, to: line });

describe('what has room', () => {
  it('is all of it, or all of it with what has several lines on one', () => {
    const at = (room: number) => fitIn({ heights, room, line: 10 }, blocks, null);
    expect(at(120)).toMatchObject({ from: 0, to: 4, folded: [false, false, false, false] });
    expect(at(119)).toMatchObject({ from: 0, to: 4, folded: [false, true, true, false] });
  });

  it('keeps what is in the light open', () => {
    expect(fitIn({ heights, room: 70, line: 10 }, blocks, { from: 2, to: 5 }).folded).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('shows as much of what is in the light as has room, whatever else goes', () => {
    const shown = (room: number, from: number, to: number) => {
      const fit = fitIn({ heights, room, line: 10 }, blocks, { from, to });
      const lines = fit.blocks
        .slice(fit.from, fit.to)
        .flatMap((block, at) => (fit.folded[fit.from + at] ? [] : block.lines));
      return { lines: lines.map((line) => line.trim()), left: leftOut(fit, 4) };
    };
    // "roles", of six lines, in a box for four: from its beginning, or where a member of it is meant, around that.
    expect(shown(45, 6, 11)).toEqual({ lines: ['"roles": [', '"a",', '{'], left: { members: 3, lines: 6 } });
    expect(shown(45, 9, 9).lines).toContain('"b": 1');
    expect(shown(15, 9, 9).lines).toEqual(['"b": 1']);
  });

  it('leaves a line for saying what is left out', () => {
    expect(fitIn({ heights: tall, room: 100, line: 10 }, many, null)).toMatchObject({ from: 0, to: 7 });
    expect(fitIn({ heights: tall, room: 100, line: 10 }, many, lit(7))).toMatchObject({ from: 0, to: 7 });
    expect(fitIn({ heights: tall, room: 100, line: 10 }, many, lit(17))).toMatchObject({ from: 8, to: 17 });
    expect(fitIn({ heights: tall, room: 5, line: 10 }, many, lit(4))).toMatchObject({ from: 3, to: 4 });
  });

  it('is shown page by page, each line once', () => {
    const pages = pagesIn({ heights: tall, room: 100, line: 10 }, many);
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 7],
      [7, 16],
      [16, 17],
    ]);
    expect(pagesIn({ heights: tall, room: 190, line: 10 }, many)).toHaveLength(1);
    // Also what is larger than a page: folded, it could never be read.
    const all = pagesIn({ heights, room: 50, line: 10 }, blocks).flatMap((page) =>
      page.blocks.slice(page.from, page.to),
    );
    expect(all.flatMap(({ lines }) => lines)).toEqual(blocks.flatMap(({ lines }) => lines));
  });
});
