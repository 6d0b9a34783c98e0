import { tables } from './catalogue.ts';
import { history } from './en/history.ts';
import { words as first } from './words.ts';

/** With the sentences of the history. */
export const words = { ...first, ...tables({ history }) };
