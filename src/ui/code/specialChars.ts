/**
 * Characters that would be invisible, or would change how others are shown: C0 and C1 controls (tab and line ends
 * apart), soft hyphen, zero-width and bidirectional controls, line separators, tags, lone surrogates.
 */
const SPECIAL =
  // Combining characters stand for themselves here, and controls are what is looked for.
  // eslint-disable-next-line no-misleading-character-class
  /\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

export interface Special {
  start: number;
  end: number;
  codePoint: number;
  count: number;
}

/** Runs of one and the same special character, at most `most`, placed as if `text` began at `offset`. */
export function specialsIn(text: string, offset: number, most: number): Special[] {
  const found: Special[] = [];
  for (const match of text.matchAll(SPECIAL)) {
    const start = offset + match.index;
    const codePoint = match[0].codePointAt(0) ?? 0;
    const last = found.at(-1);
    if (last && last.end === start && last.codePoint === codePoint) {
      last.end = start + match[0].length;
      last.count += 1;
    } else {
      if (found.length === most) break;
      found.push({ start, end: start + match[0].length, codePoint, count: 1 });
    }
  }
  return found;
}

/** Labels the chip of a run: its code point, and how many. */
export const chipText = (codePoint: number, count: number): string =>
  count > 1 ? `${uPlus(codePoint)} \u00d7${count}` : uPlus(codePoint);

/** The notation of the Unicode standard, as in U+200B. */
export const uPlus = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
