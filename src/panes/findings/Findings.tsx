import { type ReactElement, useState } from 'react';
import { useTokenReading } from '../../store/use/useBench.ts';
import { useVerdict } from '../../store/use/useKeys.ts';
import { useFindings } from '../../store/use/useFindings.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { words } from '../../words/checks.ts';
import { CauseRow, isToldElsewhere, ruleOf } from './CauseRow.tsx';
import { FindingRow } from './FindingRow.tsx';
import { nothing } from './nothing.ts';
import './findings.css';

const FIRST = 5;

/** Lists what the rules found, the worst first; the rest is folded. */
export function Findings(): ReactElement | null {
  const reading = useTokenReading();
  const [all, setAll] = useState(false);
  const verdict = useVerdict();
  const findings = useFindings();
  if (!reading || !findings) return null;
  const { list, broken } = findings;
  const shown = all ? list : list.slice(0, FIRST);
  const ids = new Set(list.map(({ id }) => id));
  const causes = verdict?.causes ?? [];
  const untold = causes.filter((cause) => !ids.has(ruleOf(cause)) && !isToldElsewhere(cause));
  const isCalm = list.every(({ severity }) => severity === 'info');
  return (
    <>
      <div className="pane-head">
        <h2>{words.findings.region}</h2>
        <button type="button" className="link-button" onClick={() => openDialog('checks')}>
          {words.checks.reference}
        </button>
      </div>
      {isCalm && untold.length === 0 && <p className="soft">{nothing(verdict)}</p>}
      {untold.length + list.length + broken.length > 0 && (
        <ul className="findings">
          {untold.map((cause) => (
            <CauseRow key={cause.id} cause={cause} />
          ))}
          {shown.map((finding) => (
            <FindingRow
              key={`${finding.id} ${finding.says}`}
              finding={finding}
              repaired={causes.find((cause) => ruleOf(cause) === finding.id)?.repaired}
            />
          ))}
          {broken.map((id) => (
            <li key={id} className="finding" data-rule={id}>
              <span className="severity">{words.checks.severity.error}</span>
              <p>{words.checks.broken(id)}</p>
            </li>
          ))}
        </ul>
      )}
      {list.length > FIRST && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.checks.fewer : words.checks.more(list.length - FIRST)}
        </button>
      )}
    </>
  );
}
