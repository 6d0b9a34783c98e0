import { tables } from './catalogue.ts';
import { remarks } from './en/remarks.ts';
import { words as first } from './words.ts';

/** With the remarks on parts that have a fault or a limit. */
export const words = { ...first, ...tables({ remarks }) };
