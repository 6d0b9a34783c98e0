import type { TokenEditor } from './editor.ts';
import { StaleEcho } from './staleEcho.ts';
import { type EditorModule, whenWanted } from './load.ts';
import { minimalChange } from './minimalChange.ts';
import { paintTape } from './paintTape.ts';
import type { CodeCallbacks, TokenView } from './types.ts';

/**
 * The Token field in its two lives: the plain text area of the static page, then the editor that takes it over.
 * It belongs to the host element, not to a component: React may mount, unmount and mount again, the text stays.
 */
export class TokenMount {
  private editor: TokenEditor | null = null;
  private textarea: HTMLTextAreaElement;
  private text: string;
  private stop: () => void = () => undefined;
  private composing = false;
  private pressed = false;
  private alive = false;
  private readonly echo = new StaleEcho();
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private onReady: ((editor: TokenEditor) => void) | undefined;
  private callbacks: CodeCallbacks = {};

  private constructor(
    private readonly host: HTMLElement,
    private view: TokenView,
  ) {
    this.textarea = host.querySelector('textarea') ?? host.appendChild(newTextarea(view));
    // An empty text area shows the owner's text; any other text in it was given by the person, and wins.
    if (this.textarea.value === '') this.textarea.value = view.text;
    this.text = view.text;
    this.name();
  }

  private static readonly mounts = new WeakMap<HTMLElement, TokenMount>();

  /** The mount of `host`: a new one, or the one that a former component has just let go. */
  static at(host: HTMLElement, view: TokenView): TokenMount {
    const mount = TokenMount.mounts.get(host) ?? new TokenMount(host, view);
    TokenMount.mounts.set(host, mount);
    clearTimeout(mount.leaving);
    // In another language it has another name.
    mount.editor?.view.contentDOM.setAttribute('aria-label', view.label);
    return mount;
  }

  listen(callbacks: CodeCallbacks, onReady?: (editor: TokenEditor) => void): void {
    this.callbacks = callbacks;
    this.onReady = onReady;
    if (this.editor) {
      this.editor.callbacks = callbacks;
      onReady?.(this.editor);
      return;
    }
    this.typed();
    if (!this.alive) this.live();
    this.alive = true;
  }

  show(view: TokenView): void {
    this.view = view;
    if (this.editor) {
      this.editor.show(view);
      return;
    }
    this.textarea.readOnly = view.readOnly;
    this.name();
    this.paint();
    if (this.composing || this.echo.isEcho(view.text, Date.now()) || view.text === this.text) return;
    this.text = view.text;
    this.textarea.value = view.text;
    this.paint();
  }

  /** The tape over the text area, while nobody types in that. */
  private paint(): void {
    const place = this.host.querySelector<HTMLElement>('#early-tape');
    const { text, room, unfolded } = this.view;
    if (!place) return;
    if (this.view.parts.length === 0 || text !== this.textarea.value) place.replaceChildren();
    else paintTape(place, text, this.view, unfolded ? 0 : room);
  }

  /** Lets go: unless taken up again at once, the editor gives way to a plain text area with the same text. */
  leave(): void {
    this.callbacks = {};
    this.onReady = undefined;
    if (this.editor) this.editor.callbacks = {};
    this.leaving = setTimeout(() => {
      TokenMount.mounts.delete(this.host);
      this.stop();
      if (!this.editor) return;
      const { anchor, head } = this.editor.view.state.selection.main;
      const textarea = newTextarea(this.view);
      textarea.setAttribute('aria-label', this.view.label);
      textarea.value = this.editor.text;
      this.host.append(textarea);
      textarea.setSelectionRange(
        Math.min(anchor, head),
        Math.max(anchor, head),
        head < anchor ? 'backward' : 'forward',
      );
      this.editor.destroy();
    }, 0);
  }

  private name(): void {
    const { label, describedBy } = this.view;
    this.textarea.setAttribute('aria-label', label);
    if (describedBy) this.textarea.setAttribute('aria-describedby', describedBy);
  }

  /** The text area's life. */
  private live(): void {
    const { textarea } = this;
    this.composing = textarea.dataset['composing'] === 'true';
    const input = (): void => this.typed();
    // A click alone is no selection, and tells where the caret is.
    const caret = (): void => {
      this.pressed = false;
      this.callbacks.onCaret?.(textarea.selectionStart, textarea.selectionEnd);
    };
    const press = (): void => void (this.pressed = true);
    const paste = (event: ClipboardEvent): void => {
      if (this.callbacks.onPaste?.(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    const composition = (event: CompositionEvent): void => {
      this.composing = event.type !== 'compositionend';
      textarea.dataset['composing'] = String(this.composing);
    };
    textarea.addEventListener('input', input);
    textarea.addEventListener('select', caret);
    textarea.addEventListener('mousedown', press);
    textarea.addEventListener('click', caret);
    textarea.addEventListener('paste', paste);
    textarea.addEventListener('compositionstart', composition);
    textarea.addEventListener('compositionend', composition);
    let called = (): void => undefined;
    const wanted = whenWanted(this.host, (module) => (called = this.takeOver(module)));
    this.stop = () => {
      wanted();
      called();
      textarea.removeEventListener('input', input);
      textarea.removeEventListener('select', caret);
      textarea.removeEventListener('mousedown', press);
      textarea.removeEventListener('click', caret);
      textarea.removeEventListener('paste', paste);
      textarea.removeEventListener('compositionstart', composition);
      textarea.removeEventListener('compositionend', composition);
    };
  }

  private takeOver(module: EditorModule): () => void {
    return module.takeOver(this.textarea, this.host, {
      view: () => {
        // Reports the latest typing, so that the tape drawn is that of the text taken over.
        this.typed();
        return this.view;
      },
      callbacks: this.callbacks,
      onReady: (editor) => {
        this.stop();
        this.editor = editor;
        editor.callbacks = this.callbacks;
        this.tellCaret(editor);
        this.onReady?.(editor);
      },
    });
  }

  /** The editor came between the press and the release of a button: no click is reported anywhere. */
  private tellCaret(editor: TokenEditor): void {
    if (!this.pressed) return;
    const { from, to } = editor.view.state.selection.main;
    this.callbacks.onCaret?.(from, to);
  }

  private typed(): void {
    const change = minimalChange(this.text, this.textarea.value);
    if (!change) return;
    this.text = this.textarea.value;
    this.echo.reported(this.text, Date.now());
    this.callbacks.onChange?.(this.text, change);
  }
}

function newTextarea(view: TokenView): HTMLTextAreaElement {
  const textarea = document.createElement('textarea');
  textarea.id = 'token-text';
  textarea.value = view.text;
  textarea.spellcheck = false;
  for (const name of ['autocorrect', 'autocapitalize', 'autocomplete']) textarea.setAttribute(name, 'off');
  textarea.translate = false;
  return textarea;
}
