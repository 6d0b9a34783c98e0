import { tables } from './catalogue.ts';
import { convert, details, fetching, generate, saveRing } from './en/keyDialogs.ts';
import { words as keys } from './keys.ts';

/** With the sentences of the keys and of the dialogs about them. */
export const words = { ...keys, ...tables({ convert, details, fetching, generate, saveRing }) };
