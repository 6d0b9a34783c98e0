import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { redactScreen, showAll } from '../../store/verbs/redactScreen.ts';
import { RedactedBar } from './RedactedBar.tsx';

/** The bar has a root of its own, with the lights, which stay in sight. It comes with the first screen that is redacted. */
function beginBar(): void {
  const lights = document.getElementById('verdict');
  if (!lights || document.getElementById('redacted')) return;
  const host = document.createElement('div');
  host.id = 'redacted';
  lights.prepend(host);
  createRoot(host).render(
    <StrictMode>
      <RedactedBar />
    </StrictMode>,
  );
}

/** Shows a redacted copy in place of the token. `kept`: paths whose values stay. */
export async function showRedacted(kept?: ReadonlySet<string>): Promise<void> {
  beginBar();
  await redactScreen(kept);
}

/** Shows the token again. */
export const showToken = showAll;
