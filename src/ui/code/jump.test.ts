import { describe, expect, it } from 'vitest';
import { wordAt, wordLeft, wordRight } from './jump.ts';

const token = 'eyJ-_0.abc.xyz';

describe('jumps by word', () => {
  it('takes a part of a token for one word', () => {
    expect([0, 6, 7, 10, 14].map((from) => wordRight(token, from))).toEqual([6, 10, 10, 14, 14]);
    expect([14, 11, 7, 3, 0].map((from) => wordLeft(token, from))).toEqual([11, 7, 0, 0, 0]);
  });

  it('finds the word around a place, or the one character there', () => {
    expect(wordAt(token, 8)).toEqual({ start: 7, end: 10 });
    expect(wordAt('a  b', 2)).toEqual({ start: 2, end: 3 });
    expect(wordAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});
