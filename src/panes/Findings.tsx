import { type ReactElement, useState } from 'react';
import { pinFault, type PlacedFault } from '../store/faults.ts';
import { useFaults, useTokenReading, useVerdict } from '../store/use.ts';
import { sayFault, sayFaultIn } from '../words/fault.ts';
import { words } from '../words/words.ts';

const W = words.findings;
const FIRST = 6;

/** What reading found wrong, the worst first; the rest is folded. */
export function Findings(): ReactElement | null {
  const reading = useTokenReading();
  const [all, setAll] = useState(false);
  const verdict = useVerdict();
  const faults = useFaults();
  if (!reading) return null;
  // What the lights found is a finding too; it stands first.
  const { verdict: L } = words;
  // Where a defect of reading is why, it is listed below with its place: not twice.
  const isBelow = (says: string): boolean => faults.some(({ fault }) => says.includes(sayFault(fault).message.replace(/\.$/, '')));
  const lit = verdict
    ? [
        { light: verdict.cryptography, name: /^(?:de|en)crypt/.test(verdict.cryptography.code) ? L.decryption : L.signature },
        { light: verdict.structure, name: L.structure },
        { light: verdict.time, name: L.time },
        { light: verdict.expectations, name: L.expectations },
      ].filter(({ light: { state, code } }) => state === 'bad' && code !== 'structure-broken')
        .filter(({ light: { says } }) => !isBelow(says))
    : [];
  const tried = verdict !== null && verdict.cryptography.code !== 'signature-no-key';
  const shown = all ? faults : faults.slice(0, FIRST);
  return (
    <>
      <div className="pane-head">
        <h2>{W.region}</h2>
      </div>
      {lit.length > 0 && (
        <ul className="findings">
          {lit.map(({ light, name }) => (
            <li key={light.code} className="finding">
              <span className="severity severity-high">{name}</span>
              <p>
                {light.says}. <span className="soft">{light.hint}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {faults.length === 0 ? (
        lit.length === 0 && <p className="soft">{tried ? W.noneRead : W.none}</p>
      ) : (
        <ul className="findings">
          {shown.map((placed, index) => (
            <Finding key={index} placed={placed} />
          ))}
        </ul>
      )}
      {shown.length < faults.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {W.more(faults.length - shown.length)}
        </button>
      )}
    </>
  );
}

function Finding({ placed }: { placed: PlacedFault }): ReactElement {
  const { fault, layer, of } = placed;
  const { message, hint } = sayFaultIn(fault, layer, !('kind' in of));
  return (
    <li className="finding">
      <span className={`severity severity-${fault.severity}`}>{W.severity[fault.severity]}</span>
      <p>
        {message} <span className="soft">{hint}</span>
      </p>
      {fault.span && (
        <button type="button" className="link-button" aria-label={W.showLabel(message)} onClick={() => pinFault(placed)}>
          {W.show}
        </button>
      )}
    </li>
  );
}
