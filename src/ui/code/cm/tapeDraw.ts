import { type Extension, Prec, type Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Span } from '../../../jose/text/span.ts';
import { mergeSpans } from '../folds.ts';
import { firstEndingAt, type TapePiece } from '../tape.ts';
import type { TapeWords } from '../types.ts';
import { tapeState, type TapeState } from './tapeState.ts';
import { Break, More, Tag } from './tapeWidgets.ts';

/** Marks of one kind in one view; a text with more (a million dots) is not told apart any better. */
const MOST = 400;

const dotMark = Decoration.mark({ class: 'tape-dot' });
const peeledMark = Decoration.mark({ class: 'tape-peeled' });
const breakSign = Decoration.widget({ widget: new Break(), side: 1 });

interface Drawing {
  /** Parts: the ground and the pattern under them. */
  outer: DecorationSet;
  /** Letters and line breaks: inside the parts. */
  inner: DecorationSet;
}

function draw(view: EditorView, state: TapeState, words: TapeWords): Drawing {
  const outer: Range<Decoration>[] = [];
  const inner: Range<Decoration>[] = [];
  const { tape, pieces, since } = state;
  const back = since.invertedDesc;
  const doc = view.state.doc;

  const drawPart = (piece: TapePiece, from: number, to: number, seen: Span): void => {
    const part = tape.parts[piece.part];
    if (!part) return;
    const first = piece.offset === 0;
    if (first && from >= seen.start && from <= seen.end) {
      const slot = from === to && part.spans.length === 1 ? words.emptyPart(part.label) : null;
      inner.push(Decoration.widget({ widget: new Tag(part.letter, part.kind, slot), side: -1 }).range(from));
    }
    const start = Math.max(from, seen.start);
    const end = Math.min(to, seen.end);
    if (start >= end) return;
    // Cut at folds: groups of four are painted, and counted from where an element begins.
    let at = start;
    const run = (until: number): void => {
      const by = (piece.offset + at - from) % 4;
      const name = `tape-part tape-${part.kind}${by === 0 ? '' : ` tape-by-${by}`}`;
      if (at < until) outer.push(Decoration.mark({ class: name, inclusiveEnd: true }).range(at, until));
    };
    for (const fold of state.folds) {
      if (fold.end <= at || fold.start >= end) continue;
      run(fold.start);
      at = fold.end;
    }
    run(end);
  };

  const drawPeeled = (from: number, to: number, seen: Span): void => {
    const start = Math.max(from, seen.start);
    const end = Math.min(to, seen.end);
    if (start >= end) return;
    outer.push(peeledMark.range(start, end));
    let at = doc.lineAt(start).to;
    for (let count = 0; at < end && count < MOST; count += 1) {
      inner.push(breakSign.range(at));
      at = doc.lineAt(at + 1).to;
    }
  };

  // Merged: a letter at a border of two ranges is drawn once.
  for (const seen of mergeSpans(view.visibleRanges.map(({ from, to }) => ({ start: from, end: to })))) {
    const until = back.mapPos(seen.end, 1);
    let index = firstEndingAt(pieces, back.mapPos(seen.start, -1));
    for (let count = 0; index < pieces.length && count < MOST; index += 1, count += 1) {
      const piece = pieces[index];
      if (!piece || piece.start > until) break;
      // Text typed at a border belongs to the part, not to the dot.
      const [before, after] = piece.role === 'part' ? [-1, 1] : [1, -1];
      const from = since.mapPos(piece.start, before);
      const to = Math.max(from, since.mapPos(piece.end, after));
      if (piece.role === 'part') drawPart(piece, from, to, seen);
      else if (piece.role === 'peeled') drawPeeled(from, to, seen);
      else if (from < to && to > seen.start && from < seen.end) {
        outer.push(dotMark.range(Math.max(from, seen.start), Math.min(to, seen.end)));
      }
    }
  }
  return { outer: Decoration.set(outer, true), inner: Decoration.set(inner, true) };
}

/** The parts of the tape that are on screen. */
function drawing(words: TapeWords): Extension {
  class Draw {
    drawn: Drawing;

    constructor(view: EditorView) {
      this.drawn = draw(view, view.state.field(tapeState), words);
    }

    update(update: ViewUpdate): void {
      const state = update.state.field(tapeState);
      const fresh = state.news !== update.startState.field(tapeState).news;
      if (fresh || update.viewportMoved || (update.docChanged && !this.holds(update))) {
        this.drawn = draw(update.view, state, words);
      } else if (update.docChanged) {
        const { outer, inner } = this.drawn;
        this.drawn = { outer: outer.map(update.changes), inner: inner.map(update.changes) };
      }
    }

    /** Whether the whole change is inside one part or at its end. */
    private holds(update: ViewUpdate): boolean {
      let holds = true;
      update.changes.iterChangedRanges((from, to) => {
        let inside = false;
        this.drawn.outer.between(from, to, (start, end) => {
          inside ||= start < from && to <= end;
        });
        holds &&= inside;
      });
      return holds;
    }
  }
  const plugin = ViewPlugin.fromClass(Draw);
  const none = Decoration.none;
  // Sets of higher precedence are drawn inside those of lower.
  return [
    plugin,
    Prec.high(EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.inner ?? none)),
    Prec.low(EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.outer ?? none)),
  ];
}

/** The buttons in place of what is folded. They change the height of the text, so they come from the state. */
const folding = (words: TapeWords): Extension =>
  EditorView.decorations.compute([tapeState], (state) => {
    const { folds, tape } = state.field(tapeState);
    return Decoration.set(
      folds.map(({ start, end, part }) => {
        const { label = '', kind = 'peeled' as const } = tape.parts[part] ?? {};
        const more = new More(words.more(end - start), words.unfold(end - start, label), kind);
        return Decoration.replace({ widget: more }).range(start, end);
      }),
    );
  });

/** A part that was unfolded shows all of it. */
const height = EditorView.editorAttributes.compute([tapeState], (state) =>
  state.field(tapeState).pressed ? { class: 'tape-pressed' } : {},
);

export const tapeDrawing = (words: TapeWords): Extension => [tapeState, drawing(words), folding(words), height];
