import { hasKeyMarks, isAddress } from '../../jose/keyMarks.ts';
import type { Recognised } from '../../jose/recognise.ts';
import { loadedRead, loadRead } from '../doors/readDoor.ts';
import { replaceText } from './edit.ts';
import { loadTakeKeys } from './loadTakeKeys.ts';
import { currentReading, readAhead, textOf } from '../derived/select.ts';
import { openDialog } from './dialogs.ts';
import { get, set } from '../state/state.ts';
import { isSceneText } from '../../scenes/isSceneText.ts';
import { tell } from './view.ts';

// Outside the functions: the compiler and the bundler then see one place.
const loadOpenFile = (): Promise<typeof import('./openFile.ts')> => import('./openFile.ts');

/** Puts a text on the bench. It has been searched for tokens already. */
function putOnBench(text: string, { tokens }: Recognised, how: 'pasted' | 'opened' | 'fromAddress'): void {
  if (heldBack(text)) return;
  readAhead(text, tokens);
  replaceText(text, how);
}

/** The text without a token that somebody put on the bench last. One out of a link never is: its maker chose it. */
let alone = '';

/** Milliseconds that a text waits for the one before it, whose code may never come. */
const PATIENCE = 5_000;
let taking: Promise<void> | null = null;

/**
 * A text from outside: a key goes to the ring, anything else takes the place of what is on the bench, with undo. Texts
 * are taken in turn: the code for the first may still be loading when the second comes.
 */
export async function take(text: string, what: Recognised, how: 'pasted' | 'opened'): Promise<void> {
  const before = taking;
  const mine = (async () => {
    if (before) await Promise.race([before.catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE))]);
    await takeNow(text, what, how);
  })();
  taking = mine;
  try {
    await mine;
  } finally {
    if (taking === mine) taking = null;
  }
}

async function takeNow(text: string, what: Recognised, how: 'pasted' | 'opened'): Promise<void> {
  if (what.kind !== 'token') {
    try {
      if (await (await loadTakeKeys()).takeAside(text, what)) return;
    } catch {
      // The code for keys could not be loaded: the text must still not be lost.
    }
  }
  const before = textOf(get());
  const wasAlone = before !== '' && before === alone;
  putOnBench(text, what, how);
  alone = what.kind === 'token' ? '' : text;
  // A key beside the token comes along, and is marked as having done so. A secret may have come before its token.
  if (what.kind === 'token' && (what.keys === 'surely' || wasAlone))
    await loadTakeKeys()
      .then(({ takeBeside, takeBefore }) => (what.keys === 'surely' ? takeBeside(text) : takeBefore(before)))
      .catch(() => false);
}

/** On the stage nothing is shown unasked, and on a redacted screen nothing at all: says whether the text is held back. */
export function heldBack(text: string): boolean {
  const { stage, redacted } = get();
  if (stage) set({ stage: { ...stage, held: text } });
  return stage !== null || redacted?.refuses() === true;
}

/** Returns whether a text is a scene file. It is played, or a notice says why not. */
export async function openedScene(text: string): Promise<boolean> {
  if (!isSceneText(text)) return false;
  try {
    const because = await (await import('./sceneFiles.ts')).playFile(text);
    if (because) tell('sceneRefused', because);
  } catch {
    tell('fileFailed');
  }
  return true;
}

/** Text that was pasted outside of any field. */
export async function pasteText(text: string): Promise<void> {
  if (text === '' || heldBack(text) || (await openedScene(text))) return;
  const module = await loadRead().catch(() => null);
  if (module) await take(text, module.recognise(text), 'pasted');
  // The code that finds tokens could not be loaded: the text must still not be lost.
  else replaceText(text, 'pasted');
}

/** Whether a text pasted into the token field beside a token does not belong there: a key, an address, an error. */
export function claimPasted(text: string): boolean {
  if (isSceneText(text)) {
    void pasteText(text);
    return true;
  }
  if (currentReading(get()).reading?.kind !== 'token') return false;
  const module = loadedRead();
  if (!module) {
    // Not known yet: a text that looks like a key waits until it is.
    const waits = hasKeyMarks(text) || isAddress(text);
    if (waits) void pasteText(text);
    return waits;
  }
  const what = module.recognise(text);
  if (what.kind === 'token') readAhead(text, what.tokens);
  const isKey = what.kind === 'address' || (what.kind === 'keys' && what.keys === 'surely');
  if (!isKey && !(what.kind === 'error' && what.isError)) return false;
  void take(text, what, 'pasted');
  return true;
}

/** A longer second token would hold up the page, and nobody reads so many differences. */
export const SECOND_LIMIT = 200_000;

/** Puts a second token beside the one on the bench, to compare them. Says whether there are two. */
export function claimSecond(text: string): boolean {
  const isToken = loadedRead()?.recognise(text.slice(0, SECOND_LIMIT)).kind === 'token';
  if (!isToken || currentReading(get()).reading?.kind !== 'token') return false;
  set({ second: text.slice(0, SECOND_LIMIT) });
  openDialog('compare');
  return true;
}

/** Puts the text of a link on the bench. It is never read as a key: the maker of the link chose it. */
export function openText(text: string): void {
  const module = loadedRead();
  if (module) putOnBench(text, module.recognise(text), 'fromAddress');
  else replaceText(text, 'fromAddress');
}

export async function pasteClipboard(): Promise<void> {
  try {
    await pasteText(await navigator.clipboard.readText());
  } catch {
    tell('pasteFailed');
  }
}

/** Files of one drop that are opened; a folder of thousands is a mistake. */
export const FILES_LIMIT = 50;

/** A token and its keys dropped together: one after the other, each a step of undo. */
export async function openFiles(files: readonly File[]): Promise<void> {
  for (const file of files) await openFile(file);
}

export async function openFile(file: File): Promise<void> {
  try {
    await (await loadOpenFile()).openOne(file);
  } catch {
    tell('fileFailed');
  }
}
