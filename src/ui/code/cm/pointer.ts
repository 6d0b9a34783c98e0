import { EditorSelection, type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import { wordAt } from '../jump.ts';

/** The character whose own box holds the point, or null beside the text. */
function characterAt(view: EditorView, x: number, y: number): number | null {
  const near = view.posAtCoords({ x, y });
  if (near === null) return null;
  for (const position of [near, near - 1]) {
    const box = position < 0 ? null : view.coordsForChar(position);
    // A gap between groups belongs to the character before it.
    if (box && x >= box.left - 1 && x <= box.right + 6 && y >= box.top - 4 && y <= box.bottom + 6) return position;
  }
  return null;
}

/** Reports the character under the mouse. A finger does not hover: it sets the caret. */
export function hovering(report: (position: number | null) => void): Extension {
  class Hover {
    private point: { x: number; y: number } | null = null;
    private last: number | null = null;

    constructor(private readonly view: EditorView) {}

    moved(event: PointerEvent): void {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      this.point = { x: event.clientX, y: event.clientY };
      // Measured again, once a frame: the editor does not know yet what has just been scrolled into sight.
      this.view.requestMeasure({
        key: this,
        read: (view) => this.point && characterAt(view, this.point.x, this.point.y),
        write: (position) => this.tell(position),
      });
    }

    left(): void {
      this.point = null;
      this.tell(null);
    }

    private tell(position: number | null): void {
      if (position === this.last) return;
      this.last = position;
      report(position);
    }
  }
  return ViewPlugin.fromClass(Hover, {
    eventObservers: {
      pointermove(event) {
        this.moved(event);
      },
      pointerleave() {
        this.left();
      },
    },
  });
}

/** A double click takes the word (a part of a token is one), without a loop that takes seconds in a megabyte. */
export const doubleClickWord: Extension = EditorView.mouseSelectionStyle.of((view, event) => {
  if (event.detail !== 2 || event.button !== 0) return null;
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
  let word = wordAt(view.state.doc.toString(), at);
  return {
    get: (current) => {
      const head = view.posAtCoords({ x: current.clientX, y: current.clientY }, false);
      if (head < word.start) return EditorSelection.single(word.end, head);
      return EditorSelection.single(word.start, Math.max(word.end, head));
    },
    update: (update) => {
      if (update.docChanged) {
        word = { start: update.changes.mapPos(word.start), end: update.changes.mapPos(word.end) };
      }
    },
  };
});
