import { Compartment, EditorState, Prec } from '@codemirror/state';
import { placeholder } from '@codemirror/view';
import type { TokenView } from '../types.ts';
import { chips } from './chips.ts';
import { CodeEditor, type Start } from './codeEditor.ts';
import { faultMarks, setFaults } from './faults.ts';
import { drawNow, outlines, setOutlines } from './outlines.ts';
import { tapeDrawing } from './tapeDraw.ts';
import { setFolding, setTape } from './tapeState.ts';

/** The text box Token: the source text exactly as pasted, drawn as a tape. */
export class TokenEditor extends CodeEditor {
  private readonly access: Compartment;
  private shown: TokenView | null = null;

  constructor(host: HTMLElement, start: Start, view: TokenView) {
    const access = new Compartment();
    super(host, start, 'code-tape', [
      access.of(EditorState.readOnly.of(view.readOnly)),
      Prec.highest(faultMarks(false)),
      tapeDrawing(view.words),
      placeholder(view.words.placeholder),
      outlines({ pad: 3, below: 2, inset: 4 }),
      chips(view.words.character),
    ]);
    this.access = access;
    this.show({ ...view, text: start.text === view.text ? view.text : start.text });
  }

  /** Scrolls the field, and only the field, to a place, so that the folded tape shows a selection made elsewhere. */
  private bring(position: number): void {
    const { view } = this;
    view.requestMeasure({
      key: this,
      read: () => {
        const at = view.coordsAtPos(Math.min(position, view.state.doc.length));
        const box = view.scrollDOM.getBoundingClientRect();
        if (!at) return 0;
        return at.top < box.top ? at.top - box.top - 4 : at.bottom > box.bottom ? at.bottom - box.bottom + 8 : 0;
      },
      write: (by) => {
        if (by !== 0) view.scrollDOM.scrollTop += by;
      },
    });
  }

  /** Shows `next`. The words are those of the first view: they are the field's for its life. */
  show(next: TokenView): void {
    const last = this.shown;
    this.shown = next;
    const effects = [];
    const access = last !== null && last.readOnly !== next.readOnly;
    if (access) effects.push(this.access.reconfigure(EditorState.readOnly.of(next.readOnly)));
    const sameTape = last?.parts === next.parts && last.dots === next.dots && last.peeled === next.peeled;
    if (last?.room !== next.room || last.unfolded !== next.unfolded) {
      effects.push(setFolding.of({ room: next.room, unfolded: next.unfolded }));
    }
    if (!sameTape) effects.push(setTape.of(next));
    if (last?.faults !== next.faults && (next.faults.length > 0 || (last?.faults.length ?? 0) > 0)) {
      effects.push(setFaults.of(next.faults));
    }
    if (last?.selected !== next.selected || last.hovered !== next.hovered) {
      effects.push(setOutlines.of({ selected: next.selected, hovered: next.hovered }));
    }
    this.setText(next.text, effects);
    if (last && last.selected !== next.selected && next.selected[0]) this.bring(next.selected[0].start);
    // Pointing is answered in the same frame; typing is not held up by it.
    if (last && last.hovered !== next.hovered && last.text === next.text) drawNow(this.view);
    if (access || last?.label !== next.label || last.describedBy !== next.describedBy || last.faults !== next.faults) {
      this.setNaming(
        next,
        next.faults.map((fault) => fault.message),
      );
    }
  }
}
