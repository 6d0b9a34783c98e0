import { describe, expect, it } from 'vitest';
import { specialsIn, uPlus } from './specialChars.ts';

describe('specialsIn', () => {
  it.each([
    ['NUL', '\0'],
    ['escape', '\u001b'],
    ['carriage return', '\r'],
    ['delete', '\u007f'],
    ['C1', '\u0085'],
    ['soft hyphen', '\u00ad'],
    ['zero width space', '\u200b'],
    ['right-to-left override', '\u202e'],
    ['isolate', '\u2066'],
    ['byte order mark', '\ufeff'],
    ['line separator', '\u2028'],
    ['high surrogate alone', '\ud800'],
    ['low surrogate alone', '\udc00'],
    ['tag', '\u{e0041}'],
  ])('finds %s', (_name, character) => {
    expect(specialsIn(`a${character}b`, 10, 9)).toEqual([
      { start: 11, end: 11 + character.length, codePoint: character.codePointAt(0), count: 1 },
    ]);
  });

  it('leaves what can be seen, and the tab and the line feed of a layout', () => {
    expect(specialsIn('a\tb\n\u00e9\u3042\u{1f600}\u0627 .-_{}', 0, 9)).toEqual([]);
  });

  it('joins a run of one character and stops at the limit', () => {
    expect(specialsIn('\0'.repeat(100_000), 0, 5)).toEqual([{ start: 0, end: 100_000, codePoint: 0, count: 100_000 }]);
    expect(specialsIn('\0\u200b'.repeat(1_000), 0, 5)).toHaveLength(5);
  });
});

describe('uPlus', () => {
  it('writes at least four digits', () => {
    expect([uPlus(0), uPlus(0x202e), uPlus(0xe0041)]).toEqual(['U+0000', 'U+202E', 'U+E0041']);
  });
});
