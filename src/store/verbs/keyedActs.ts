import { redo, undo } from './commit.ts';
import { openDialog, openPalette } from './dialogs.ts';
import { signAndCopy } from './sign.ts';
import { openTalk } from './talk.ts';
import { pin } from './view.ts';

/** An act with keys of its own, the first of which are shown. */
export interface KeyedAct {
  keys: readonly [string, ...string[]];
  run: () => void;
  /** Whether the keys mean it in a dialog too, and in a text field, which has an undo of its own. */
  inDialog: boolean;
  inText: boolean;
}

/** They are there from the first paint on; acts.ts lists them with all the others. */
export const KEYED_ACTS = {
  sign: { keys: ['Ctrl Enter'], run: () => void signAndCopy(), inDialog: false, inText: true },
  undo: { keys: ['Ctrl Z'], run: undo, inDialog: true, inText: false },
  redo: { keys: ['Ctrl Shift Z', 'Ctrl Y'], run: redo, inDialog: true, inText: false },
  release: { keys: ['Esc'], run: () => pin(null), inDialog: false, inText: true },
  help: { keys: ['Ctrl /'], run: () => openDialog('help'), inDialog: true, inText: true },
  talk: { keys: ['Alt P'], run: () => void openTalk(), inDialog: false, inText: true },
  palette: { keys: ['Ctrl K'], run: openPalette, inDialog: true, inText: true },
} satisfies Record<string, KeyedAct>;
