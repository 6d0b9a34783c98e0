import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { isHere, whenHere } from './whenHere.ts';

/** Milliseconds in sight: at first the panes above have still to grow. */
const SETTLED = 1_000;

/**
 * Mounts content below the first screen when somebody is there who may scroll to it. In sight it is not to be half
 * ready, so then all that waits for somebody comes too.
 */
export function WhenSeen({ children }: { children: ReactNode }): ReactElement {
  const [seen, setSeen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    whenHere(() => setSeen(true));
    const watch = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting) timer = setTimeout(isHere, SETTLED);
    });
    if (place.current) watch.observe(place.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, []);
  return seen ? <>{children}</> : <div ref={place}>&nbsp;</div>;
}
