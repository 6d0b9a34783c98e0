import { removeMember, setMember } from '../../jose/text/editMember.ts';
import { withChanges, type Changes } from '../../jose/text/withChanges.ts';
import { memberValue } from '../../jose/text/json.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { benchDraft } from '../derived/benchDraft.ts';
import { pastedBefore } from '../derived/changed.ts';
import { readOnlyInnermost, readOnlyPart } from '../derived/editable.ts';
import { benchLayers, contentIn, keepAnswer } from '../derived/layers.ts';
import { textView } from '../derived/positions.ts';
import { currentReading, placedParts } from '../derived/select.ts';
import { stroke } from '../state/typing.ts';
import { partKey, withoutSignature, withPart, type Draft } from '../state/draft.ts';
import { followLater } from '../state/frames.ts';
import { draftAnswerOf } from '../state/draftAnswers.ts';
import { get, type State } from '../state/state.ts';
import { commit } from './commit.ts';
import { replaceText } from './edit.ts';

/** The draft on the bench, or a new one of what can be edited there. */
export function draftNow(): Draft | null {
  const state = get();
  if (state.source.from === 'draft') return benchDraft(state);
  if (readOnlyInnermost(benchLayers(state)) !== null) return null;
  keepAnswer(state);
  return benchDraft(state);
}

/** The parts that can be edited: of the innermost token, or of a content that is not a token. */
function editedParts(state: State): PlacedPart[] {
  const layers = benchLayers(state);
  const content = contentIn(layers);
  if (content) return 'part' in content ? [{ part: content.part, of: 'jwe' }] : [];
  const reading = layers.at(-1)?.reading ?? currentReading(state).reading;
  return reading?.kind === 'token' && reading.token.kind !== 'jwe' ? placedParts(reading) : [];
}

/** Lets the recipients of layer `number` be left out that it was asked about, and no others: somebody chose so. */
export function dropLost(number: number): void {
  const state = get();
  const draft = draftNow();
  if (!draft) return;
  const at = draft.layers.length - number;
  const [layer, made] = [draft.layers[at], draftAnswerOf(state)?.layers[at]];
  if (layer?.kind !== 'encrypted' || made?.kind !== 'lost') return;
  const layers = draft.layers.with(at, { ...layer, dropping: [...layer.dropping, ...made.recipients] });
  changeDraft({ ...draft, layers });
}

const sourceOf = (draft: Draft): State['source'] => ({ from: 'draft', draft, pick: 0 });

/** Changes the draft by an act: one step of undo. */
export const changeDraft = (draft: Draft): void => commit({ source: sourceOf(draft) }, { as: 'act', inPlace: true });

/**
 * A key stroke in the editor of a header or a payload makes a draft, or changes the one that is there. `laidOut`: the
 * editor shows the part laid out for reading. `at`: milliseconds, to tell one burst of typing from the next.
 */
export function typePart(placed: Pick<PlacedPart, 'part' | 'group'>, text: string, laidOut: boolean, at: number): void {
  const draft = draftNow();
  if (!draft || readOnlyPart(placed) !== null) return;
  const box = partKey(placed);
  followLater();
  commit(
    { source: sourceOf(withPart(draft, placed, text, laidOut)) },
    { as: 'typing', stroke: stroke(at, box, draft.shown[box] ?? '', text) },
  );
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
  changeDraft(withPart(draft, placed, text, laidOut));
  return true;
}

const isPayload = ({ part }: PlacedPart): boolean => part.name === 'payload';

/** Sets a claim; `value` is JSON text. */
export const setClaim = (name: string, value: string): boolean =>
  changePart(isPayload, (text) => setMember(text, name, value));
export const removeClaim = (name: string): boolean => changePart(isPayload, (text) => removeMember(text, name));

/** Sets a parameter of a signature's header: in the one of its two headers that has it, else in the protected one. */
export function setParameter(name: string, value: string, index = 0): boolean {
  const isHeader = (placed: PlacedPart, header: 'protectedHeader' | 'unprotectedHeader'): boolean =>
    placed.part.name === header && (placed.group?.index ?? 0) === index;
  const has = ({ part }: PlacedPart): boolean => memberValue(part.json, name) !== undefined;
  const write = (text: string): string | undefined => setMember(text, name, value);
  return (
    changePart((placed) => isHeader(placed, 'protectedHeader') && has(placed), write) ||
    changePart((placed) => isHeader(placed, 'unprotectedHeader') && has(placed), write) ||
    changePart((placed) => isHeader(placed, 'protectedHeader'), write) ||
    changePart((placed) => isHeader(placed, 'unprotectedHeader'), write)
  );
}

/** Members of a signature's header and of the claims, in one step of undo. */
export function changeMembers(header: Changes, claims: Changes, signature = 0): void {
  const draft = draftNow();
  if (!draft) return;
  const changed = editedParts(get()).reduce((before, placed) => {
    const { part, group } = placed;
    const isHeader = part.name === 'protectedHeader' && (group?.index ?? 0) === signature;
    const changes = isHeader ? header : isPayload(placed) ? claims : {};
    if (Object.keys(changes).length === 0 || readOnlyPart(placed) !== null) return before;
    const shown = before.shown[partKey(placed)];
    const text = withChanges(shown ?? textView(part, true).text, changes);
    return text === undefined ? before : withPart(before, placed, text, shown !== undefined);
  }, draft);
  if (changed !== draft) changeDraft(changed);
}

/** Takes a signature out of the token. */
export function removeSignature(index: number): void {
  const draft = draftNow();
  if (draft) changeDraft(withoutSignature(draft, index));
}

/** Back to what was pasted. */
export function resetToPasted(): void {
  const pasted = pastedBefore(get());
  if (pasted !== null) replaceText(pasted, 'reset');
}

/** A draft made from nothing, with the ring that its key is in: it came from nothing that was pasted. */
export const startDraft = (draft: Draft, ring: readonly Key[]): void =>
  commit({ source: sourceOf(draft), ring, pastedText: '', errorText: '' }, { as: 'act' });
