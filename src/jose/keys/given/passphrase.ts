/** Syllables that can be read aloud and typed without a slip: a consonant, a vowel, a consonant, a vowel, a consonant. */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
/** Bits of randomness in each word: four letters, alternately out of 16 and 4. */
export const WORD_BITS = 16;

function word(chance: number): string {
  let text = '';
  for (const [letters, shift] of [
    [CONSONANTS, 12],
    [VOWELS, 10],
    [CONSONANTS, 6],
    [VOWELS, 4],
    [CONSONANTS, 0],
  ] as const)
    text += letters[(chance >> shift) & (letters.length - 1)];
  return text;
}

/** A passphrase of so many pronounceable words, made of two octets of chance each: "gutih-tugad-mudof". */
export function passphraseOf(chance: Uint8Array): string {
  const words: string[] = [];
  for (let index = 0; index + 1 < chance.length; index += 2)
    words.push(word(((chance[index] as number) << 8) | (chance[index + 1] as number)));
  return words.join('-');
}

/** How many words it takes for so many bits. */
export const wordsFor = (bits: number): number => Math.ceil(bits / WORD_BITS);
