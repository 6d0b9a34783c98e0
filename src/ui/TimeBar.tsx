import { type ReactElement, useEffect, useState } from 'react';

/** Milliseconds between two drawings. */
const OFTEN = 200;

/** How far along something is that cannot tell: by the time it is expected to take. It never claims to be done. */
export function TimeBar({ label, expect }: { label: string; expect: () => Promise<number> }): ReactElement {
  const [at, setAt] = useState(0);
  // Fixed at the first drawing: each wait has a bar of its own.
  const [first] = useState(() => expect);
  useEffect(() => {
    const start = performance.now();
    let expected = 0;
    first().then(
      (milliseconds) => (expected = milliseconds),
      () => undefined,
    );
    const timer = setInterval(() => {
      if (expected > 0) setAt(Math.min(0.99, (performance.now() - start) / expected));
    }, OFTEN);
    return () => clearInterval(timer);
  }, [first]);
  return <progress className="time-bar" aria-label={label} max={1} value={at} />;
}
