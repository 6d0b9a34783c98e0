import { type Field } from '../../jose/explain/explain.ts';
import { fieldsAt } from '../../jose/explain/fieldsAt.ts';
import { compactJson } from '../../jose/text/compactJson.ts';
import { toFormatted, toOriginal } from '../../jose/text/format.ts';
import { charactersOfText } from '../../jose/token/readPart.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { toInner, toOuter, type Span, type Trace } from '../../jose/text/span.ts';
import type { Part } from '../../jose/token/token.ts';
import { fieldTree, formatted, pickedCandidate } from './select.ts';

/** Fields that a person means when pointing at a character: a claim or an item, else the part. */
const MEANT = new Set(['claim', 'headerParameter', 'jsonMember', 'arrayItem']);

function meant(path: Field[]): Field | null {
  return path.findLast((field) => MEANT.has(field.term)) ?? path[0] ?? null;
}

/** The field at a character of the token text. */
export const fieldAtToken = (reading: TokenReading, position: number): Field | null =>
  meant(fieldsAt(fieldTree(reading), position));

/** The field at a character of the source text; null where the character was peeled off. */
export function fieldAtSource(reading: TokenReading, position: number): Field | null {
  const inner = toInner(pickedCandidate(reading).trace, position);
  return inner === null ? null : fieldAtToken(reading, inner);
}

/** The smallest field that holds all of a selected run of the source text. */
export function fieldAtRange(reading: TokenReading, from: number, to: number): Field | null {
  const { trace } = pickedCandidate(reading);
  // A caret behind the last character means that character.
  const first = toInner(trace, from) ?? (from === to && from > 0 ? toInner(trace, from - 1) : null);
  const last = to > from ? toInner(trace, to - 1) : first;
  if (first === null || last === null) return null;
  const path = fieldsAt(fieldTree(reading), first).filter((field) => last < field.span.end);
  return meant(path);
}

/** The field at a UTF-16 unit of a part's decoded text. `root`: the tree of the layer that the part is of. */
export function fieldAtText(root: Field, part: Part, unit: number): Field | null {
  const length = part.decoded?.text.length ?? 0;
  if (length === 0) return null;
  const at = Math.min(unit, length - 1);
  const path = fieldsAt(root, charactersOfText(part, { start: at, end: at + 1 }).start);
  // The character may carry bits of two members: the one whose text holds the unit is meant.
  return meant(path.filter((field) => !field.text || (field.text.start <= at && at < field.text.end)));
}

/** Runs of the source text that make up a run of the token text: split where something was peeled out of it. */
export function sourceSpans(trace: Trace, span: Span): Span[] {
  if (trace.kind === 'shift') return [toOuter(trace, span)];
  if (span.end <= span.start) return [toOuter(trace, span)];
  const runs: Span[] = [];
  let run: Span = { start: trace.starts[span.start] as number, end: trace.ends[span.start] as number };
  for (let index = span.start + 1; index < span.end; index += 1) {
    const start = trace.starts[index] as number;
    if (start === run.end) run.end = trace.ends[index] as number;
    else {
      runs.push(run);
      run = { start, end: trace.ends[index] as number };
    }
  }
  runs.push(run);
  return runs;
}

/** How a part's text is shown: its own, or laid out with the places converted both ways. */
export interface TextView {
  text: string;
  toShown: (span: Span) => Span;
  toOwn: (position: number) => number;
}

const same = (text: string): TextView => ({ text, toShown: (span) => span, toOwn: (position) => position });

const draftViews = new WeakMap<Part, TextView>();

/** A part that is being edited: the text of the editor, which the token holds without the white space between tokens. */
export function draftView(part: Part, shown: string): TextView {
  const known = draftViews.get(part);
  if (known?.text === shown) return known;
  const own = part.decoded?.text ?? '';
  // Here the editor's text is the original and the token's the one with the white space changed.
  const { from, to } = compactJson(shown);
  const map = { text: shown, from: to, to: from };
  const view: TextView = {
    text: shown,
    toShown: ({ start, end }) => ({
      start: toFormatted(map, start),
      end: end > start ? toFormatted(map, end - 1) + 1 : toFormatted(map, start),
    }),
    toOwn: (position) => toOriginal(map, position, own.length),
  };
  draftViews.set(part, view);
  return view;
}

const views = new WeakMap<Part, { asSigned?: TextView; laidOut?: TextView }>();

/** The same object for the same part and way of showing it. */
export function textView(part: Part, asSigned: boolean): TextView {
  const known = views.get(part) ?? {};
  views.set(part, known);
  const own = part.decoded?.text ?? '';
  if (asSigned || !part.json) return (known.asSigned ??= same(own));
  if (!known.laidOut) {
    const layout = formatted(part.json);
    known.laidOut = {
      text: layout.text,
      toShown: ({ start, end }) => ({
        start: toFormatted(layout, start),
        end: end > start ? toFormatted(layout, end - 1) + 1 : toFormatted(layout, start),
      }),
      toOwn: (position) => toOriginal(layout, position, own.length),
    };
  }
  return known.laidOut;
}
