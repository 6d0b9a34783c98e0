import type { ReactElement, ReactNode } from 'react';
import { useText } from '../store/use/useBench.ts';
import { PaneBoundary } from '../ui/PaneBoundary.tsx';
import { words } from '../words/words.ts';

/** Keeps an error of ours inside one pane; another text tries again. */
export function Guard({ children }: { children: ReactNode }): ReactElement {
  const text = useText();
  return (
    <PaneBoundary message={words.app.crashed} again={words.app.crashedAgain} resetKey={text}>
      {children}
    </PaneBoundary>
  );
}
