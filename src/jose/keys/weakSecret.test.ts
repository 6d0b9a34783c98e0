import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeBase64url } from '../text/base64url.ts';
import { concat, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { patternOf } from './weakSecret.ts';

const counting = Uint8Array.from({ length: 32 }, (_, at) => at);
const filled = (text: string, length: number): Uint8Array => concat(encodeUtf8(text), new Uint8Array(length));

/** Octets as if by chance, the same in every run. */
const random = (seed: number, length: number): Uint8Array =>
  Uint8Array.from(
    concat(...[0, 1].map((part) => Uint8Array.from(createHash('sha256').update(`${seed} ${part}`).digest()))).subarray(
      0,
      length,
    ),
  );

describe('patternOf', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['one letter', 'a'.repeat(40), { pattern: 'repeated', bytes: 1, encoding: '' }],
    ['zeros', new Uint8Array(32), { pattern: 'repeated', bytes: 1 }],
    ['a word, repeated', 'changeme'.repeat(4), { pattern: 'repeated', bytes: 8 }],
    ['a word, repeated and cut', 'secretsecretsecretsecretsecretse', { pattern: 'repeated', bytes: 6 }],
    ['a phrase twice', 'correct horse battery!correct horse battery!', { pattern: 'repeated', bytes: 22 }],
    ['digits over and over', '12345678901234567890123456789012', { pattern: 'repeated', bytes: 10 }],
    ['hexadecimal digits', '0123456789abcdef'.repeat(2), { pattern: 'repeated', bytes: 16 }],
    ['ones and zeros', '01101001100101101001011001101001', { pattern: 'few', bytes: 2 }],
    ['a word and zeros', filled('changeme', 24), { pattern: 'filled', bytes: 8 }],
    ['a word and one character', 'Tr0ub4d&========================', { pattern: 'filled', bytes: 8 }],
    ['counting bytes', counting, { pattern: 'runs' }],
    ['counting down', counting.slice().reverse(), { pattern: 'runs' }],
    ['counting by threes', counting.map((each) => each * 3 + 1), { pattern: 'runs' }],
    [
      'counting in words of four bytes',
      Uint8Array.from(counting, (each) => (each % 4 === 3 ? each : 0)),
      { pattern: 'runs' },
    ],
    ['counting bytes in hexadecimal', toHex(counting), { pattern: 'runs' }],
    ['counting bytes in base64', encodeBase64(counting), { pattern: 'runs', encoding: 'base64' }],
    ['zeros in base64', encodeBase64(new Uint8Array(32)), { pattern: 'few', bytes: 2 }],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz012345', { pattern: 'runs' }],
    ['the keyboard', 'qwertyuiopasdfghjklzxcvbnm123456', { pattern: 'runs' }],
    ['the keyboard by columns', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,', { pattern: 'runs' }],
    ['another keyboard', 'AzertyuiopQsdfghjklmWxcvbn123456', { pattern: 'runs' }],
    ['letters between digits', 'a1b2c3d4e5f6g7h8i9', { pattern: 'runs' }],
    ['words and digits', 'supersecretkey1234567890abcdefgh', { pattern: 'runs' }],
    ['a word, numbered', 'changeme1changeme2changeme3changeme4', { pattern: 'runs' }],
  ])('%s', (_, secret, expected) => {
    expect(patternOf(typeof secret === 'string' ? encodeUtf8(secret) : secret)).toMatchObject(expected);
  });

  it('says nothing of random secrets, however they are written', () => {
    const texts: readonly ((octets: Uint8Array) => string)[] = [
      toHex,
      encodeBase64,
      encodeBase64url,
      (octets) => [...octets].map((octet) => octet % 10).join(''),
      (octets) => String.fromCharCode(...[...octets].map((octet) => 97 + (octet % 26))),
      (octets) => toHex(octets.subarray(0, 16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    ];
    for (let seed = 0; seed < 2000; seed += 1) {
      const octets = random(seed, [16, 24, 32, 48, 64][seed % 5] as number);
      expect(patternOf(octets)).toBeUndefined();
      for (const text of texts)
        expect([text(octets), patternOf(encodeUtf8(text(octets)))]).toEqual([text(octets), undefined]);
    }
  });

  it.each([
    ['enough random bytes, twice', concat(random(1, 32), random(1, 32))],
    ['a random key in a longer field', concat(random(2, 32), new Uint8Array(64))],
    ['a zero at each end', concat(Uint8Array.of(0), random(3, 30), Uint8Array.of(0))],
    ['words', encodeUtf8('correct horse battery staple of mine')],
    ['nothing', new Uint8Array()],
  ])('says nothing of %s', (_, octets) => {
    expect(patternOf(octets)).toBeUndefined();
  });

  it('takes no longer for a huge one', () => {
    const huge = concat(random(4, 64), new Uint8Array(1_000_000), random(5, 64));
    expect(patternOf(huge)).toBeUndefined();
  });
});
