import { commonEnds } from '../../jose/text/commonEnds.ts';

/** Keystrokes closer than this, in milliseconds, and at one place are one step of undo. */
const PAUSE = 700;

/** The last keystroke: when, in which box, and which characters of its text it left behind. */
export interface Typing {
  at: number;
  box: string;
  from: number;
  to: number;
}

/** Where two texts of a box differ, as the place of a keystroke. `box`: any name that tells the boxes apart. */
export function stroke(at: number, box: string, before: string, after: string): Typing {
  const { start, end } = commonEnds(before, after);
  return { at, box, from: start, to: after.length - end };
}

/**
 * Whether a keystroke belongs to the step of the one before: soon after it, in the same box, and where that one ended
 * or, as Backspace and Delete go, beside it.
 */
export const continues = (last: Typing | null, next: Typing): boolean =>
  last !== null &&
  next.at - last.at < PAUSE &&
  last.box === next.box &&
  next.to >= last.from - 1 &&
  next.from <= last.to + 1;
