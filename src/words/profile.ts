import { tables } from './catalogue.ts';
import { profile } from './en/profile.ts';
import { words as first } from './words.ts';

/** With the sentences of the profiles. */
export const words = { ...first, ...tables({ profile }) };
