import type { ReactElement } from 'react';
import type { Fault } from '../../jose/fault.ts';
import type { PlacedPart } from '../../jose/parts.ts';
import type { Part } from '../../jose/token.ts';
import { partKey } from '../../store/draft.ts';
import { placedParts } from '../../store/select.ts';
import { useLastGood } from '../../store/use.ts';
import { sayFault } from '../../words/fault.ts';
import { partTitle } from '../../words/partTitle.ts';
import { remarks as W } from '../../words/remarks.ts';
import { Former } from './Former.tsx';

const breaks = ({ severity, code }: Fault): boolean => severity === 'error' || code === 'utf8-invalid';
const isJson = ({ json, faults }: Part): boolean => json !== undefined && !json.fault && !faults.some(breaks);

/** What is wrong with a header or a payload that cannot be read, and what it was before somebody's edit broke it. */
export function PartTrouble({ placed }: { placed: PlacedPart }): ReactElement | null {
  const lastGood = useLastGood();
  const { part } = placed;
  if (isJson(part)) return null;
  const fault = part.faults.find(breaks);
  const former = lastGood && placedParts(lastGood).find((each) => partKey(each) === partKey(placed))?.part;
  const json = former && isJson(former) ? former.json : undefined;
  // A payload that never was JSON need not be.
  if (!fault && !json) return null;
  // What keeps it from being JSON the editor shows at its place.
  const inPlace = fault !== undefined && (fault.code === 'json-invalid' || fault.code === 'json-depth');
  const said = fault ? sayFault(fault) : { message: W.noLongerJson(partTitle(placed)), hint: '' };
  return (
    <>
      {!inPlace && (
        <p className="panel-note part-note bad">
          {said.message} <span className="soft">{said.hint}</span>
        </p>
      )}
      {json && <Former json={json} />}
    </>
  );
}
