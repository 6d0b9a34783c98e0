import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { whenHere } from './whenHere.ts';

/** Milliseconds in sight: at first the panes above have still to grow. */
const SETTLED = 1_000;

/** Mounts content below the first screen when it comes into sight, or when somebody is there who may scroll to it. */
export function WhenSeen({ children }: { children: ReactNode }): ReactElement {
  const [seen, setSeen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const see = (): void => setSeen(true);
    whenHere(see);
    const watch = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting) timer = setTimeout(see, SETTLED);
    });
    if (place.current) watch.observe(place.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, []);
  return seen ? <>{children}</> : <div ref={place}>&nbsp;</div>;
}
