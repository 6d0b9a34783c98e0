import { tables } from './catalogue.ts';
import { encryptDialog, formsDialog, inside, sideBySide } from './en/encryption.ts';
import { words as first } from './words.ts';

/** With the sentences about encrypted tokens. */
export const words = { ...first, ...tables({ encryptDialog, formsDialog, inside, sideBySide }) };
