import { tables } from './catalogue.ts';
import { weakSecrets } from './en/weakSecrets.ts';
import { words as dialogs } from './dialogs.ts';

/** With the sentences of the search for weak secrets. */
export const words = { ...dialogs, ...tables({ weakSecrets }) };
