import { tables } from './catalogue.ts';
import { shareDialog } from './en/share.ts';
import { words as refused } from './refusals.ts';

/** With the sentences of the dialog Share. */
export const words = { ...refused, ...tables({ shareDialog }) };
