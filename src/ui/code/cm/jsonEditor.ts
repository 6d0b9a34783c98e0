import { Compartment, EditorState, Prec } from '@codemirror/state';
import type { AtOnce, JsonView } from '../types.ts';
import { chips } from './chips.ts';
import { CodeEditor } from './codeEditor.ts';
import { faultMarks, setFaults } from './faults.ts';
import { lineNotes, setNotes } from './lineNotes.ts';
import { longLines } from './longLines.ts';
import { drawNow, outlines, setOutlines } from './outlines.ts';
import { colouring, setRuns } from './runs.ts';

/** A text box of JSON, coloured by its reading. Read-only it still has a caret and can be selected. */
export class JsonEditor extends CodeEditor {
  protected override readonly rebuilds = true;
  private readonly access: Compartment;
  private shown: JsonView | null = null;

  constructor(host: HTMLElement, view: JsonView) {
    const access = new Compartment();
    super(host, { text: view.text, anchor: 0, head: 0 }, 'code-json', [
      access.of(EditorState.readOnly.of(view.readOnly)),
      Prec.highest(chips(view.words.character)),
      colouring,
      longLines(view.words),
      lineNotes(),
      outlines({ pad: 1, below: 0, inset: 29 }),
      Prec.low(faultMarks(true)),
    ]);
    this.access = access;
    this.show(view);
  }

  /** Shows `next`. The words are those of the first view. */
  show(next: JsonView): void {
    const last = this.shown;
    this.shown = next;
    const effects = [];
    const access = last !== null && last.readOnly !== next.readOnly;
    if (access) effects.push(this.access.reconfigure(EditorState.readOnly.of(next.readOnly)));
    if (last?.runs !== next.runs) effects.push(setRuns.of(next.runs));
    if (last?.notes !== next.notes) effects.push(setNotes.of(next.notes));
    if (last?.faults !== next.faults && (next.faults.length > 0 || (last?.faults.length ?? 0) > 0)) {
      effects.push(setFaults.of(next.faults));
    }
    if (last?.selected !== next.selected || last.hovered !== next.hovered) {
      effects.push(setOutlines.of({ selected: next.selected, hovered: next.hovered }));
    }
    this.setText(next.text, effects);
    // Pointing is answered in the same frame; typing is not held up by it.
    if (last && last.hovered !== next.hovered && last.text === next.text) drawNow(this.view);
    if (access || last?.label !== next.label || last.describedBy !== next.describedBy || last.faults !== next.faults) {
      this.setNaming(
        next,
        next.faults.map((fault) => fault.message),
      );
    }
  }

  /** Shows a text in the frame of the key that made it. What goes with it comes with the next view. */
  showAtOnce({ text, runs, faults }: AtOnce): void {
    const last = this.shown;
    if (!last || last.text === text) return;
    this.shown = { ...last, text, runs };
    const marks = faults.length > 0 || last.faults.length > 0 ? [setFaults.of(faults)] : [];
    this.setText(text, [setRuns.of(runs), ...marks]);
  }
}
