import type { ReactElement } from 'react';
import { Tokens as Pane } from '../panes/tokens/Tokens.tsx';
import { listBy } from '../store/effects/manyEngine.ts';
import { startWorker } from '../ui/trusted.ts';

listBy(async () => startWorker((await import('virtual:many')).default));

/** The list of many tokens, with the worker that holds it. */
export function Tokens(): ReactElement {
  return <Pane />;
}
