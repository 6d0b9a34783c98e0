import { describe, expect, it } from 'vitest';
import { columnsIn, gridOf } from './strip.ts';

const part = (share: number) => ({ least: 26, share });
const dot = () => ({ least: 10, share: 0 });
const widths = (tracks: Parameters<typeof columnsIn>[0], width: number) =>
  columnsIn(tracks, width).map(({ start, end }) => Math.round(end - start));

describe('columnsIn', () => {
  it('shares the width, side by side and to its end', () => {
    const columns = columnsIn([part(6), dot(), part(10), dot(), part(4)], 420);
    expect(columns).toEqual([
      { start: 0, end: 120 },
      { start: 120, end: 130 },
      { start: 130, end: 330 },
      { start: 330, end: 340 },
      { start: 340, end: 420 },
    ]);
  });

  it('what would be too narrow to see is not, and the others give for it', () => {
    expect(widths([part(1), part(100), part(100)], 426)).toEqual([26, 200, 200]);
    // The second is too narrow only once the first has taken its least.
    expect(widths([part(1), part(13), part(86)], 200)).toEqual([26, 26, 148]);
    expect(widths([part(1), part(1)], 40)).toEqual([26, 26]);
    expect(columnsIn([], 100)).toEqual([]);
  });

  it('is the rule that the style sheet is given', () => {
    expect(gridOf([part(6), dot()])).toBe('minmax(26px, 6.00fr) 10px');
  });
});
