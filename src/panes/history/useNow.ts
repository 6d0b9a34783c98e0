import { useEffect, useState } from 'react';

const EVERY = 20_000;

/** Seconds since 1970 by the reader's own clock, whatever the bench's clock is set to; told again now and then. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now / 1000;
}
