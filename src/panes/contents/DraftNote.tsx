import type { ReactElement } from 'react';
import { outdated } from '../../store/draft.ts';
import { resetDraft, removeClaim, setClaim } from '../../store/editing.ts';
import { useClock, useDraft, useSigned } from '../../store/use.ts';
import { words } from '../../words/words.ts';

const W = words.contents;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Says that what is on the bench was changed here, and offers the way back. */
export function DraftNote(): ReactElement | null {
  const draft = useDraft();
  const signed = useSigned();
  if (!draft) return null;
  return (
    <div className="note draft-note" role="note">
      <p>
        <strong>{W.draft}.</strong> {draft.origin === null ? '' : W.draftHint} {draft.within ? '' : signed?.made.length ? W.draftSigned : draft.origin === null ? W.draftUnsigned : outdated(draft).length > 0 ? W.draftKept : ''}
      </p>
      {draft.origin !== null && (
        <div className="key-acts">
          <button type="button" className="button" onClick={resetDraft}>
            {W.reset}
          </button>
          <button type="button" className="button" onClick={() => document.dispatchEvent(new CustomEvent('jotlab:dialog', { detail: 'compare' }))}>
            {words.compare.open}
          </button>
        </div>
      )}
    </div>
  );
}

/** Acts on the claims that people set most often. */
export function ClaimActs(): ReactElement {
  const { now } = useClock();
  const acts: [string, () => void][] = [
    [W.claimActs.expHour, () => setClaim('exp', String(now + HOUR))],
    [W.claimActs.expDay, () => setClaim('exp', String(now + DAY))],
    [W.claimActs.iatNow, () => setClaim('iat', String(now))],
    [W.claimActs.nbfNow, () => setClaim('nbf', String(now))],
    [W.claimActs.jtiNew, () => setClaim('jti', JSON.stringify(crypto.randomUUID()))],
    [W.claimActs.expNone, () => removeClaim('exp')],
  ];
  return (
    <div className="claim-acts" role="group" aria-label={W.addClaim}>
      <span className="soft">{W.addClaim}</span>
      {acts.map(([label, act]) => (
        <button key={label} type="button" className="link-button" onClick={act}>
          {label}
        </button>
      ))}
    </div>
  );
}
