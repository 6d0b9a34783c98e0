import { tables } from './catalogue.ts';
import {
  buildDialog,
  compareDialog,
  dialog,
  encryptionTitles,
  helpTitles,
  keyTitles,
  page,
  palette,
  proof,
} from './en/dialogs.ts';
import { words as first } from './words.ts';

/** With the sentences of the dialogs and the palette. */
export const words = {
  ...first,
  ...tables({ buildDialog, compareDialog, dialog, encryptionTitles, helpTitles, keyTitles, page, palette, proof }),
};
