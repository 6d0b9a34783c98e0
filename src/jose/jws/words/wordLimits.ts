/** Bytes of the longest word that is tried: longer lines are counted and skipped. */
export const LONGEST_WORD = 1000;

/** Words tried in one run. */
export const MOST_WORDS = 20_000_000;
