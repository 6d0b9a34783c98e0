// Letters, digits, and what base64url adds to them (RFC 4648 section 5): so that a part of a token is one word.
const isWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  unit === 45 ||
  unit === 95 ||
  unit > 127;

/** Where a jump by word to the right ends. Native loops by character class take seconds in a megabyte word. */
export function wordRight(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWord(text.charCodeAt(at))) at += 1;
  while (at < text.length && isWord(text.charCodeAt(at))) at += 1;
  return at;
}

export function wordLeft(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isWord(text.charCodeAt(at - 1))) at -= 1;
  while (at > 0 && isWord(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The word around `at`, or the one character there. */
export function wordAt(text: string, at: number): { start: number; end: number } {
  let start = at;
  let end = at;
  while (start > 0 && isWord(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
  return start === end ? { start: at, end: Math.min(at + 1, text.length) } : { start, end };
}
