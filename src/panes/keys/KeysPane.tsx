import { lazy, type ReactElement, Suspense } from 'react';
import { words } from '../../words/words.ts';

const Keys = lazy(() => import('./Keys.tsx').then(({ Keys: pane }) => ({ default: pane })));

/** The keys, which the first paint of a token does not wait for. */
export function KeysPane(): ReactElement {
  return (
    <Suspense
      fallback={
        <div className="pane-head">
          <h2>{words.keys.heading}</h2>
        </div>
      }
    >
      <Keys />
    </Suspense>
  );
}
