import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, shareOut, shownRuns } from './tapeRuns.ts';

const textOf = (pieces: ReturnType<typeof piecesOf>): string => pieces.map(({ text }) => text).join('');

describe('the tape of the stage', () => {
  it('gives short parts all they need, and long ones an equal share of the rest', () => {
    expect(shareOut([10, 300, 0, 500], 210)).toEqual([10, 100, 0, 100]);
    expect(shareOut([10, 20], 300)).toEqual([10, 20]);
  });

  it('never shows more than there is room for, and always what is marked', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 10, max: 400 }), fc.nat(1999), (length, room, at) => {
        const mark = at < length ? { start: at, end: at + 1 } : null;
        const runs = shownRuns(length, room, mark);
        const sum = runs.reduce((total, { start, end }) => total + end - start, 0);
        expect(sum).toBeLessThanOrEqual(Math.max(length > room ? room + 8 : length, 0));
        if (mark) expect(runs.some(({ start, end }) => start <= at && at < end)).toBe(true);
        for (const [index, run] of runs.entries()) expect(run.start).toBeGreaterThanOrEqual(runs[index - 1]?.end ?? 0);
      }),
    );
  });

  it('groups by four from the beginning of the part, and marks within', () => {
    expect(textOf(piecesOf('eyJhbGci', 99))).toBe('eyJh bGci');
    expect(piecesOf('eyJhbGciOiJ', 99, { changed: { start: 5, end: 6 } })).toEqual([
      { text: 'eyJh b', mark: null },
      { text: 'G', mark: 'changed' },
      { text: 'ci OiJ', mark: null },
    ]);
  });

  it('folds with an ellipsis where something is left out', () => {
    const folded = textOf(piecesOf('abcd'.repeat(40), 40));
    expect(folded).toMatch(/^abcd( abcd)+ \u2026 abcd/);
    expect(folded.endsWith('abcd')).toBe(true);
    expect(textOf(piecesOf('abcd'.repeat(40), 40, { spot: { start: 80, end: 84 } }))).toMatch(/\u2026.*\u2026$/);
  });

  it('keeps what has changed and what is in the light, where there is room for both', () => {
    const marks = { changed: { start: 80, end: 82 }, spot: { start: 110, end: 116 } };
    const kinds = (room: number) => new Set(piecesOf('abcd'.repeat(40), room, marks).map(({ mark }) => mark));
    expect(kinds(40)).toEqual(new Set([null, 'folded', 'changed', 'spot']));
    expect(kinds(30).has('changed')).toBe(true);
  });
});
