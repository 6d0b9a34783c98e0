import { findTokens } from '../jose/peel.ts';
import { notice, replaceText } from './edit.ts';
import { giveKey, looksLikeKey, offerRing, openAsKey, pasteAsKey } from './keyring.ts';
import { currentReading, isAwaited, pickedCandidate, textOf } from './select.ts';
import { get } from './state.ts';
import { tell } from './view.ts';

/** A larger file is no token; reading it whole would only stop the page. */
export const FILE_LIMIT = 20_000_000;

/** Text from outside any field: a key goes to the ring, anything else takes the place of what is on the bench, with undo. */
export async function pasteText(text: string): Promise<void> {
  if (text === '') return;
  try {
    if (await pasteAsKey(text)) return;
  } catch {
    // What keys need could not be fetched: the text is still not to be lost.
  }
  replaceText(text, notice('pasted', {}, textOf(get()) !== ''));
  // A key beside the token comes along, and is marked as having done so.
  if (looksLikeKey(text) && currentReading(get()).reading?.kind === 'token') await giveKey(text, 'never').catch(() => false);
}

/** Whether there is a token on the bench. */
export const holdsToken = (): boolean => currentReading(get()).reading?.kind === 'token';

/** A text that came by a link: it goes on the bench, whatever it is. */
export const openText = (text: string): void => replaceText(text, notice('opened', {}, textOf(get()) !== ''));

export async function pasteClipboard(): Promise<void> {
  try {
    await pasteText(await navigator.clipboard.readText());
  } catch {
    tell('pasteFailed');
  }
}

/** The token alone where one was read, else the text as it is. */
export async function copyToken(): Promise<void> {
  const state = get();
  if (isAwaited(state)) {
    tell('notEncrypted');
    return;
  }
  const { reading, pending } = currentReading(state);
  const text = reading?.kind === 'token' && !pending ? pickedCandidate(reading).text : textOf(state);
  try {
    await navigator.clipboard.writeText(text);
    tell('copied');
  } catch {
    tell('copyFailed');
  }
}

/** Files of one drop that are opened; a folder of thousands is a mistake. */
export const FILES_LIMIT = 50;

/** A token and its keys dropped together: one after the other, each a step of undo. */
export async function openFiles(files: readonly File[]): Promise<void> {
  for (const file of files) await openFile(file);
}

export async function openFile(file: File): Promise<void> {
  if (file.size > FILE_LIMIT) {
    tell('fileTooLarge', { limit: FILE_LIMIT });
    return;
  }
  try {
    const octets = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
    // Binary, and no token in it: a key or a certificate in DER, a key store, a secret.
    // eslint-disable-next-line no-control-regex
    if ((octets[0] === 0x30 || /[\ufffd\0-\x08]/.test(text)) && findTokens(text).length === 0 && (await openAsKey(octets))) return;
    if (await offerRing(text)) return;
    if (!(await pasteAsKey(text))) replaceText(text, notice('opened', {}, textOf(get()) !== ''));
  } catch {
    tell('fileFailed');
  }
}
