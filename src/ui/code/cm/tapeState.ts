import { type ChangeDesc, ChangeSet, StateEffect, StateField, type Transaction } from '@codemirror/state';
import type { Span } from '../../../jose/text/span.ts';
import { cutFolds, type Fold, foldAt, mergeSpans, restingFolds, windowsFor } from '../folds.ts';
import { type TapePiece, piecesOf, type Tape } from '../tape.ts';
import { mapSpans, setOutlines } from './outlines.ts';

export interface Folding {
  /** How many characters there is room for. */
  room: number;
  unfolded: boolean;
}

/** The tape drawn on the text, with its folds. */
export interface TapeState extends Folding {
  tape: Tape;
  pieces: readonly TapePiece[];
  /** From the text that `tape` was read from to the text of now: a reading may come later than the typing. */
  since: ChangeDesc;
  /** The folds while nobody looks into them; positions as in `folds`, in the current text. */
  resting: readonly Fold[];
  /** Places that were looked into: they stay open. */
  opened: readonly Span[];
  /** Somebody unfolded a part: from then on the field may be as high as it needs. */
  pressed: boolean;
  selected: readonly Span[];
  folds: readonly Fold[];
  /** Another object when there is something new to draw. Typing alone moves what is drawn. */
  news: object;
}

export const setTape = StateEffect.define<Tape>();
export const setFolding = StateEffect.define<Folding>();
/** Opens the fold there. */
export const openFold = StateEffect.define<Span>();

/** So many characters before a fold it opens while somebody types towards it. */
const NEAR = 4;

const empty: Tape = { parts: [], dots: [], peeled: [], faults: [] };

export const tapeState = StateField.define<TapeState>({
  create: (state) => ({
    tape: empty,
    pieces: [],
    since: ChangeSet.empty(state.doc.length).desc,
    room: 0,
    pressed: false,
    unfolded: false,
    resting: [],
    opened: [],
    selected: [],
    folds: [],
    news: {},
  }),
  update(value, transaction) {
    const next = change(value, transaction);
    if (next === value) return value;
    // `next.folds` are the former ones, moved along with the typing. They are cut again with the next tape, which comes
    // when what was typed is on screen.
    const folds = movesOnly(next, transaction) ? next.folds : foldsOf(next, transaction.newDoc.length);
    return { ...next, folds, news: folds === next.folds && next.pieces === value.pieces ? value.news : {} };
  },
});

function change(value: TapeState, transaction: Transaction): TapeState {
  let next = value;
  if (transaction.docChanged) {
    const { changes } = transaction;
    next = {
      ...next,
      since: next.since.composeDesc(changes.desc),
      opened: mapSpans(next.opened, changes).filter((span) => span.end > span.start),
      selected: mapSpans(next.selected, changes),
      resting: mapFolds(next.resting, changes),
      folds: mapFolds(next.folds, changes),
    };
    // An edit must be visible: it opens a fold even when it is behind the fold's border.
    if (transaction.isUserEvent('input') || transaction.isUserEvent('delete')) {
      const touched: Span[] = [];
      changes.iterChangedRanges((_fromA, _toA, from, to) => touched.push(...windowsFor({ start: from, end: to })));
      const seen = touched.filter((span) => next.folds.some((fold) => span.start < fold.end && span.end > fold.start));
      if (seen.length > 0) next = { ...next, opened: mergeSpans([...next.opened, ...seen]) };
    }
  }
  for (const effect of transaction.effects) {
    if (effect.is(setTape)) {
      const since = ChangeSet.empty(transaction.newDoc.length).desc;
      const pieces = clip(piecesOf(effect.value), since.length);
      next = { ...next, tape: effect.value, pieces, since, resting: resting(next, effect.value) };
    } else if (effect.is(setFolding)) {
      next = { ...next, ...effect.value, opened: effect.value.unfolded ? next.opened : [], pressed: false };
      // Positions of a tape that is behind the text would be wrong; the next tape folds again.
      if (next.since.empty) next = { ...next, resting: resting(next, next.tape) };
      else if (next.unfolded) next = { ...next, resting: [] };
    } else if (effect.is(openFold)) {
      next = { ...next, opened: mergeSpans([...next.opened, effect.value]), pressed: true };
    } else if (effect.is(setOutlines) && effect.value.selected !== next.selected) {
      next = { ...next, selected: effect.value.selected };
    }
  }
  if (transaction.selection || next.resting !== value.resting) {
    const { anchor, head } = transaction.newSelection.main;
    const carets = [anchor, head].filter((at) => foldAt(next.resting, at) && !covered(next.opened, at));
    if (carets.length > 0) {
      const windows = carets.flatMap((at) => windowsFor({ start: at, end: at }));
      next = { ...next, opened: mergeSpans([...next.opened, ...windows]) };
    }
  }
  return next;
}

/** A tape that was read from another text must not break the drawing of this one. */
const clip = (pieces: readonly TapePiece[], length: number): TapePiece[] =>
  pieces.flatMap((piece) => (piece.start > length ? [] : [{ ...piece, end: Math.min(piece.end, length) }]));

const resting = ({ room, unfolded }: Folding, tape: Tape): Fold[] => (unfolded ? [] : restingFolds(tape, room));

const covered = (spans: readonly Span[], at: number): boolean => spans.some((span) => span.start < at && span.end > at);

const mapFolds = (folds: readonly Fold[], changes: ChangeDesc): Fold[] =>
  mapSpans(folds, changes).flatMap((span, index) => {
    const part = folds[index]?.part ?? -1;
    return span.end > span.start ? [{ ...span, part }] : [];
  });

/** Whether text changed, nothing else, and not so near to a fold that the person would not see it. */
function movesOnly(next: TapeState, { docChanged, effects, changes }: Transaction): boolean {
  if (!docChanged || effects.length > 0) return false;
  let apart = true;
  changes.iterChangedRanges((_fromA, _toA, from, to) => {
    apart &&= !next.folds.some(({ start, end }) => from - NEAR < end && to + NEAR > start);
  });
  return apart;
}

/** Keeps the old list where nothing changed, so that nothing is drawn again. */
function foldsOf(next: TapeState, limit: number): readonly Fold[] {
  const folds = cutFolds(next.resting, [...next.opened, ...next.selected.slice(0, 50).flatMap(windowsFor)]).filter(
    (fold) => fold.end <= limit,
  );
  const old = next.folds;
  const same =
    folds.length === old.length &&
    folds.every((fold, index) => fold.start === old[index]?.start && fold.end === old[index]?.end);
  return same ? old : folds;
}
