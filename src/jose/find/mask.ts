const WORD = '(?:signature|sig|redacted|removed|masked|hidden|omitted|filtered|stripped|snipped|elided|secret)';
/** Starred or crossed out, or said in words, often in brackets: "[FILTERED]", "<signature removed>". */
const MASK = `[[<({]{0,2}(?:[*\\u2022\\u25cf]{1,4096}|x{3,4096}|${WORD}(?:[ _-]${WORD}){0,2})[\\])}>]{0,2}`;
const WHOLE = new RegExp(`^${MASK}$`, 'i');
const HERE = new RegExp(MASK, 'iy');

/** What logs and screens put in place of a signature. */
export const isMask = (text: string): boolean => text.length <= 4200 && WHOLE.test(text);

/** The end of such a mask that begins at `at`; `at` where none does. */
export function maskEnd(text: string, at: number): number {
  HERE.lastIndex = at;
  return HERE.test(text) ? HERE.lastIndex : at;
}
