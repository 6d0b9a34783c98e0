import type { ReactElement } from 'react';
import type { SaidVerdict } from '../../store/derived/verdictOf.ts';
import { copyText } from '../../store/verbs/copying.ts';
import { pinEvidence } from '../../store/verbs/findings.ts';
import { SeverityBadge } from '../../ui/SeverityBadge.tsx';
import { words } from '../../words/checks.ts';

type Cause = SaidVerdict['causes'][number];

/** Why the token does not verify or open, and what would help. */
export function CauseRow({ cause: { id, says, hint, attack, key, repaired } }: { cause: Cause }): ReactElement {
  return (
    <li className="finding" data-rule={id}>
      <SeverityBadge severity={attack ? 'critical' : 'error'} />
      <p>
        {says} <span className="soft">{hint}</span>
      </p>
      <div className="finding-acts">
        {repaired !== undefined && <CopyRepaired text={repaired} />}
        {key !== undefined && (
          <button
            type="button"
            className="link-button"
            aria-label={`${words.checks.showKey}: ${says}`}
            onClick={() => pinEvidence({ kind: 'key', id: key })}
          >
            {words.checks.showKey}
          </button>
        )}
      </div>
    </li>
  );
}

/** The repaired token is another one than that on the bench: it is copied, and no light is about it. */
export function CopyRepaired({ text }: { text: string }): ReactElement {
  return (
    <button type="button" className="button" title={words.checks.repairedHint} onClick={() => void copyText(text)}>
      {words.checks.repaired}
    </button>
  );
}

/** Causes that a rule tells as well, in its own words: one thing is said once. */
const TOLD: Readonly<Record<string, string>> = {
  'der-signature': 'sig-der',
  'public-key-as-secret': 'alg-confusion-public-key',
};
export const ruleOf = ({ id }: Cause): string => TOLD[id] ?? id;

/** The light says which key is missing, Keys says what to do, and there is nothing to press here. */
export const isToldElsewhere = ({ id, key }: Cause): boolean => id === 'kid-not-in-set' && key === undefined;
