import { tables } from './catalogue.ts';
import { picture } from './en/picture.ts';
import { words as first } from './words.ts';

/** With the sentences of the exported picture. */
export const words = { ...first, ...tables({ picture }) };
