import { tables } from './catalogue.ts';
import { lessons } from './en/lessons.ts';
import { words as first } from './words.ts';

/** With the sentences around the lessons. */
export const words = { ...first, ...tables({ lessons }) };
