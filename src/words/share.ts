import { tables } from './catalogue.ts';
import { shareDialog } from './en/share.ts';
import { words as link } from './link.ts';

/** With the sentences of the dialog Share. */
export const words = { ...link, ...tables({ shareDialog }) };
