import { Annotation, Compartment, EditorState, type Extension, type StateEffect, type Text } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import { StaleEcho } from '../staleEcho.ts';
import { type TextChange, minimalChange } from '../minimalChange.ts';
import type { CodeCallbacks, Naming } from '../types.ts';
import { plainKeys } from './keys.ts';
import { doubleClickWord, hovering } from './pointer.ts';

/** Marks what came from the owner, which is not reported back. */
const fromOwner = Annotation.define<boolean>();

let made = 0;

/** Where a text field starts from: the one it takes over, or nothing. */
export interface Start {
  text: string;
  anchor: number;
  head: number;
}

/** Characters changed by its owner from which a field without folds is drawn again. */
const REBUILD_FROM = 50_000;

/** A text field on CodeMirror: the common base of the Token field and the JSON fields. */
export class CodeEditor {
  readonly view: EditorView;
  callbacks: CodeCallbacks = {};
  private echo = new StaleEcho();
  private readonly naming = new Compartment();
  private readonly notes: HTMLElement;
  /** Whether a change of nearly everything is shown by a new state. */
  protected readonly rebuilds: boolean = false;
  private named = '';
  /** What the owner showed last. */
  private given = '';
  /** The key that is down, as a keyboard names it: an input method has no name for it. */
  private pressed = '';
  private read: { doc: Text | null; text: string } = { doc: null, text: '' };
  /** Changes that wait until the input method has finished composing. */
  private held: { text: string; effects: readonly StateEffect<unknown>[] } | null = null;

  constructor(host: HTMLElement, start: Start, name: string, extensions: Extension) {
    this.notes = document.createElement('div');
    this.notes.id = `code-notes-${(made += 1)}`;
    this.notes.className = 'code-notes';
    this.view = new EditorView({
      parent: host,
      state: EditorState.create({
        doc: start.text,
        selection: { anchor: start.anchor, head: start.head },
        extensions: [
          // Carriage returns are characters of the source like any other.
          EditorState.lineSeparator.of('\n'),
          extensions,
          keymap.of(plainKeys),
          EditorView.lineWrapping,
          EditorView.editorAttributes.of({ class: `code-editor ${name}` }),
          this.naming.of([]),
          doubleClickWord,
          hovering((position) => this.callbacks.onHover?.(position)),
          EditorView.domEventHandlers({
            keydown: (event) => {
              this.pressed = event.isComposing ? '' : event.key;
              if (event.altKey || !(event.ctrlKey || event.metaKey)) return false;
              const key = event.key.toLowerCase();
              if (key === 'z') return this.asks(event.shiftKey ? 'onRedo' : 'onUndo');
              return key === 'y' && !event.shiftKey && this.asks('onRedo');
            },
            beforeinput: (event) => {
              if (event.inputType === 'historyUndo') return this.asks('onUndo');
              if (event.inputType === 'historyRedo') return this.asks('onRedo');
              return this.replaces(event);
            },
            paste: (event) => this.callbacks.onPaste?.(event.clipboardData?.getData('text/plain') ?? '') ?? false,
            // Files are the page's business: it reads them wherever they are dropped.
            drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
            // Without a selection the whole line would be taken, which is the whole token.
            copy: (_, view) => view.state.selection.main.empty,
            cut: (_, view) => view.state.selection.main.empty,
          }),
          EditorView.domEventObservers({
            compositionend: () => void setTimeout(() => this.showHeld(), 50),
            click: (event) => this.clicked(event),
            focus: () => this.callbacks.onFocus?.(true),
            blur: () => this.callbacks.onFocus?.(false),
          }),
          EditorView.updateListener.of((update) => this.tell(update)),
        ],
      }),
    });
    host.append(this.notes);
  }

  /** The whole text; made once for each document. */
  get text(): string {
    const { doc } = this.view.state;
    if (this.read.doc !== doc) this.read = { doc, text: doc.toString() };
    return this.read.text;
  }

  setNaming({ label, describedBy }: Naming, notes: readonly string[]): void {
    const note = notes.slice(0, 5).join(' ');
    if (this.notes.textContent !== note) this.notes.textContent = note;
    const ids = [describedBy, note === '' ? '' : this.notes.id].filter(Boolean).join(' ');
    // Configuring again is expensive, and this runs at every key stroke.
    const named = JSON.stringify([label, ids, this.view.state.readOnly]);
    if (named === this.named) return;
    this.named = named;
    this.view.dispatch({
      effects: this.naming.reconfigure(
        EditorView.contentAttributes.of({
          'aria-label': label,
          ...(ids === '' ? {} : { 'aria-describedby': ids }),
          ...(this.view.state.readOnly ? { inputmode: 'none' } : {}),
          'aria-invalid': String(note !== ''),
          // Editable text takes focus anyway; accessibility checkers want a tabindex on what scrolls.
          tabindex: '0',
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
          translate: 'no',
        }),
      ),
    });
  }

  /** Replaces what differs, and nothing else; carets outside it stay. Effects are applied in the same step. */
  setText(text: string, effects: readonly StateEffect<unknown>[] = []): void {
    this.given = text;
    const settled = this.echo.isEcho(text, Date.now());
    const change = settled ? null : minimalChange(this.text, text);
    if (change && this.view.compositionStarted) {
      this.held = { text, effects };
      return;
    }
    this.held = null;
    if (!change && effects.length === 0) return;
    // A late echo is of a text that is no longer there: its effects would be misplaced.
    if (settled && this.text !== text) return;
    const step = this.step(change, effects);
    // A viewport carried over a change of everything is everything, and all of it would be drawn: start again.
    if (this.rebuilds && change && change.insert.length + change.end - change.start > REBUILD_FROM)
      this.view.setState(this.view.state.update(step).state);
    else this.view.dispatch(step);
  }

  focus(): void {
    this.view.focus();
  }

  /** Puts the caret where somebody clicked before the field was there. */
  place(position: number): void {
    const anchor = Math.min(position, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor }, annotations: fromOwner.of(true) });
  }

  /** Brings a place into view without moving the caret or the focus. */
  reveal(position: number): void {
    const at = Math.min(Math.max(position, 0), this.view.state.doc.length);
    this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'nearest' }) });
  }

  destroy(): void {
    this.callbacks = {};
    this.view.destroy();
    this.notes.remove();
  }

  private step(change: TextChange | null, effects: readonly StateEffect<unknown>[]) {
    if (!change) return { effects, annotations: fromOwner.of(true) };
    const changes = this.view.state.changes({
      from: change.start,
      to: change.end,
      insert: this.view.state.toText(change.insert),
    });
    const { anchor, head } = this.view.state.selection.main;
    return {
      changes,
      // If the text around the caret was replaced, the caret goes behind the new text, as after typing it.
      selection: { anchor: changes.mapPos(anchor, 1), head: changes.mapPos(head, 1) },
      effects,
      annotations: fromOwner.of(true),
    };
  }

  private showHeld(): void {
    const { held } = this;
    if (held && !this.view.compositionStarted) this.setText(held.text, held.effects);
  }

  /**
   * What a key of a keyboard types is inserted here, not by the browser. The browser would change its own elements and
   * lay them out before CodeMirror may lay out its own; and over a selection of several elements it leaves a style
   * attribute behind, which the page's policy blocks and reports. What an input method types comes by the browser.
   */
  private replaces(event: InputEvent): boolean {
    const { main } = this.view.state.selection;
    if (event.isComposing || this.view.state.readOnly) return false;
    const typed = event.inputType === 'insertText' ? event.data : null;
    const inserted = typed ?? (/^delete(Content|Word)/.test(event.inputType) ? '' : null);
    if (inserted === null || (main.empty && (typed === null || typed !== this.pressed))) return false;
    this.view.dispatch(this.view.state.replaceSelection(inserted), {
      userEvent: inserted === '' ? 'delete' : 'input.type',
      scrollIntoView: true,
    });
    return true;
  }

  private asks(what: 'onUndo' | 'onRedo'): boolean {
    this.callbacks[what]?.();
    // An owner draws nothing anew where the text is again the one that it showed last. What was typed since is not that
    // text, and no report of it may come back.
    this.echo = new StaleEcho();
    this.setText(this.given);
    // Also when nobody listens: the browser's own undo knows nothing of what CodeMirror changed.
    return true;
  }

  /** A click says which place is meant, also where the caret was there already. */
  private clicked({ target, clientX, clientY }: MouseEvent): void {
    if (target instanceof Element && target.closest('button')) return;
    const { doc, selection } = this.view.state;
    const { from, to, head } = selection.main;
    // After a tap the caret may still be on its way: it tells of itself when it comes.
    const at = this.view.posAtCoords({ x: clientX, y: clientY }, false);
    if (doc.lineAt(at).from !== doc.lineAt(head).from) return;
    this.callbacks.onCaret?.(from, to);
  }

  private tell(update: ViewUpdate): void {
    if (update.transactions.some((transaction) => transaction.annotation(fromOwner))) return;
    if (update.docChanged) {
      const text = this.text;
      this.echo.reported(text, Date.now());
      this.callbacks.onChange?.(text, hullOf(update, text));
    }
    if (update.docChanged || update.selectionSet) {
      const { from, to } = update.state.selection.main;
      this.callbacks.onCaret?.(from, to);
    }
  }
}

/** All changes of one update as one replacement. `text`: what the document is now; to put a part of it together anew takes long. */
function hullOf(update: ViewUpdate, text: string): TextChange {
  let [start, end, from, to] = [Infinity, 0, Infinity, 0];
  update.changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    [start, end, from, to] = [Math.min(start, fromA), Math.max(end, toA), Math.min(from, fromB), Math.max(to, toB)];
  });
  return { start, end, insert: text.slice(from, to) };
}
