import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wordsToTry } from '../../keys/samples.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { tryWords, type WordsQuestion } from './tryWords.ts';

const input = encodeUtf8('eyJhbGciOiJIUzI1NiJ9.e30');
const signedWith = (secret: string | Buffer, more: Partial<WordsQuestion> = {}): WordsQuestion => ({
  kind: 'words',
  bits: 256,
  input,
  signature: new Uint8Array(
    createHmac(`sha${more.bits ?? 256}`, secret)
      .update(input)
      .digest(),
  ),
  list: wordsToTry,
  ...more,
});
const quiet = (): void => undefined;
const text = (octets: Uint8Array | undefined): string => Buffer.from(octets ?? []).toString();

describe('tryWords', () => {
  it.each([256, 384, 512] as const)('finds a published secret of HMAC with SHA-%i', async (bits) => {
    const { found } = await tryWords(signedWith('secret', { bits }), quiet);
    expect(text(found?.word)).toBe('secret');
  });

  it('finds every word of its own list', async () => {
    for (const word of wordsToTry) expect((await tryWords(signedWith(word), quiet)).found).toBeDefined();
  });

  it('finds octets that are published as base64url, and a word whose base64 or hexadecimal is decoded', async () => {
    const octets = Buffer.from(
      'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
      'base64url',
    );
    expect((await tryWords(signedWith(octets), quiet)).found?.secret).toEqual(new Uint8Array(octets));
    for (const encoding of ['base64', 'hex'] as const) {
      const word = Buffer.from('a known word').toString(encoding);
      const { found } = await tryWords(signedWith('a known word', { list: [], file: new Blob([word]) }), quiet);
      expect([text(found?.word), text(found?.secret)]).toEqual([word, 'a known word']);
    }
  });

  it('finds no random secret, and says how many it tried', async () => {
    const told: number[] = [];
    const outcome = await tryWords(signedWith(randomBytes(32)), ({ words }) => told.push(words));
    expect(outcome.found).toBeUndefined();
    expect(outcome.words).toBe(wordsToTry.length);
    expect(told.at(-1)).toBe(wordsToTry.length);
    expect(outcome.secrets).toBeGreaterThan(outcome.words);
  });

  it('reads a file as octets: Windows line ends, a byte order mark, no UTF-8, no last line end', async () => {
    const file = new Blob([Buffer.from('\uFEFFfirst\r\nsecond\r\n\r\n'), Buffer.from([0xe9, 0x74, 0xe9])]);
    for (const secret of ['first', 'second', Buffer.from([0xe9, 0x74, 0xe9])])
      expect((await tryWords(signedWith(secret, { list: [], file }), quiet)).found?.word).toEqual(
        new Uint8Array(Buffer.from(secret as string)),
      );
  });

  it('skips what is too long, keeps none of it, and stops after as many words as it may try', async () => {
    const long = new Blob(['x'.repeat(3_000_000), '\n', 'y'.repeat(1000), '\n', 'z'.repeat(1001)]);
    const outcome = await tryWords(signedWith(randomBytes(32), { list: [], file: long }), quiet);
    expect([outcome.words, outcome.skipped, outcome.bytes]).toEqual([1, 2, long.size]);
    const many = new Blob(['a\nb\nc\nd\n']);
    const cut = await tryWords(signedWith('d', { list: [], file: many }), quiet, 3);
    expect([cut.words, cut.cut, cut.found]).toEqual([3, true, undefined]);
  });
});
