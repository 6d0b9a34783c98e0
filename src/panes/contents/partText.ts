import type { Field } from '../../jose/explain/explain.ts';
import type { Part } from '../../jose/token/token.ts';
import { sayFault } from '../../store/doors/readDoor.ts';
import { jsonRuns } from '../../store/derived/jsonRuns.ts';
import { textView, type TextView } from '../../store/derived/positions.ts';
import { currentReading, placedParts } from '../../store/derived/select.ts';
import { partKey } from '../../store/state/draft.ts';
import type { State } from '../../store/state/state.ts';
import type { AtOnce, ColourRun, JsonView } from '../../ui/code/types.ts';
import { lineAndColumn } from '../../jose/text/json.ts';

export const NONE: [] = [];
export const NO_RUNS = (): readonly ColourRun[] => NONE;

/** Where a selected field is in the text of a part, as that is shown; nowhere where it is of another part. */
export const outline = (field: Field | null, part: Part, view: TextView): { start: number; end: number }[] =>
  field?.placed?.part === part && field.text ? [view.toShown(field.text)] : NONE;

const runsOf = new WeakMap<TextView, (from: number, to: number) => readonly ColourRun[]>();

/** The same function for the same text, so that the editor need not colour it again. */
export function colouring(part: Part, view: TextView): (from: number, to: number) => readonly ColourRun[] {
  const { json } = part;
  if (!json) return NO_RUNS;
  let runs = runsOf.get(view);
  if (!runs) {
    runs = (from, to) => jsonRuns(json, view, from, to);
    runsOf.set(view, runs);
  }
  return runs;
}

/** The editor shows a JSON fault at its place. */
export const isInPlace = ({ code }: Part['faults'][number]): boolean =>
  code === 'json-invalid' || code === 'json-depth';

/** A character outside base64url decodes to zero bits: what is wrong from there on nobody wrote. */
function followsFromHole({ faults }: Part, { span }: Part['faults'][number]): boolean {
  const hole = faults.find(({ code }) => code === 'base64-alphabet')?.span;
  return hole !== undefined && span !== undefined && span.end > hole.start;
}

/** That place, in the text as it is shown. */
export function faultsInText(part: Part, view: TextView): JsonView['faults'] {
  const fault = part.json?.fault && part.faults.find(isInPlace);
  if (!fault || followsFromHole(part, fault)) return NONE;
  const length = part.decoded?.text.length ?? 0;
  const place = part.json?.fault ? Math.min(part.json.fault.at, Math.max(0, length - 1)) : 0;
  const span = view.toShown({ start: place, end: Math.min(place + 1, length) });
  // The line is that of the box, white space for reading and all.
  const args = { ...fault.args, ...lineAndColumn(view.text, view.toShown({ start: place, end: place }).start) };
  return [{ span, message: sayFault({ ...fault, args }).message }];
}

/** The place that a caret means: at the end of a line, behind its comma, the member that ends there and not the next. */
export function memberPlace(text: string, caret: number): number {
  if (caret < text.length && text[caret] !== '\n') return caret;
  let at = caret;
  while (at > 0 && /[\s,]/.test(text[at - 1] ?? '') && text[at - 1] !== '\n') at -= 1;
  return at > 0 && text[at - 1] !== '\n' ? at - 1 : caret;
}

/** Of longer tokens the character comes on screen first, and the payload a frame later. */
const AT_ONCE = 16_000;

/** The text of a part of the token that was typed; null where the panes must tell more than a text. */
export function typedText(state: State, key: string, laidOut: boolean): AtOnce | null {
  const { source } = state;
  if (source.from !== 'text' || source.text.length > AT_ONCE) return null;
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return null;
  const part = placedParts(reading).find((placed) => partKey(placed) === key)?.part;
  if (!part?.json) return null;
  const view = textView(part, !laidOut);
  return { text: view.text, runs: colouring(part, view), faults: faultsInText(part, view) };
}
