import { type ChangeDesc, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, layer, type LayerMarker } from '@codemirror/view';
import { type Box, outlinePath } from '../outline.ts';
import type { Outlined, Outlines } from '../types.ts';

/** More than these are not told apart anyway. */
const MOST = 100;
const MOST_LINES = 200;
const ROWS_ASKED = 12;

export const setOutlines = StateEffect.define<Outlines>();

export const mapSpans = (spans: readonly Outlined[], changes: ChangeDesc): Outlined[] =>
  spans.map((span) => {
    const start = changes.mapPos(Math.min(span.start, changes.length), 1);
    return { ...span, start, end: Math.max(start, changes.mapPos(Math.min(span.end, changes.length), -1)) };
  });

const field = StateField.define<Outlines>({
  create: () => ({ selected: [], hovered: [] }),
  update(value, transaction) {
    let next = value;
    if (transaction.docChanged) {
      const { changes } = transaction;
      next = { selected: mapSpans(next.selected, changes), hovered: mapSpans(next.hovered, changes) };
    }
    for (const effect of transaction.effects) if (effect.is(setOutlines)) next = effect.value;
    return next;
  },
});

/** One continuous line around a run of text, also where it goes over several lines of the screen. */
class Outline implements LayerMarker {
  constructor(
    private readonly kind: string,
    private readonly path: string,
  ) {}

  eq(other: Outline): boolean {
    return other.kind === this.kind && other.path === this.path;
  }

  draw(): HTMLElement {
    const box = document.createElement('div');
    box.className = `code-outline code-outline-${this.kind}`;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    box.append(svg);
    this.update(box, this);
    return box;
  }

  update(box: HTMLElement, old: Outline): boolean {
    if (old.kind !== this.kind) return false;
    box.querySelector('path')?.setAttribute('d', this.path);
    return true;
  }
}

/** Makes a plain copy: CodeMirror may return a DOMRect, whose sides a spread would not copy. */
function boxAt(view: EditorView, position: number, side: -1 | 1): Box | null {
  const rect = view.coordsAtPos(position, side);
  return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
}

/** Gives the boxes that `start` to `end` covers, one for each line on screen. */
function boxesOf(view: EditorView, start: number, end: number, inset: number): Box[] {
  const boxes: Box[] = [];
  const { doc } = view.state;
  const content = view.contentDOM.getBoundingClientRect();
  for (let line = doc.lineAt(start); boxes.length < MOST_LINES; line = doc.lineAt(line.to + 1)) {
    const indent = line.from < start ? 0 : line.text.slice(0, 200).search(/\S|$/);
    const from = Math.max(start, line.from + indent);
    const to = Math.min(end, line.to);
    const first = from > to ? null : boxAt(view, from, from < to ? 1 : -1);
    const last = from > to ? null : boxAt(view, to, from < to ? -1 : 1);
    if (first && last && last.top < first.bottom) {
      boxes.push({ ...first, right: Math.max(last.right, first.left) });
    } else if (first && last) {
      // A wrapped line. Its ends on screen are asked for where they are few.
      const pitch = view.defaultLineHeight;
      const rows = Math.round((last.top - first.top) / pitch);
      const rowEnd = (y: number): number => {
        const at = rows > ROWS_ASKED ? null : view.posAtCoords({ x: content.right - 1, y });
        return (at === null ? null : view.coordsAtPos(at, -1)?.right) ?? content.right;
      };
      const height = first.bottom - first.top;
      const left = content.left + inset;
      boxes.push({ ...first, right: rowEnd(first.top + height / 2) });
      const between = rows > ROWS_ASKED ? 1 : rows - 1;
      for (let row = 1; row <= between && rows > 1; row += 1) {
        const top = first.top + row * pitch;
        const bottom = rows > ROWS_ASKED ? last.top - pitch + height : top + height;
        boxes.push({ left, top, right: rowEnd(top + height / 2), bottom });
      }
      boxes.push({ ...last, left });
    }
    if (line.to >= end) break;
  }
  return boxes;
}

/** That many sixths of a character's width; nothing where it is hidden. */
function sixths(view: EditorView, position: number, number: number | undefined): number {
  const rect = number ? view.coordsForChar(position) : null;
  return rect ? ((rect.right - rect.left) * (number ?? 0)) / 6 : 0;
}

function outlineOf(view: EditorView, kind: string, span: Outlined, look: OutlineLook): Outline | null {
  const { viewport, state } = view;
  const start = Math.max(span.start, viewport.from);
  const end = Math.min(span.end, viewport.to, state.doc.length);
  if (start > end || (start === end && span.start !== span.end)) return null;
  const scroller = view.scrollDOM.getBoundingClientRect();
  const x = view.scrollDOM.scrollLeft - scroller.left;
  const y = view.scrollDOM.scrollTop - scroller.top;
  const boxes = boxesOf(view, start, end, look.inset).map((box) => ({
    left: box.left + x - 1,
    right: box.right + x + 1,
    top: box.top + y,
    bottom: box.bottom + y + look.below,
  }));
  const [first] = boxes;
  const last = boxes.at(-1);
  if (!first || !last) return null;
  const before = start === span.start ? sixths(view, start, span.lead) : 0;
  const behind = end === span.end ? sixths(view, end - 1, span.trail) : 0;
  // The line goes exactly where the bits part: there it keeps no distance.
  if (before > 0) first.left += before + 1;
  if (behind > 0) last.right -= behind + 1;
  return new Outline(span.start === span.end ? `${kind} code-outline-slot` : kind, outlinePath(boxes, look.pad));
}

/**
 * Draws what was just marked in this frame: asked in the midst of one, the editor would draw in the next. It measures
 * when a place is asked for.
 */
export const drawNow = (view: EditorView): void => void view.coordsAtPos(0);

/** How far the line keeps from the text, and how much more below it, where a pattern may be. */
export interface OutlineLook {
  pad: number;
  below: number;
  /** The padding of a line at its left. */
  inset: number;
}

const drawing = (look: OutlineLook): Extension => {
  let drawn: readonly LayerMarker[] = [];
  // Typed text comes on screen first. Its outlines follow with its reading, a frame later: to ask where they are is
  // a layout of its own.
  let later = false;
  return layer({
    above: true,
    class: 'code-outlines',
    update(update) {
      const given = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setOutlines)));
      later = !given && (update.docChanged || (later && update.transactions.length === 0));
      return given || update.geometryChanged || update.viewportChanged;
    },
    markers(view) {
      if (later) return drawn;
      const { selected, hovered } = view.state.field(field);
      const draw = (kind: string) => (span: Outlined) => outlineOf(view, kind, span, look) ?? [];
      drawn = [
        ...hovered.slice(0, MOST).flatMap(draw('hovered')),
        ...selected.slice(0, MOST).flatMap(draw('selected')),
      ];
      return drawn;
    },
  });
};

export const outlines = (look: OutlineLook): Extension => [field, drawing(look)];
