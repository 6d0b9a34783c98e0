import type { Span } from './span.ts';

const INVALID = 255;

/** Sextet of each ASCII code; `+` and `/` of standard base64 (RFC 4648 section 4) read as their url-safe twins. */
const SEXTETS = ((): Uint8Array => {
  const table = new Uint8Array(128).fill(INVALID);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  for (let value = 0; value < alphabet.length; value += 1) table[alphabet.charCodeAt(value)] = value;
  for (const [character, value] of [
    ['-', 62],
    ['+', 62],
    ['_', 63],
    ['/', 63],
  ] as const)
    table[character.charCodeAt(0)] = value;
  return table;
})();

/** Octets, with everything that RFC 7515 section 2 or RFC 4648 section 3.5 would object to, by index in the text. */
export interface Decoding {
  octets: Uint8Array;
  /** The first character outside both alphabets, read as six zero bits so that the rest stays in step; how many. */
  invalid?: { at: number; count: number };
  /** The first `+` or `/`: standard base64, not base64url. */
  standard?: { at: number; count: number };
  /** Where `=` padding begins. */
  padding?: number;
  /** One character is left over: a length of 1 modulo 4 cannot come from whole octets. */
  leftOver?: number;
  /** The last character carries bits that belong to no octet and are not zero. */
  spareBits?: number;
}

/** Decodes `text[start..end)` leniently and completely: it never throws, and says what it was lenient about. */
export function decodeBase64url(text: string, start = 0, end = text.length): Decoding {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === 61 /* = */) last -= 1;
  const length = last - start;
  const octets = new Uint8Array(Math.floor((length * 6) / 8));
  const decoding: Decoding = { octets };
  if (last < end) decoding.padding = last;

  let bits = 0;
  let held = 0;
  let written = 0;
  for (let index = start; index < last; index += 1) {
    const code = text.charCodeAt(index);
    let sextet = code < 128 ? (SEXTETS[code] as number) : INVALID;
    if (sextet >= 62) {
      if (sextet === INVALID) {
        if (decoding.invalid) decoding.invalid.count += 1;
        else decoding.invalid = { at: index, count: 1 };
        sextet = 0;
      } else if (code === 43 /* + */ || code === 47 /* / */) {
        if (decoding.standard) decoding.standard.count += 1;
        else decoding.standard = { at: index, count: 1 };
      }
    }
    bits = ((bits << 6) | sextet) & 0xfff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      octets[written] = (bits >> held) & 0xff;
      written += 1;
    }
  }
  if (length % 4 === 1) decoding.leftOver = last - 1;
  else if (held > 0 && (bits & ((1 << held) - 1)) !== 0) decoding.spareBits = last - 1;
  return decoding;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The base64url character of a value from 0 to 63. */
export const characterOf = (sextet: number): string => ALPHABET.charAt(sextet & 63);

/** The value of a character by its code, from 0 to 63; undefined outside both alphabets. */
export function sextetOf(code: number): number | undefined {
  const sextet = code < 128 ? (SEXTETS[code] as number) : INVALID;
  return sextet === INVALID ? undefined : sextet;
}

/** Engines take so many arguments at once. */
const PIECE = 8192;

/** RFC 7515 section 2: base64url without padding. */
export function encodeBase64url(octets: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((octets.length * 4) / 3));
  let at = 0;
  for (let index = 0; index < octets.length; index += 3) {
    const group = ((octets[index] as number) << 16) | ((octets[index + 1] ?? 0) << 8) | (octets[index + 2] ?? 0);
    // Characters written past the end are dropped.
    for (let shift = 18; shift >= 0; shift -= 6) codes[at++] = ALPHABET.charCodeAt((group >> shift) & 63);
  }
  const pieces: string[] = [];
  for (let start = 0; start < codes.length; start += PIECE)
    pieces.push(String.fromCharCode(...codes.subarray(start, start + PIECE)));
  return pieces.join('');
}

/** The same characters in the alphabet of RFC 4648 section 4. */
export const standardAlphabet = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

export const withPadding = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, '=');

/** RFC 4648 section 4, with padding. */
export const encodeBase64 = (octets: Uint8Array): string => withPadding(standardAlphabet(encodeBase64url(octets)));

/**
 * The characters that own octets `[start, end)`: a character belongs to the octet that owns its first bit.
 * Relative to the first character of the encoded run. Every octet owns at least one character.
 */
export const charactersOf = (octets: Span): Span => ({
  start: Math.ceil((octets.start * 4) / 3),
  end: Math.ceil((octets.end * 4) / 3),
});

/** The octet that owns the first bit of a character of an encoded run. */
export const octetOf = (character: number): number => Math.floor((character * 3) / 4);
