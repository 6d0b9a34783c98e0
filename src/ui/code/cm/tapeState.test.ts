import { EditorState, type TransactionSpec } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { Tape } from '../tape.ts';
import { setFolding, setTape, tapeState, type TapeState } from './tapeState.ts';

const tapeOf = (length: number): Tape => ({
  parts: [{ letter: 'P', kind: 'payload', label: 'Payload', spans: [{ start: 0, end: length }] }],
  dots: [],
  peeled: [],
  faults: [],
});
/** 400 characters of one part, of which 72 to 372 are folded. */
const start = EditorState.create({ doc: 'x'.repeat(400), extensions: [tapeState] }).update({
  effects: [setFolding.of({ room: 115, unfolded: false }), setTape.of(tapeOf(400))],
}).state;
const after = (state: EditorState, ...specs: TransactionSpec[]): EditorState =>
  specs.reduce((last, spec) => last.update(spec).state, state);
const tape = (state: EditorState): TapeState => state.field(tapeState);
const type = (at: number): TransactionSpec => ({
  changes: { from: at, insert: 'y' },
  selection: { anchor: at + 1 },
  userEvent: 'input.type',
});
const bounds = (state: EditorState): number[][] => tape(state).folds.map((fold) => [fold.start, fold.end]);

describe('what is drawn on the token', () => {
  it('moves with the typing, and there is nothing new to draw', () => {
    expect(bounds(start)).toEqual([[72, 372]]);
    const typed = after(start, type(10), type(11));
    expect(bounds(typed)).toEqual([[74, 374]]);
    expect(tape(typed).news).toBe(tape(start).news);
  });

  it('is new with every tape', () => {
    const typed = after(start, type(10));
    const read = after(typed, { effects: setTape.of(tapeOf(401)) });
    expect(tape(read).news).not.toBe(tape(typed).news);
    expect(bounds(read)).toEqual([[72, 376]]);
  });

  it('opens where somebody types at the border of a fold, at once', () => {
    const typed = after(start, type(71));
    expect(tape(typed).news).not.toBe(tape(start).news);
    expect(bounds(typed)[0]?.[0]).toBeGreaterThanOrEqual(72 + 16);
  });

  it('stays open around what was typed when the tape has followed', () => {
    const typed = after(start, type(64));
    expect(bounds(typed)).toEqual([[73, 373]]);
    const read = after(typed, { effects: setTape.of(tapeOf(401)) });
    expect(bounds(read)[0]?.[0]).toBeGreaterThanOrEqual(65 + 16);
  });
});
