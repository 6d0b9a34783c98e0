import { tables } from './catalogue.ts';
import { paper } from './en/paper.ts';
import { words as first } from './words.ts';

/** With what paper says of what is not on it. */
export const words = { ...first, ...tables({ paper }) };
