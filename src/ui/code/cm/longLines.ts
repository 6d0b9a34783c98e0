import { type EditorState, type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { JsonWords } from '../types.ts';

/** A line longer than this is shown by its ends: to lay out a longer one at once takes engines seconds, WebKit minutes. */
const LONGEST = 2_000;
const HEAD = 600;
const TAIL = 120;
/** Characters that one press adds. */
const STEP = 10_000;

const showMore = StateEffect.define<number>();

/** A placeholder for the middle of a line. */
class Rest extends WidgetType {
  constructor(
    private readonly count: number,
    private readonly words: JsonWords,
  ) {
    super();
  }

  override eq(other: Rest): boolean {
    return other.count === this.count;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = 'tape-more';
    button.textContent = this.words.more(this.count);
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const focused = document.activeElement === button;
      view.dispatch({ effects: showMore.of(view.posAtDOM(button)) });
      if (focused) view.focus();
    });
    return button;
  }
}

/** Folds the long lines among those that `from` to `to` touch. */
function folded(doc: Text, from: number, to: number, words: JsonWords): Range<Decoration>[] {
  const found: Range<Decoration>[] = [];
  for (let line = doc.lineAt(from); ; line = doc.lineAt(line.to + 1)) {
    if (line.length > LONGEST) found.push(rest(line.from + HEAD, line.to - TAIL, words));
    if (line.to >= to || line.to >= doc.length) return found;
  }
}

const rest = (from: number, to: number, words: JsonWords): Range<Decoration> =>
  Decoration.replace({ widget: new Rest(to - from, words) }).range(from, to);

export function longLines(words: JsonWords): Extension {
  const all = ({ doc }: EditorState): DecorationSet => Decoration.set(folded(doc, 0, doc.length, words));
  return StateField.define<DecorationSet>({
    create: all,
    update(value, transaction) {
      let next = value;
      if (transaction.docChanged) {
        const { changes, newDoc } = transaction;
        next = next.map(changes);
        changes.iterChangedRanges((_fromA, _toA, from, to) => {
          // Few characters do not make a long line of a short one that somebody types in.
          if (to - from <= LONGEST) return;
          const first = newDoc.lineAt(from).from;
          const last = newDoc.lineAt(to).to;
          next = next.update({
            filter: (start) => start < first || start > last,
            add: folded(newDoc, first, last, words),
          });
        });
      }
      for (const effect of transaction.effects) {
        if (!effect.is(showMore)) continue;
        const add: Range<Decoration>[] = [];
        next = next.update({
          filter: (start, end) => {
            if (effect.value < start || effect.value > end) return true;
            if (end - start > STEP) add.push(rest(start + STEP, end, words));
            return false;
          },
        });
        next = next.update({ add });
      }
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}
