import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { JsonView, RunKind } from '../types.ts';

type Runs = JsonView['runs'];

export const setRuns = StateEffect.define<Runs>();

const runs = StateField.define<Runs>({
  create: () => () => [],
  update: (value, transaction) =>
    transaction.effects.reduce((last, effect) => (effect.is(setRuns) ? effect.value : last), value),
});

const marks = Object.fromEntries(
  (['name', 'string', 'number', 'literal', 'punctuation', 'fault'] as const).map((kind) => [
    kind,
    Decoration.mark({ class: `json-${kind}` }),
  ]),
) as Record<RunKind, Decoration>;

function draw(view: EditorView): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  const runsOf = view.state.field(runs);
  let done = 0;
  for (const { from, to } of view.visibleRanges) {
    for (const { span, kind } of runsOf(from, to)) {
      const start = Math.max(span.start, from, done);
      const end = Math.min(span.end, to);
      // Strings and punctuation are ink, as the ground text is: no element for them.
      if (start >= end || kind === 'punctuation' || kind === 'string') continue;
      set.add(start, end, marks[kind]);
      done = end;
    }
  }
  return set.finish();
}

/** Colours the JSON on screen. Between an edit and its reading the old colours move with the text. */
export const colouring: Extension = [
  runs,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = draw(view);
      }
      update(update: ViewUpdate): void {
        const fresh = update.state.field(runs) !== update.startState.field(runs);
        if (update.docChanged && !fresh) this.decorations = this.decorations.map(update.changes);
        else if (fresh || update.viewportChanged) this.decorations = draw(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
];
