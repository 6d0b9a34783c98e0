import { lazy, type ReactElement, Suspense, useState } from 'react';
import { expect } from '../../store/verbs/keyring.ts';
import { useBoxes, useExpectations } from '../../store/use/useBench.ts';
import { useVerdict } from '../../store/use/useKeys.ts';
import { words } from '../../words/keys.ts';
import { ExpectationField, seconds, split } from './ExpectationField.tsx';

// Loaded late: the profiles come when somebody opens the card.
const KindOfToken = lazy(() => import('./Profile.tsx').then((module) => ({ default: module.KindOfToken })));
const Profile = lazy(() => import('./Profile.tsx').then((module) => ({ default: module.Profile })));

/** Takes the values that the token's recipient requires; each line is judged by itself. */
export function Expectations(): ReactElement {
  const expectations = useExpectations();
  const verdict = useVerdict();
  const set = Object.keys(expectations).length > 0;
  const given = useBoxes().beside !== '';
  const [open, setOpen] = useState(set || given);
  // Undo or a link may bring expectations into a closed card. Only the person closes it: emptying the last field must not shut it.
  const [formerlySet, setFormerlySet] = useState(set || given);
  if (formerlySet !== (set || given)) {
    setFormerlySet(set || given);
    if (set || given) setOpen(true);
  }
  return (
    <details className="card" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.keysPane.expectTitle}</summary>
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
          value={expectations.leeway?.toString() ?? ''}
          onSet={(text) => expect({ leeway: seconds(text) })}
        />
      </div>
      {open && (
        <Suspense fallback={null}>
          <Profile />
        </Suspense>
      )}
      {verdict && verdict.expectationLines.length > 0 && (
        <ul className="lines">
          {verdict.expectationLines.map((light, index) => (
            <li key={index} className={`state-${light.state}`}>
              {light.says} <span className="soft">{light.hint}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
