import { note, type Note } from '../token/note.ts';
import type { ForeignFormat } from './words.ts';

/** The format of a text that is not a JSON token, with what fills its words. */
export type Named = Note<ForeignFormat>;

export const named = note<ForeignFormat>;
