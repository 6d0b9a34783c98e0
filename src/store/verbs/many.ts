import { endMany, keepList, listFile, stopMany, textsOf } from '../effects/manyEngine.ts';
import { textOf } from '../derived/select.ts';
import { manyStore } from '../state/many.ts';
import { get, set } from '../state/state.ts';
import { replaceText } from './edit.ts';

/**
 * Makes the list of the tokens in a file, in place of the one that is there. Resolves with how many there are. `isList`
 * says whether so many are one: if not, the list that was there comes back.
 */
export async function listTokens(file: Blob, name: string, isList?: (found: number) => boolean): Promise<number> {
  if (!isList) endMany();
  set({ many: true });
  const found = await listFile(file, name);
  if (isList && !keepList(isList(found))) set({ many: false });
  return found;
}

/** Makes the list of the tokens in the text on the bench. */
export const listBench = (): void => void listTokens(new Blob([textOf(get())]), '');

export const cancelMany = stopMany;

/** Forgets the list: it was in memory only. */
export function wipeMany(): void {
  endMany();
  set({ many: false });
}

/** Puts a token of the list on the bench, as a step of undo. The list stays. */
export async function openRow(id: number): Promise<void> {
  const [text = ''] = await textsOf([id]);
  if (text === '' || !get().many) return;
  manyStore.setState({ opened: id });
  replaceText(text, 'opened');
}

export { textsOf as rowTexts };
