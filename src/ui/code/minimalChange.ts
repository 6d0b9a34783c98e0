import { commonEnds } from '../../jose/text/commonEnds.ts';

/** One replacement: the characters from `start` up to, not including, `end` give way to `insert`. */
export interface TextChange {
  start: number;
  end: number;
  insert: string;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest single replacement that turns `before` into `after`, or null where they are equal.
 * Carets outside it stay where they are. A surrogate pair is replaced whole.
 */
export function minimalChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  let { start, end: kept } = commonEnds(before, after);
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  if (kept > 0 && isLow(before.charCodeAt(before.length - kept))) kept -= 1;
  return { start, end: before.length - kept, insert: after.slice(start, after.length - kept) };
}

export const applyChange = (text: string, change: TextChange): string =>
  text.slice(0, change.start) + change.insert + text.slice(change.end);
