import { describe, expect, it } from 'vitest';
import { continues, stroke } from './typing.ts';

const steps = (...texts: string[]): boolean[] => {
  const strokes = texts.slice(1).map((text, index) => stroke(index * 100, 'token', texts[index] ?? '', text));
  return strokes.map((next, index) => continues(strokes[index - 1] ?? null, next));
};

describe('a burst of typing', () => {
  it('goes on while characters are added at one place', () => {
    expect(steps('xy', 'axy', 'abxy', 'abcxy')).toEqual([false, true, true]);
  });
  it('goes on while Backspace or Delete takes characters away', () => {
    expect(steps('abcdef', 'abcdf', 'abcf', 'abf')).toEqual([false, true, true]);
    expect(steps('abcdef', 'bcdef', 'cdef')).toEqual([false, true]);
  });
  it('goes on when what was typed is mended', () => {
    expect(steps('', 'a', 'ab', 'a', 'ac')).toEqual([false, true, true, true]);
  });
  it('ends where another place is typed at', () => {
    expect(steps('head.tail', 'ahead.tail', 'ahead.tailz')).toEqual([false, false]);
    expect(steps('0123456789', '123456789', '12345678')).toEqual([false, false]);
  });
  it('ends with a pause and in another box', () => {
    const first = stroke(0, 'token', '', 'a');
    expect(continues(first, stroke(699, 'token', 'a', 'ab'))).toBe(true);
    expect(continues(first, stroke(700, 'token', 'a', 'ab'))).toBe(false);
    expect(continues(first, stroke(10, 'payload', 'a', 'ab'))).toBe(false);
  });
});
