import { tables } from './catalogue.ts';
import { compare } from './en/compare.ts';
import { words as dialogs } from './dialogs.ts';

/** With the sentences of the comparison. */
export const words = { ...dialogs, ...tables({ compare }) };
