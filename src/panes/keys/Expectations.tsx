import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { SaidLight } from '../../store/derived/sayLight.ts';
import { expect } from '../../store/verbs/keyring.ts';
import { useBoxes, useExpectations, usePlace } from '../../store/use/useBench.ts';
import { useVerdict } from '../../store/use/useKeys.ts';
import { words } from '../../words/keys.ts';
import { ExpectationField, seconds, split } from './ExpectationField.tsx';

// Loaded late: the profiles come when somebody opens the card.
const KindOfToken = lazy(() => import('./Profile.tsx').then((module) => ({ default: module.KindOfToken })));
const Profile = lazy(() => import('./Profile.tsx').then((module) => ({ default: module.Profile })));

/** Undo or a link may bring expectations into a closed card, and the light leads here. Only the person closes it: emptying the last field must not shut it. */
function useOpening(isSet: boolean): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(isSet);
  const [formerlySet, setFormerlySet] = useState(isSet);
  if (formerlySet !== isSet) {
    setFormerlySet(isSet);
    if (isSet) setOpen(true);
  }
  const place = usePlace();
  const [formerPlace, setFormerPlace] = useState(place);
  if (formerPlace !== place) {
    setFormerPlace(place);
    if (place?.name === 'expectations') setOpen(true);
  }
  return [open, setOpen];
}

/** Takes the values that the token's recipient requires; each line is judged by itself. */
export function Expectations(): ReactElement {
  const expectations = useExpectations();
  const verdict = useVerdict();
  const isGiven = useBoxes().beside !== '';
  const [open, setOpen] = useOpening(Object.keys(expectations).length > 0 || isGiven);
  const lines = verdict?.expectationLines ?? [];
  return (
    <details className="card" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* Not on the card: a negative tabindex there would take all that is in it out of the order of Tab. */}
      <summary id={lines.length > 0 ? undefined : 'expectations'}>{words.keysPane.expectTitle}</summary>
      <p className="soft">{words.keysPane.expectHint}</p>
      {expectations.ofLink && (
        <p className="warn">
          {words.keysPane.expectOfLink}{' '}
          <button type="button" className="link-button" onClick={() => expect({ ofLink: undefined })}>
            {words.keysPane.expectMine}
          </button>
        </p>
      )}
      <div className="fields">
        {/* It fills the others, so it is the first. */}
        {open && (
          <Suspense fallback={null}>
            <KindOfToken />
          </Suspense>
        )}
        <ExpectationField
          label={words.keysPane.issuer}
          value={expectations.issuer?.join(', ') ?? ''}
          onSet={(text) => expect({ issuer: split(text) })}
        />
        <ExpectationField
          label={words.keysPane.audience}
          value={expectations.audience?.join(', ') ?? ''}
          onSet={(text) => expect({ audience: split(text) })}
        />
        <ExpectationField
          label={words.keysPane.algorithms}
          value={expectations.algorithms?.join(', ') ?? ''}
          onSet={(text) => expect({ algorithms: split(text) })}
        />
        <ExpectationField
          label={words.keysPane.required}
          value={expectations.required?.join(', ') ?? ''}
          onSet={(text) => expect({ required: split(text) })}
        />
        <ExpectationField
          label={words.keysPane.type}
          value={expectations.type ?? ''}
          onSet={(text) => expect(text === '' ? { type: undefined } : { type: text })}
        />
        <ExpectationField
          label={words.keysPane.leeway}
          isSeconds
          value={expectations.leeway?.toString() ?? ''}
          onSet={(text) => expect({ leeway: seconds(text) })}
        />
      </div>
      {open && (
        <Suspense fallback={null}>
          <Profile />
        </Suspense>
      )}
      <Lines lines={lines} />
    </details>
  );
}

/** Each expectation, and whether it is met, in whole sentences. */
function Lines({ lines }: { lines: readonly SaidLight[] }): ReactElement | null {
  return lines.length === 0 ? null : (
    <ul className="lines" id="expectations" tabIndex={-1}>
      {lines.map(({ state, says, more, hint }, index) => (
        <li key={index} className={`state-${state}`}>
          {says} <span className="soft">{words.verdict.together([more, hint].filter(Boolean))}</span>
        </li>
      ))}
    </ul>
  );
}
