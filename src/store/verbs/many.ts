import { endMany, listFile, stopMany, textsOf } from '../effects/manyEngine.ts';
import { textOf } from '../derived/select.ts';
import { manyStore } from '../state/many.ts';
import { get, set } from '../state/state.ts';
import { replaceText } from './edit.ts';

/** Makes the list of the tokens in a file, in place of the one that is there. Resolves with how many there are. */
export function listTokens(file: Blob, name: string): Promise<number> {
  set({ many: true });
  return listFile(file, name);
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
