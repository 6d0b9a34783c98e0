import { type EditorView, WidgetType } from '@codemirror/view';
import type { TapeKind } from '../tape.ts';
import { openFold, tapeState } from './tapeState.ts';

/** The letter in front of a part; with `empty`, also the slot of a part without characters. */
export class Tag extends WidgetType {
  constructor(
    private readonly letter: string,
    private readonly kind: TapeKind,
    private readonly empty: string | null,
  ) {
    super();
  }

  override eq(other: Tag): boolean {
    return other.letter === this.letter && other.kind === this.kind && other.empty === this.empty;
  }

  override toDOM(): HTMLElement {
    const tag = document.createElement('span');
    tag.className = `tape-tag tape-${this.kind}`;
    tag.setAttribute('aria-hidden', 'true');
    tag.textContent = this.letter;
    if (this.empty === null) return tag;
    const slot = document.createElement('span');
    slot.className = `tape-slot tape-${this.kind}`;
    slot.setAttribute('role', 'img');
    slot.setAttribute('aria-label', this.empty);
    slot.title = this.empty;
    slot.append(tag);
    return slot;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** A line break that was peeled off cannot be struck through: it gets a sign. */
export class Break extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = 'tape-peeled';
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = '\u21b5';
    return sign;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Stands for a hidden middle. Also opened by moving the caret into it, so it needs no place in the tab order. */
export class More extends WidgetType {
  constructor(
    private readonly words: string,
    private readonly title: string,
    private readonly kind: TapeKind | 'peeled',
  ) {
    super();
  }

  override eq(other: More): boolean {
    return other.words === this.words && other.title === this.title && other.kind === this.kind;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = `tape-more tape-${this.kind}`;
    button.textContent = this.words;
    button.title = this.title;
    button.setAttribute('aria-label', this.title);
    // Keeps the focus, and so the caret, where it is.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const at = view.posAtDOM(button);
      const fold = view.state.field(tapeState).folds.find(({ start, end }) => start <= at && at <= end);
      // The button goes: a focus that was given to it stays in the field.
      const focused = document.activeElement === button;
      if (fold) view.dispatch({ effects: openFold.of(fold) });
      if (focused) view.focus();
    });
    return button;
  }
}
