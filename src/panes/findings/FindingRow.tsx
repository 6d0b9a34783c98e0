import { type ReactElement, useId, useState } from 'react';
import { whoRefuses } from '../../jose/errors/whoRefuses.ts';
import type { Evidence } from '../../jose/lints/finding.ts';
import type { SaidFinding } from '../../store/derived/findings.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { copyTicket, hoverEvidence, mend, pinEvidence } from '../../store/verbs/findings.ts';
import { SeverityBadge } from '../../ui/SeverityBadge.tsx';
import { Source } from '../../ui/Source.tsx';
import { reveal } from '../../ui/uncover.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/checks.ts';
import { CopyRepaired } from './CauseRow.tsx';

/** Characters of a sentence: names of members are in it, which may be of any length. */
const SAID = 600;

/** Places that are offered one by one. */
const PLACES = 4;

/** Shows one finding with its places, and on request why it matters. */
export function FindingRow({
  finding,
  repaired,
}: {
  finding: SaidFinding;
  /** The token with this put right, where trying has shown that it then verifies. */
  repaired: string | undefined;
}): ReactElement {
  const { id, severity, says, evidence, fix } = finding;
  const [open, setOpen] = useState(false);
  const more = useId();
  const places = evidence.slice(0, PLACES);
  const spans = places.filter(({ kind }) => kind !== 'key' && kind !== 'expectation');
  return (
    <li className="finding" data-rule={id}>
      <SeverityBadge severity={severity} />
      <p>
        <VisibleText text={says} limit={SAID} name={words.contents.character} />
      </p>
      <div className="finding-acts">
        {fix && (
          <button type="button" className="button" onClick={() => mend(fix.fix)}>
            {fix.label}
          </button>
        )}
        {repaired !== undefined && <CopyRepaired text={repaired} />}
        {places.map((each) => (
          <Show key={JSON.stringify(each)} evidence={each} says={says} at={spans.indexOf(each)} of={spans.length} />
        ))}
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          aria-controls={open ? more : undefined}
          aria-label={words.checks.whyLabel(says)}
          onClick={() => setOpen(!open)}
        >
          {words.checks.why}
        </button>
      </div>
      {open && <More id={more} finding={finding} />}
    </li>
  );
}

function Show({ evidence, says, at, of }: { evidence: Evidence; says: string; at: number; of: number }): ReactElement {
  const label =
    evidence.kind === 'key'
      ? words.checks.showKey
      : evidence.kind === 'expectation'
        ? words.checks.showExpectation
        : words.checks.show(at, of);
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${label}: ${says}`}
      onClick={() => {
        pinEvidence(evidence);
        if (evidence.kind === 'span') reveal();
      }}
      onMouseMove={() => hoverEvidence(evidence)}
      onMouseLeave={() => hoverEvidence(null)}
    >
      {label}
    </button>
  );
}

/** Says which other libraries refuse it and which accept it, where they differ. */
function WhoRefuses({ id }: { id: string }): ReactElement | null {
  const treated = whoRefuses(id);
  if (!treated) return null;
  const { refuses, accepts, read } = treated;
  return (
    <p>
      {words.checks.refusedBy(refuses.join(', '))} {words.checks.acceptedBy(accepts.join(', '))}{' '}
      <span className="soft">
        {read.length > 0 ? words.checks.refusedHow(read.join(', ')) : words.checks.refusedRun}
      </span>
    </p>
  );
}

function More({ id, finding }: { id: string; finding: SaidFinding }): ReactElement {
  const { why, source } = finding;
  return (
    <div className="finding-more" id={id}>
      {why !== '' && <p>{why}</p>}
      <p className="soft">
        <Source source={source} />
      </p>
      <WhoRefuses id={finding.id} />
      <div className="finding-acts">
        <button
          type="button"
          className="button"
          title={words.checks.ticketHint}
          onClick={() => void copyTicket(finding)}
        >
          {words.checks.ticket}
        </button>
        <button type="button" className="link-button" onClick={() => openDialog('checks', finding.id)}>
          {words.checks.about}
        </button>
      </div>
    </div>
  );
}
