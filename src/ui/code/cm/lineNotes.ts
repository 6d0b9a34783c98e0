import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, layer, type LayerMarker } from '@codemirror/view';
import type { JsonView, LineNote } from '../types.ts';

type Notes = JsonView['notes'];

/** Fraction of a line's width where its note begins: further right where the line itself goes further, further left where the note is long. */
const COLUMN = 0.52;
const GAP = 16;
/** Where there is no room for more. */
const NARROW_GAP = 8;
/** Right of a note. */
const MARGIN = 4;

export const setNotes = StateEffect.define<Notes>();

const field = StateField.define<Notes>({
  create: () => () => [],
  update: (value, transaction) =>
    transaction.effects.reduce((last, effect) => (effect.is(setNotes) ? effect.value : last), value),
});

/** A note beside a line. It is not part of the text: not copied, not typed over, not read as JSON. */
class Beside implements LayerMarker {
  constructor(
    private readonly note: LineNote,
    private readonly place: { left: number; top: number; width: number; height: number },
  ) {}

  eq(other: Beside): boolean {
    const [a, b] = [this.place, other.place];
    return (
      sameNote(this.note, other.note) &&
      a.left === b.left &&
      a.top === b.top &&
      a.width === b.width &&
      a.height === b.height
    );
  }

  draw(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'json-note';
    this.update(box);
    return box;
  }

  update(box: HTMLElement): boolean {
    const { left, top, width, height } = this.place;
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, lineHeight: `${height}px` });
    const { strong = '', text, bad } = this.note;
    const said = document.createElement('strong');
    said.textContent = strong;
    said.className = bad ? 'bad' : '';
    box.replaceChildren(...(strong === '' ? [] : [said, ' ']), text);
    return true;
  }
}

/** What a note says, and what is left of it where there is less room: whole words, or nothing. */
const sayings = (note: LineNote): LineNote[] =>
  [note.strong, note.short].reduce<LineNote[]>(
    (all, strong) => (strong === undefined ? all : [...all, { ...note, strong, text: '' }]),
    [note],
  );

const REM = 0.8125;
let pen: CanvasRenderingContext2D | null | undefined;

/** How wide each note will be: asked of a canvas, for the layout must not be changed while it is measured. */
function rulerOf(view: EditorView): (note: LineNote) => number {
  pen ??= document.createElement('canvas').getContext('2d');
  const size = REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const family = getComputedStyle(view.dom).getPropertyValue('--sans');
  const measure = (text: string, weight: number): number => {
    if (!pen) return (text.length * size) / 2;
    pen.font = `${weight} ${size}px ${family}`;
    return pen.measureText(text).width;
  };
  return ({ strong = '', text }) => Math.ceil(measure(strong, 600) + measure(strong && text ? ` ${text}` : text, 400));
}

const sameNote = (a: LineNote, b: LineNote): boolean => a.text === b.text && a.strong === b.strong && a.bad === b.bad;

function markersOf(view: EditorView): Beside[] {
  const { viewport, state, scrollDOM, contentDOM } = view;
  const scroller = scrollDOM.getBoundingClientRect();
  const content = contentDOM.getBoundingClientRect();
  const x = scrollDOM.scrollLeft - scroller.left;
  const y = scrollDOM.scrollTop - scroller.top;
  const right = content.right - MARGIN;
  const column = content.left + (content.right - content.left) * COLUMN;
  const widthOf = rulerOf(view);
  const markers: Beside[] = [];
  let done = -1;
  for (const note of state.field(field)(viewport.from, viewport.to)) {
    if (note.at > state.doc.length) break;
    const line = state.doc.lineAt(note.at);
    // Several members in one line, as in a text that is not laid out: none of them is told apart.
    if (line.from === done || line.text.slice(0, note.at - line.from).trim() !== '') continue;
    done = line.from;
    const end = view.coordsAtPos(line.to, -1);
    if (!end) continue;
    const room = right - end.right - NARROW_GAP;
    const said = sayings(note).find((each) => widthOf(each) <= room);
    if (!said) continue;
    const left = Math.min(Math.max(column, end.right + GAP), right - widthOf(said));
    const pitch = view.defaultLineHeight;
    const top = (end.top + end.bottom - pitch) / 2 + y;
    markers.push(
      new Beside(said, {
        left: Math.floor(left + x),
        top: Math.round(top),
        width: Math.ceil(right - left),
        height: Math.round(pitch),
      }),
    );
  }
  return markers;
}

/** Beside each line what its member means. What was typed comes on screen first, its notes follow with its reading. */
const drawing = (): Extension => {
  let drawn: Beside[] = [];
  let later = false;
  return layer({
    above: true,
    class: 'json-notes',
    update(update) {
      const given = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setNotes)));
      later =
        !given &&
        (update.docChanged || (later && update.transactions.every(({ selection }) => selection === undefined)));
      return given || update.geometryChanged || update.viewportChanged;
    },
    markers(view) {
      if (!later) drawn = markersOf(view);
      return drawn;
    },
  });
};

export const lineNotes = (): Extension => [field, drawing()];
