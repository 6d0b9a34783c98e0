import { tables } from './catalogue.ts';
import { talk } from './en/talk.ts';
import { words as first } from './words.ts';

/** With the sentences of the stage. */
export const words = { ...first, ...tables({ talk }) };
