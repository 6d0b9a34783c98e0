import { toClipboard } from '../../store/verbs/copying.ts';
import { words } from '../../words/steps.ts';

/** Copies a text, and what to say of it. */
export const copied = async (text: string): Promise<string> =>
  (await toClipboard(text)) ? words.steps.copied : words.steps.notCopied;
