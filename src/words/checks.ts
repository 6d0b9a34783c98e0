import { tables } from './catalogue.ts';
import { checks } from './en/checks.ts';
import { words as first } from './words.ts';

/** With the sentences of the findings. */
export const words = { ...first, ...tables({ checks }) };
