import type { ReactElement } from 'react';
import type { Fault } from '../../jose/token/fault.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { Part } from '../../jose/token/token.ts';
import { readJson, type JsonDocument } from '../../jose/text/json.ts';
import { formerText, partKey } from '../../store/state/draft.ts';
import { placedParts } from '../../store/derived/select.ts';
import { useDraft, useLastGood } from '../../store/use/useBench.ts';
import { sayFault } from '../../words/fault.ts';
import { partTitle } from '../../words/partTitle.ts';
import { Former } from './Former.tsx';
import { isInPlace } from './partText.ts';
import { words } from '../../words/remarks.ts';

const breaks = ({ severity, code }: Fault): boolean => severity === 'error' || code === 'utf8-invalid';
const isJson = ({ json, faults }: Part): boolean => json !== undefined && !json.fault && !faults.some(breaks);

/** Finds the part as it was before an edit broke it: in the draft, or else in the last good reading. */
function useFormer(placed: PlacedPart, layer: number): JsonDocument | undefined {
  const draft = useDraft();
  const lastGood = useLastGood();
  const text = draft && formerText(draft, placed);
  if (text !== null) return readJson(text);
  const former =
    layer === 1 && lastGood ? placedParts(lastGood).find((each) => partKey(each) === partKey(placed))?.part : undefined;
  return former && isJson(former) ? former.json : undefined;
}

/** Says why a header or a payload cannot be read, and what it was before an edit broke it. */
export function PartTrouble({
  placed,
  layer,
  isOther,
}: {
  placed: PlacedPart;
  layer: number;
  isOther: boolean;
}): ReactElement | null {
  const { part } = placed;
  const json = useFormer(placed, layer);
  if (isJson(part) && !isOther) return null;
  const fault = isOther ? undefined : part.faults.find(breaks);
  // A payload that never was JSON need not be.
  if (!fault && !json) return null;
  const said = fault ? sayFault(fault) : { message: words.remarks.noLongerJson(partTitle(placed)), hint: '' };
  return (
    <>
      {/* The editor itself shows JSON faults at their place. */}
      {!(fault && isInPlace(fault)) && (
        <p className="panel-note part-note bad">
          {said.message} <span className="soft">{said.hint}</span>
        </p>
      )}
      {json && <Former json={json} />}
    </>
  );
}
