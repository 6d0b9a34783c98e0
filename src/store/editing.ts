import { aroundFrom } from './around.ts';
import { editable, readOnlyInside, readOnlyPart } from './editable.ts';
import { setMember, removeMember } from '../jose/editMember.ts';
import { memberValue } from '../jose/json.ts';
import type { PlacedPart } from '../jose/parts.ts';
import { stroke } from './burst.ts';
import { draftOf, partKey, plainDraft, withPart, type Draft } from './draft.ts';
import { carried, notice, remember, replaceText, typed } from './edit.ts';
import { textView } from './places.ts';
import { followLater } from './seen.ts';
import { benchLayers, contentIn, keepAnswer } from './layers.ts';
import { limitsFor } from './limits.ts';
import { signedOf } from './signatures.ts';
import { verifiedBy, verifiedIn } from './signing.ts';
import { currentReading, pickedCandidate, placedParts, textOf } from './select.ts';
import { get, set, type State } from './state.ts';

/** The draft on the bench, or a new one of the token there. */
function draftNow(): Draft | null {
  const state = get();
  if (state.source.from === 'draft') {
    const { draft } = state.source;
    // While the next token is being made, the last one stays where it is.
    return draft.within ? { ...draft, within: { ...draft.within, stands: textOf(state) } } : draft;
  }
  const { reading, pending } = currentReading(state);
  if (pending || reading?.kind !== 'token') return null;
  if (reading.token.kind === 'jwe') return draftInside(state);
  if (!editable(reading)) return null;
  return draftOf(reading.token, pickedCandidate(reading).text, verifiedBy(state, reading));
}

/** A draft of what lies inside the encrypted token on the bench. */
function draftInside(state: State): Draft | null {
  const layers = benchLayers(state);
  const [outer] = layers;
  const last = layers.at(-1);
  if (!outer || !last || readOnlyInside(layers) !== null) return null;
  const { token } = last.reading;
  const content = contentIn(layers);
  const draft =
    token.kind !== 'jwe' ? draftOf(token, pickedCandidate(last.reading).text, verifiedIn(last.answer))
    : content ? plainDraft(content.octets, '')
    : null;
  if (!draft) return null;
  keepAnswer(state);
  const around = layers.filter(({ reading }) => reading.token.kind === 'jwe').map(aroundFrom);
  const within = { around, stands: textOf(state), dropping: [], base: token.kind === 'jwe' ? null : last.reading, limits: limitsFor(state, outer.reading) };
  return { ...draft, origin: pickedCandidate(outer.reading).text, within };
}

/** The parts that can be edited: of the token on the bench, or of what lies inside its encryption. */
function editedParts(state: State): PlacedPart[] {
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return [];
  if (reading.token.kind !== 'jwe') return placedParts(reading);
  const layers = benchLayers(state);
  const content = contentIn(layers);
  const last = layers.at(-1)?.reading;
  return content ? ('part' in content ? [{ part: content.part, of: 'jwe' }] : []) : last && last.token.kind !== 'jwe' ? placedParts(last) : [];
}

/** Lets the recipients of a layer be left out that it was asked about, and no others: somebody chose so. One step of undo. */
export function dropLost(layer: number): void {
  const state = get();
  const draft = draftNow();
  const made = signedOf(state)?.enclosed?.layers[layer];
  if (!draft?.within || made?.kind !== 'lost') return;
  const dropping = [...draft.within.dropping, ...made.recipients.map((recipient) => ({ layer, recipient }))];
  set({ ...carried(state, true), source: { from: 'draft', draft: { ...draft, within: { ...draft.within, dropping } }, pick: 0 }, past: remember(state), future: [], typing: null });
}

/**
 * A key stroke in the editor of a header or a payload makes a draft, or changes the one that is there. `laidOut`: the
 * editor shows the part laid out for reading. `at`: milliseconds, to tell one burst of typing from the next.
 */
export function typePart(placed: Pick<PlacedPart, 'part' | 'group'>, text: string, laidOut: boolean, at: number): void {
  const state = get();
  const draft = draftNow();
  if (!draft || readOnlyPart(placed) !== null) return;
  const box = partKey(placed);
  followLater();
  set({
    ...carried(state, true),
    source: { from: 'draft', draft: withPart(draft, placed, text, laidOut), pick: 0 },
    ...typed(state, stroke(at, box, draft.shown[box] ?? '', text)),
  });
}

/** Changes the text of a part by an act: one step of undo. Says whether there is such a part. */
function changePart(isMeant: (placed: PlacedPart) => boolean, change: (text: string) => string | undefined): boolean {
  const state = get();
  const draft = draftNow();
  const placed = editedParts(state).find((each) => isMeant(each) && readOnlyPart(each) === null);
  if (!draft || !placed) return false;
  const shown = draft.shown[partKey(placed)];
  const laidOut = shown !== undefined;
  const text = change(shown ?? textView(placed.part, true).text);
  if (text === undefined) return false;
  set({ ...carried(state, true), source: { from: 'draft', draft: withPart(draft, placed, text, laidOut), pick: 0 }, past: remember(state), future: [], typing: null });
  return true;
}

const isPayload = ({ part }: PlacedPart): boolean => part.name === 'payload';

/** Sets a claim; `value` is JSON text. */
export const setClaim = (name: string, value: string): boolean => changePart(isPayload, (text) => setMember(text, name, value));
export const removeClaim = (name: string): boolean => changePart(isPayload, (text) => removeMember(text, name));

/** Sets a parameter of a signature's header: in the one of its two headers that has it, else in the protected one. */
export function setParameter(name: string, value: string, index = 0): boolean {
  const isHeader = (placed: PlacedPart, header: 'protectedHeader' | 'unprotectedHeader'): boolean => placed.part.name === header && (placed.group?.index ?? 0) === index;
  const has = ({ part }: PlacedPart): boolean => memberValue(part.json, name) !== undefined;
  const write = (text: string): string | undefined => setMember(text, name, value);
  return (
    changePart((placed) => isHeader(placed, 'protectedHeader') && has(placed), write) ||
    changePart((placed) => isHeader(placed, 'unprotectedHeader') && has(placed), write) ||
    changePart((placed) => isHeader(placed, 'protectedHeader'), write) ||
    changePart((placed) => isHeader(placed, 'unprotectedHeader'), write)
  );
}

/** Back to the text that the draft was made from. */
export function resetDraft(): void {
  const { source, evidence } = get();
  if (source.from === 'draft') replaceText(source.draft.origin ?? evidence, notice('reset', {}, true));
}

/** A draft made from nothing: header and payload as JSON text, shown laid out. */
export function startDraft(draft: Draft): void {
  const state = get();
  set({ ...carried(state, false), source: { from: 'draft', draft, pick: 0 }, past: remember(state), future: [], typing: null, pinned: null, asSigned: {}, supplied: null });
}
