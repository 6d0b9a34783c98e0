import { type Extension, type Range, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { TapeFault } from '../tape.ts';

/** More are counted elsewhere; here they would only be one long wave. */
const MOST = 200;

export const setFaults = StateEffect.define<readonly TapeFault[]>();

class Message extends WidgetType {
  constructor(private readonly message: string) {
    super();
  }

  override eq(other: Message): boolean {
    return other.message === this.message;
  }

  override toDOM(): HTMLElement {
    const note = document.createElement('div');
    note.className = 'code-message';
    // Assistive technology has it from the description of the field.
    note.setAttribute('aria-hidden', 'true');
    note.textContent = this.message;
    return note;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function marksOf(
  faults: readonly TapeFault[],
  view: { length: number; lineEnd: (at: number) => number },
  messages: boolean,
): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const { span, message } of faults.slice(0, MOST)) {
    const start = Math.min(span.start, view.length);
    // An empty place is marked on the character after it, or on the last one.
    const end = Math.min(Math.max(span.end, start + 1), view.length);
    const from = start < end ? start : Math.max(0, end - 1);
    if (from < end) {
      marks.push(Decoration.mark({ class: 'code-fault', attributes: { title: message } }).range(from, end));
    }
    if (messages)
      marks.push(Decoration.widget({ widget: new Message(message), side: 1, block: true }).range(view.lineEnd(from)));
  }
  return RangeSet.of(marks, true);
}

/** A wave under what is wrong; with `messages`, what is wrong under its line. */
export const faultMarks = (messages: boolean): Extension =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
      let next = transaction.docChanged ? value.map(transaction.changes) : value;
      for (const effect of transaction.effects) {
        if (!effect.is(setFaults)) continue;
        const { newDoc } = transaction;
        next = marksOf(effect.value, { length: newDoc.length, lineEnd: (at) => newDoc.lineAt(at).to }, messages);
      }
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
