import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, minimalChange } from './minimalChange.ts';

describe('minimalChange', () => {
  it('is null where nothing changed', () => {
    expect(minimalChange('abc', 'abc')).toBeNull();
  });

  it('replaces only what differs', () => {
    expect(minimalChange('abc.def', 'abc.Xdef')).toEqual({ start: 4, end: 4, insert: 'X' });
    expect(minimalChange('abc.def', 'abcdef')).toEqual({ start: 3, end: 4, insert: '' });
    expect(minimalChange('abc.def', 'abX.def')).toEqual({ start: 2, end: 3, insert: 'X' });
  });

  it('does not count a character as kept on both sides', () => {
    expect(minimalChange('aa', 'aaa')).toEqual({ start: 2, end: 2, insert: 'a' });
    expect(minimalChange('aaa', 'aa')).toEqual({ start: 2, end: 3, insert: '' });
  });

  it('replaces a surrogate pair whole', () => {
    // U+1F600 and U+1F601 share their first unit, U+1F600 and U+1FA00 their second.
    expect(minimalChange('a\u{1f600}', 'a\u{1f601}')).toEqual({ start: 1, end: 3, insert: '\u{1f601}' });
    expect(minimalChange('\u{1f600}b', '\u{1fa00}b')?.start).toBe(0);
    expect(minimalChange('\u{1f600}b', '\u{1fa00}b')?.end).toBe(2);
  });

  it('leads from any text to any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\ud83d', '\ude00', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = minimalChange(before, after);
        expect(change ? applyChange(before, change) : before).toBe(after);
      }),
    );
  });

  it('takes a megabyte in its stride', () => {
    const long = 'eyJh'.repeat(250_000);
    expect(minimalChange(long, `${long.slice(0, 500_000)}X${long.slice(500_000)}`)).toEqual({
      start: 500_000,
      end: 500_000,
      insert: 'X',
    });
  });
});
