import type { Field } from '../../jose/explain/explain.ts';
import { commonEnds } from '../../jose/text/commonEnds.ts';
import type { Span } from '../../jose/text/span.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Part } from '../../jose/token/token.ts';
import { contentIn, type Layer } from '../../store/derived/layers.ts';
import { textView } from '../../store/derived/positions.ts';
import { pickedCandidate, placedParts } from '../../store/derived/select.ts';
import type { Lines } from './jsonBlocks.ts';

/** The characters of a part in the token. */
export const charactersOf = (reading: TokenReading, { part }: PlacedPart): string =>
  pickedCandidate(reading).text.slice(part.span.start, part.span.end);

/** A longer run is not a change of a part, but another part. */
const CHANGE_LIMIT = 24;

/** Where a part differs from the same part of a token before, if that is a small place: of the first for which it is. */
export function changedIn(before: readonly (TokenReading | null)[], now: TokenReading, at: number): Span | null {
  for (const each of before) {
    const span = changedSince(each, now, at);
    if (span) return span;
  }
  return null;
}

function changedSince(before: TokenReading | null, now: TokenReading, at: number): Span | null {
  const [was, is] = [before, now].map((reading) => (reading ? placedParts(reading) : []));
  const [former, part] = [was?.[at], is?.[at]];
  if (!before || !former || !part || was?.length !== is?.length || former.part.name !== part.part.name) return null;
  const [from, to] = [charactersOf(before, former), charactersOf(now, part)];
  const { start, end } = commonEnds(from, to);
  const span = { start, end: to.length - end };
  return from !== to && span.end - span.start <= CHANGE_LIMIT ? span : null;
}

/** A member in the light, within its part; null where the light is on the whole part, or elsewhere. */
export function spotIn({ part }: PlacedPart, field: Field | null): Span | null {
  if (!field) return null;
  const { start, end } = field.span;
  const isWithin = start >= part.span.start && end <= part.span.end;
  const isWhole = start === part.span.start && end === part.span.end;
  return isWithin && !isWhole && end > start ? { start: start - part.span.start, end: end - part.span.start } : null;
}

/** Whether the light is on a part, or on something in it. */
export const isLit = (placed: PlacedPart, field: Field | null): boolean =>
  field?.placed?.part === placed.part ||
  (field?.placed?.part.name === placed.part.name && field.placed.group?.index === placed.group?.index);

/** The lines of the shown text that are in the light. */
export function litLines(part: Part, spot: Field | null): Lines | null {
  const view = textView(part, false);
  const marked = spot?.text && spot.placed?.part === part ? view.toShown(spot.text) : null;
  const lineAt = (position: number): number => view.text.slice(0, position).split('\n').length - 1;
  return marked && { from: lineAt(marked.start), to: lineAt(Math.max(marked.start, marked.end - 1)) };
}

/** The parts that say something. */
export const textParts = (reading: TokenReading): PlacedPart[] =>
  placedParts(reading).filter(({ part }) => part.decoded !== undefined);

/** The layer that is shown beside the outermost: of more than one that opened, the innermost, or that in the light. */
export function innerShown(layers: readonly Layer[], layer: number): Layer | undefined {
  const at = layer > 1 && layer <= layers.length ? layer : layers.length;
  return at > 1 ? layers[at - 1] : undefined;
}

/** Whether more of a token can be read than a header and a payload: a JSON serialization, or disclosures. */
export function hasManyCards(layers: readonly Layer[], layer: number): boolean {
  const [outer] = layers;
  const inner = innerShown(layers, layer);
  const isJwe = outer?.reading.token.kind === 'jwe';
  if (isJwe && outer && !inner) return textParts(outer.reading).length > 1;
  const inside = contentIn(layers) ? 1 : 0;
  const count = [outer, inner].reduce((sum, each) => sum + (each ? textParts(each.reading).length : 0), inside);
  return count > (inner ? 3 : 2);
}
