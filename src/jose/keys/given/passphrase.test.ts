import { describe, expect, it } from 'vitest';
import { passphraseOf, WORD_BITS, wordsFor } from './passphrase.ts';

describe('passphraseOf', () => {
  it('gives another word for each pair of octets, so that no chance is lost', () => {
    const words = new Set<string>();
    for (let value = 0; value < 0x1_0000; value += 1) words.add(passphraseOf(Uint8Array.of(value >> 8, value & 0xff)));
    expect(words.size).toBe(2 ** WORD_BITS);
    for (const word of words) expect(word).toMatch(/^[a-z]{5}$/);
  });
  it('joins words by hyphens', () => {
    expect(passphraseOf(new Uint8Array(6))).toBe('babab-babab-babab');
    expect(wordsFor(128)).toBe(8);
    expect(wordsFor(100)).toBe(7);
  });
});
