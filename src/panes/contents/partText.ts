import type { Field } from '../../jose/explain.ts';
import type { Part } from '../../jose/token.ts';
import { jsonRuns } from '../../store/jsonRuns.ts';
import type { TextView } from '../../store/places.ts';
import type { JsonView } from '../../ui/code/types.ts';
import type { Run } from '../../ui/code/types.ts';
import { sayFault } from '../../words/fault.ts';

export const NONE: [] = [];
export const NO_RUNS = (): readonly Run[] => NONE;

/** Where a selected field is in the text of a part, as that is shown; nowhere where it is of another part. */
export const outline = (field: Field | null, part: Part, view: TextView): { start: number; end: number }[] =>
  field?.placed?.part === part && field.text ? [view.toShown(field.text)] : NONE;

const runsOf = new WeakMap<TextView, (from: number, to: number) => readonly Run[]>();

/** The same function for the same text, so that the editor need not colour it anew. */
export function colouring(part: Part, view: TextView): (from: number, to: number) => readonly Run[] {
  const { json } = part;
  if (!json) return NO_RUNS;
  let runs = runsOf.get(view);
  if (!runs) {
    runs = (from, to) => jsonRuns(json, view, from, to);
    runsOf.set(view, runs);
  }
  return runs;
}

/** What keeps a text from being JSON is shown in the editor, at its place. */
export const isInPlace = ({ code }: Part['faults'][number]): boolean => code === 'json-invalid' || code === 'json-depth';

/** That place, in the text as it is shown. */
export function faultsInText(part: Part, view: TextView): JsonView['faults'] {
  const fault = part.json?.fault && part.faults.find(isInPlace);
  if (!fault) return NONE;
  const length = part.decoded?.text.length ?? 0;
  const place = part.json?.fault ? Math.min(part.json.fault.at, Math.max(0, length - 1)) : 0;
  return [{ span: view.toShown({ start: place, end: Math.min(place + 1, length) }), message: sayFault(fault).message }];
}
