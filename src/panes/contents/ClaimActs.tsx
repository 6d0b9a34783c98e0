import type { ReactElement } from 'react';
import { removeClaim, setClaim } from '../../store/verbs/editing.ts';
import { useClock } from '../../store/use/useBench.ts';
import { words } from '../../words/words.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Acts on the claims that people set most often. */
export function ClaimActs(): ReactElement {
  const { now } = useClock();
  const acts: [string, () => void][] = [
    [words.contents.claimActs.expHour, () => setClaim('exp', String(now + HOUR))],
    [words.contents.claimActs.expDay, () => setClaim('exp', String(now + DAY))],
    [words.contents.claimActs.iatNow, () => setClaim('iat', String(now))],
    [words.contents.claimActs.nbfNow, () => setClaim('nbf', String(now))],
    [words.contents.claimActs.jtiNew, () => setClaim('jti', JSON.stringify(crypto.randomUUID()))],
    [words.contents.claimActs.expNone, () => removeClaim('exp')],
  ];
  return (
    <div className="claim-acts" role="group" aria-label={words.contents.addClaim}>
      <span className="soft">{words.contents.addClaim}</span>
      {acts.map(([label, act]) => (
        <button key={label} type="button" className="link-button" onClick={act}>
          {label}
        </button>
      ))}
    </div>
  );
}
