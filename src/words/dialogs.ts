import { tables } from './catalogue.ts';
import {
  buildDialog,
  choices,
  clockDialog,
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
  ...tables({
    buildDialog,
    choices,
    clockDialog,
    compareDialog,
    dialog,
    encryptionTitles,
    helpTitles,
    keyTitles,
    page,
    palette,
    proof,
  }),
};
