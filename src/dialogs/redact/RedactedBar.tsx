import { type ReactElement, useEffect, useRef } from 'react';
import { useIsRedacted, useSpoken } from '../../store/use/useBench.ts';
import { showAll } from '../../store/verbs/redactScreen.ts';
import { words } from '../../words/redact.ts';
import './redactedBar.css';

/** Says that the screen is redacted, and ends it. */
export function RedactedBar(): ReactElement | null {
  useSpoken();
  return useIsRedacted() ? <Bar /> : null;
}

function Bar(): ReactElement {
  const { screen } = words.redact;
  const end = useRef<HTMLButtonElement>(null);
  // The dialog that it was begun from is gone.
  useEffect(() => end.current?.focus({ preventScroll: true }), []);
  return (
    <section className="redacted-bar" aria-label={screen.region}>
      <p>
        <strong>{screen.says}</strong> <span className="redacted-more">{screen.more}</span>
      </p>
      <button ref={end} type="button" className="button" onClick={showAll}>
        {screen.end}
      </button>
    </section>
  );
}
