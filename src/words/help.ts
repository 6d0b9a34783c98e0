import { tables } from './catalogue.ts';
import { words as dialogs } from './dialogs.ts';
import { about, glossary, help, offline } from './en/help.ts';

/** With the sentences of the help. */
export const words = { ...dialogs, ...tables({ about, glossary, help, offline }) };
