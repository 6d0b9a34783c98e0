import { describe, expect, it } from 'vitest';
import { type Box, outlinePath } from './outline.ts';

const box = (left: number, right: number, top: number): Box => ({ left, right, top, bottom: top + 20 });
const shapes = (path: string): number => path.split('M').length - 1;

describe('outlinePath', () => {
  it('draws a box around a run on one line', () => {
    expect(outlinePath([box(10, 40, 0)], 2)).toBe('M40 -2L40 22L10 22L10 -2Z');
  });

  it('draws one closed line over several lines, meeting half way between them', () => {
    const path = outlinePath([box(50, 100, 0), box(0, 100, 30), box(0, 60, 60)], 2);
    expect(shapes(path)).toBe(1);
    expect(path.endsWith('Z')).toBe(true);
    expect(path).toContain('L100 25L100 25');
  });

  it('leaves two shapes without a common edge open towards each other', () => {
    const path = outlinePath([box(80, 100, 0), box(0, 40, 30)], 2);
    expect(shapes(path)).toBe(2);
    expect(path).not.toContain('Z');
    // Neither the right edge of the first nor the left edge of the second is drawn.
    expect(path).toBe('M100 22L80 22L80 -2L100 -2M0 28L40 28L40 52L0 52');
  });

  it('leaves a shape in the middle open on both sides', () => {
    const path = outlinePath([box(80, 100, 0), box(0, 40, 30), box(60, 90, 60)], 2);
    expect(path).toContain('M0 28L40 28M40 52L0 52');
  });

  it('draws nothing for nothing', () => {
    expect(outlinePath([], 2)).toBe('');
  });
});
