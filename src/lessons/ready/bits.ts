// Arithmetic on what the view shows, shared by lessons about bytes and bits.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The six bits of each character (RFC 4648 section 5); null where one is no base64url. */
export function sextets(raw: string): number[] | null {
  const values = [...raw].map((character) => ALPHABET.indexOf(character));
  return values.includes(-1) ? null : values;
}

/** How many bits differ between two texts of the same length; null where they cannot be compared. */
export function bitsChanged(a: string, b: string): number | null {
  const [from, to] = [sextets(a), sextets(b)];
  if (!from || !to || from.length !== to.length) return null;
  return from.reduce((sum, value, at) => {
    let differs = value ^ (to[at] as number);
    let count = 0;
    for (; differs > 0; differs >>= 1) count += differs & 1;
    return sum + count;
  }, 0);
}

/** Characters of base64url for so many bytes, without padding, and how many of their bits carry nothing. */
export function lengthOf(bytes: number): { characters: number; spare: number } {
  const characters = Math.ceil((bytes * 8) / 6);
  return { characters, spare: characters * 6 - bytes * 8 };
}
