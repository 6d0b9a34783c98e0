import type { NoteArgs } from '../token/note.ts';

const ENCODED: Readonly<Record<string, string>> = { base64: ', in base64', hex: ', in hexadecimal' };

/** What is said of a secret with a pattern, after its name. */
export function plainness({ pattern, bytes, encoding }: NoteArgs): string {
  const few = bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const is: Readonly<Record<string, string>> = {
    repeated: `is only ${few}, repeated`,
    filled: `is only ${few} with filler`,
    few: `has only ${bytes} different bytes`,
    runs: 'is made of runs, repeats or common words, such as 12345, qwerty or secret',
  };
  return `${is[String(pattern)] ?? ''}${ENCODED[String(encoding)] ?? ''}`;
}

/** What makes it easy to factor the modulus of an RSA key: `how`, as rsaChecks.ts and primeModulus.ts find it. */
export function openModulus({ how }: NoteArgs): string {
  const is: Readonly<Record<string, string>> = {
    close: 'The two primes of the RSA key are next to each other',
    power: 'The RSA modulus is a power of one number',
    prime: 'The RSA modulus is itself prime, not the product of two primes',
  };
  return is[String(how)] ?? `The RSA modulus is divisible by ${how ?? 'a small prime'}`;
}
