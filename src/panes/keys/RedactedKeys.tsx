import type { ReactElement } from 'react';
import { useVerdict } from '../../store/use/useKeys.ts';
import { words } from '../../words/redact.ts';
import { Ring } from './Ring.tsx';

/** On a redacted screen: what each key did, and whether what was expected is met. Nothing can be given here. */
export function RedactedKeys(): ReactElement {
  const { screen } = words.redact;
  const lines = useVerdict()?.expectationLines ?? [];
  return (
    <>
      <p className="soft verdict-hint">{screen.keys}</p>
      <Ring />
      {lines.length > 0 && (
        <section className="card" id="expectations" tabIndex={-1} aria-label={screen.expectations}>
          <h3>{screen.expectations}</h3>
          <ul className="lines">
            {lines.map(({ code, state, says }, index) => (
              <li key={`${code} ${index}`} className={`state-${state}`}>
                {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
