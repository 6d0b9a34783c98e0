import { type ReactElement, useLayoutEffect } from 'react';
import { useSpoken } from '../store/use/useBench.ts';
import { App } from './App.tsx';
import type { Slots } from './slots.ts';

/** The app in the chosen language. A new choice draws all of it again: no component expects its words to change. */
export function Bench({ slots }: { slots: Slots }): ReactElement {
  const spoken = useSpoken();
  useLayoutEffect(() => {
    // The static page is English.
    if (document.documentElement.lang !== spoken) void import('./sayPage.ts').then(({ sayPage }) => sayPage(spoken));
  }, [spoken]);
  return <App key={spoken} slots={slots} />;
}
