import { JsonEditor } from './cm/jsonEditor.ts';
import { TokenEditor } from './cm/tokenEditor.ts';
import type { CodeCallbacks, JsonView, TokenView } from './types.ts';

// The one door to CodeMirror: everything that imports it is behind this module, which is loaded when needed.

export type { JsonEditor, TokenEditor };

export function makeJsonEditor(host: HTMLElement, view: JsonView, callbacks: CodeCallbacks): JsonEditor {
  const editor = new JsonEditor(host, view);
  editor.callbacks = callbacks;
  return editor;
}

export interface TakeOver {
  view: () => TokenView;
  callbacks: CodeCallbacks;
  onReady: (editor: TokenEditor) => void;
}

/**
 * Puts the editor in place of the text area, with its text, selection, scroll and focus, in one synchronous step:
 * no key stroke can fall between. While an input method is composing it waits for the end of that.
 * `textarea.dataset.composing === 'true'` tells of a composition that began before this was called.
 */
export function takeOver(textarea: HTMLTextAreaElement, host: HTMLElement, options: TakeOver): () => void {
  if (textarea.dataset['composing'] !== 'true') {
    replace(textarea, host, options);
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    // Some engines report the text of a composition only after its end.
    timer = setTimeout(() => {
      if (textarea.dataset['composing'] === 'true') return;
      stop();
      replace(textarea, host, options);
    }, 0);
  };
  const stop = (): void => {
    clearTimeout(timer);
    textarea.removeEventListener('compositionend', later);
    textarea.removeEventListener('blur', later);
  };
  textarea.addEventListener('compositionend', later);
  textarea.addEventListener('blur', later);
  return stop;
}

function replace(textarea: HTMLTextAreaElement, host: HTMLElement, { view, callbacks, onReady }: TakeOver): void {
  const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = textarea;
  const backward = selectionDirection === 'backward';
  const focused = textarea.ownerDocument.activeElement === textarea;
  const editor = new TokenEditor(
    host,
    { text: value, anchor: backward ? selectionEnd : selectionStart, head: backward ? selectionStart : selectionEnd },
    view(),
  );
  editor.callbacks = callbacks;
  // The text area is hidden by the editor's stead before it goes, so that the focus does not pass by the body.
  if (focused) editor.focus();
  textarea.remove();
  // Removes the drawing of the early script.
  host.querySelector('#early-tape')?.remove();
  if (scrollTop > 0) editor.view.scrollDOM.scrollTop = scrollTop;
  onReady(editor);
}
