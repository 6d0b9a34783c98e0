import { describe, expect, it } from 'vitest';
import type { Joins } from '../../jose/explain/lanes.ts';
import { type Column, type Figure, figureOf, type FigureWords, overBar } from './figure.ts';

const WORDS: FigureWords = {
  cipher: 'cipher',
  key: {
    carried: ['content encryption key', 'CEK'],
    shared: ['shared key'],
    agreed: ['agreed key'],
    missing: ['no key'],
  },
  additionalData: 'additional data',
};
const COMPACT: Joins = {
  key: 'carried',
  keys: [2],
  initializationVector: 4,
  ciphertext: 6,
  additionalData: [0],
  tag: 8,
};

/** Columns of these widths, with dots of 10 pixels between them. */
const columns = (...widths: number[]): Column[] => {
  const all: Column[] = [];
  for (const width of widths) {
    const at = all.at(-1)?.end ?? 0;
    if (at > 0) all.push({ start: at, end: at + 10 });
    all.push({ start: at > 0 ? at + 10 : 0, end: at + (at > 0 ? 10 : 0) + width });
  }
  return all;
};
const endOf = (all: readonly Column[]): number => all.at(-1)?.end ?? 0;
/** The corners of a line, as numbers. */
const corners = (line: string): [number, number][] => {
  let [x, y] = [0, 0];
  return [...line.matchAll(/([MVH])([\d.]+)(?: ([\d.]+))?/g)].map(([, letter, first, second]) => {
    if (letter === 'M') [x, y] = [Number(first), Number(second)];
    else if (letter === 'H') x = Number(first);
    else y = Number(first);
    return [x, y];
  });
};
const crossings = ({ arrows }: Figure): number => {
  const pieces = arrows.flatMap(({ line }, arrow) =>
    corners(line)
      .slice(1)
      .map((to, index) => ({ arrow, from: corners(line)[index] as [number, number], to })),
  );
  let number = 0;
  for (const a of pieces)
    for (const b of pieces) {
      const [upright, level] = a.from[0] === a.to[0] && b.from[1] === b.to[1] ? [a, b] : [null, null];
      if (!upright || !level || a.arrow === b.arrow) continue;
      const between = (value: number, one: number, other: number): boolean =>
        value > Math.min(one, other) && value < Math.max(one, other);
      if (
        between(upright.from[0], level.from[0], level.to[0]) &&
        between(level.from[1], upright.from[1], upright.to[1])
      )
        number += 1;
    }
  return number;
};

describe('figureOf', () => {
  for (const [name, widths] of [
    ['a desk', [230, 580, 125, 290, 147]],
    ['a phone', [52, 131, 28, 65, 33]],
  ] as const) {
    it(`of a compact JWE no arrow crosses another, and no name leaves the drawing, on ${name}`, () => {
      const all = columns(...widths);
      const figure = figureOf(COMPACT, all, endOf(all), 12, WORDS);
      expect(figure?.arrows).toHaveLength(5);
      expect(crossings(figure as Figure)).toBe(0);
      expect(figure?.labels.map(({ text }) => text)).toEqual(['cipher', 'content encryption key', 'additional data']);
      for (const { x, y, width, height } of figure?.labels ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(endOf(all));
        expect(y + height).toBeLessThanOrEqual(figure?.height ?? 0);
      }
    });
  }

  it('names do not lie over each other, in whatever order a JSON serialization has the parts', () => {
    const all = columns(60, 60, 60, 60, 60);
    for (const [h, k, i, c, t] of [
      [0, 2, 4, 6, 8],
      [8, 6, 4, 2, 0],
      [4, 0, 8, 2, 6],
      [2, 8, 0, 4, 6],
      [6, 4, 8, 0, 2],
    ] as const) {
      const figure = figureOf(
        { key: 'carried', keys: [k], initializationVector: i, ciphertext: c, additionalData: [h], tag: t },
        all,
        endOf(all),
        12,
        WORDS,
      );
      const labels = figure?.labels ?? [];
      expect(labels).toHaveLength(3);
      labels.forEach((a, index) => {
        for (const b of labels.slice(index + 1))
          expect(a.y + a.height <= b.y || b.y + b.height <= a.y || a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(
            true,
          );
      });
    }
  });

  it('of several recipients each key enters from above, and no two lines lie on each other', () => {
    const all = columns(90, 300, 300, 50, 90, 60);
    const figure = figureOf(
      { key: 'carried', keys: [2, 4], initializationVector: 6, ciphertext: 8, additionalData: [0], tag: 10 },
      all,
      endOf(all),
      12,
      WORDS,
    );
    const levels =
      figure?.arrows.flatMap(({ line }) =>
        corners(line)
          .slice(1, -1)
          .map(([, y]) => y),
      ) ?? [];
    expect(crossings(figure as Figure)).toBe(0);
    expect(new Set(levels).size).toBe(3);
    const straight = figure?.arrows.filter(({ line }) => corners(line).length === 2).map(({ of }) => of);
    expect(straight).toEqual([[8], [2], [4]]);
  });

  it('a key that is not in the token comes from outside, by no arrow from the empty slot', () => {
    const all = columns(90, 26, 50, 90, 56);
    const figure = figureOf({ ...COMPACT, key: 'shared' }, all, endOf(all), 12, WORDS);
    expect(figure?.labels.find(({ text }) => text === 'shared key')?.look).toBe('outside');
    // Key to cipher, ciphertext, vector, header to tag.
    expect(figure?.arrows).toHaveLength(4);
  });

  it('is not drawn where there is no room or no ciphertext', () => {
    const all = columns(52, 131, 28, 65, 33);
    expect(figureOf(COMPACT, all, 200, 12, WORDS)).toBeNull();
    const { ciphertext: _, ...without } = COMPACT;
    expect(figureOf(without, all, endOf(all), 12, WORDS)).toBeNull();
    const many = columns(...Array.from({ length: 12 }, () => 26));
    expect(figureOf(COMPACT, many, endOf(many), 12, WORDS)).toBeNull();
  });
});

describe('overBar', () => {
  it('one arrow from what checks to each run that it checks', () => {
    const all = columns(100, 100, 50);
    expect(overBar(['in', 'in', 'in', 'out', 'check'], all).map(({ of }) => of)).toEqual([[4, 0, 1, 2]]);
    expect(overBar(['in', 'out', 'in', 'out', 'check'], all).map(({ of }) => of)).toEqual([
      [4, 0],
      [4, 2],
    ]);
    expect(overBar(['in', 'in', 'in', 'out', 'out'], all)).toEqual([]);
  });
});
