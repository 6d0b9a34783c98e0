import { describe, expect, it } from 'vitest';
import { firstEndingAt, piecesOf, type TapePart } from './tape.ts';

const part = (letter: string, ...spans: [number, number][]): TapePart => ({
  letter,
  kind: 'other',
  label: letter,
  spans: spans.map(([start, end]) => ({ start, end })),
});
const at = (...spans: [number, number][]) => spans.map(([start, end]) => ({ start, end }));

describe('piecesOf', () => {
  it('puts parts, dots and what was peeled off in the order of the text', () => {
    const pieces = piecesOf({ parts: [part('H', [7, 9]), part('P', [10, 12])], dots: at([9, 10]), peeled: at([0, 7]) });
    expect(pieces.map(({ role, start, end }) => [role, start, end])).toEqual([
      ['peeled', 0, 7],
      ['part', 7, 9],
      ['dot', 9, 10],
      ['part', 10, 12],
    ]);
  });

  it('keeps the place of an empty part between its dots', () => {
    const pieces = piecesOf({ parts: [part('K', [3, 3])], dots: at([2, 3], [3, 4]), peeled: [] });
    expect(pieces.map(({ role, start, end }) => [role, start, end])).toEqual([
      ['dot', 2, 3],
      ['part', 3, 3],
      ['dot', 3, 4],
    ]);
  });

  it('counts the characters of a part over a line break', () => {
    const pieces = piecesOf({ parts: [part('P', [0, 6], [7, 13])], dots: [], peeled: at([6, 7]) });
    expect(pieces.map(({ role, offset }) => [role, offset])).toEqual([
      ['part', 0],
      ['peeled', 0],
      ['part', 6],
    ]);
  });

  it('joins neighbouring dots and cuts what overlaps', () => {
    const dots = at(...Array.from({ length: 1000 }, (_, index): [number, number] => [index, index + 1]));
    expect(piecesOf({ parts: [], dots, peeled: [] })).toHaveLength(1);
    const [first, second] = piecesOf({ parts: [part('H', [0, 6])], dots: [], peeled: at([4, 9]) });
    expect([first?.end, second?.start, second?.end]).toEqual([6, 6, 9]);
  });
});

describe('firstEndingAt', () => {
  it('finds the first span that is not wholly before', () => {
    const spans = at([0, 2], [2, 5], [7, 9]);
    expect([0, 2, 3, 6, 9, 10].map((position) => firstEndingAt(spans, position))).toEqual([0, 0, 1, 2, 2, 3]);
  });
});
