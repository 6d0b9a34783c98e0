import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { specialsIn, uPlus } from '../specialChars.ts';

/** A text made of nothing but such characters would otherwise fill the page with chips. */
const MOST = 300;

class Chip extends WidgetType {
  constructor(
    private readonly codePoint: number,
    private readonly count: number,
    private readonly name: string,
  ) {
    super();
  }

  override eq(other: Chip): boolean {
    return other.codePoint === this.codePoint && other.count === this.count && other.name === this.name;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = 'code-chip';
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', this.name);
    chip.title = this.name;
    chip.textContent = this.count > 1 ? `${uPlus(this.codePoint)} \u00d7${this.count}` : uPlus(this.codePoint);
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Shows characters that cannot be seen, or that reorder others, by their code points. */
export function chips(name: (codePoint: number, count: number) => string): Extension {
  const build = (view: EditorView): DecorationSet => {
    const set = new RangeSetBuilder<Decoration>();
    let left = MOST;
    for (const { from, to } of view.visibleRanges) {
      const found = specialsIn(view.state.sliceDoc(from, to), from, left);
      left -= found.length;
      for (const { start, end, codePoint, count } of found) {
        set.add(start, end, Decoration.replace({ widget: new Chip(codePoint, count, name(codePoint, count)) }));
      }
    }
    return set.finish();
  };
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = build(view);
      }
      update(update: ViewUpdate): void {
        if (update.docChanged || update.viewportChanged) this.decorations = build(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
