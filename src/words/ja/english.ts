import { palette } from '../en/dialogs.ts';

/** The English words that commands are looked for by, as they are before this language is laid over them. */
export const english = { ...palette.also };
