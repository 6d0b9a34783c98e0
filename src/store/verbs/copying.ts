import { currentReading, isAwaited, pickedCandidate, textOf } from '../derived/select.ts';
import { get } from '../state/state.ts';
import { type Notice } from '../state/notice.ts';
import { tell } from './view.ts';

/** The one way out to the clipboard. False where the browser does not allow it; over plain http it has none. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies what is shown of a part or a value, and tells of it. */
export async function copyText(text: string, told: Notice['code'] = 'copiedText'): Promise<void> {
  tell((await toClipboard(text)) ? told : 'copyFailed');
}

/** The token alone where one was read, else the text as it is. */
export async function copyToken(): Promise<void> {
  const state = get();
  if (isAwaited(state)) {
    tell('notEncrypted');
    return;
  }
  const { reading, pending } = currentReading(state);
  await copyText(reading?.kind === 'token' && !pending ? pickedCandidate(reading).text : textOf(state), 'copied');
}
