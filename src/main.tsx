import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { countRequests } from './app/requests.ts';
import { findSlots } from './app/slots.ts';
import { attend } from './store/attend.ts';
import { begin } from './store/edit.ts';
import { keepPreferences } from './store/keepPreferences.ts';
import { addDemoKey } from './store/keyring.ts';
import { warmUp } from './store/warmUp.ts';
import { afterPaint } from './ui/afterPaint.ts';
import { whenIdle } from './ui/whenIdle.ts';
import { registerServiceWorker, startWorker } from './ui/trusted.ts';

const slots = findSlots();
const root = document.getElementById('app');
// Framed by another page, the early script has taken the page away: then there is nothing to start.
if (slots && root) {
  const area = document.getElementById('token-text');
  begin(area instanceof HTMLTextAreaElement ? area.value : '');
  keepPreferences();
  countRequests();
  attend({ startWorker: async () => startWorker((await import('virtual:worker')).default), now: () => Date.now(), afterPaint });
  dispatchEvent(new Event('jotlab:app'));
  // What keys need comes when the first paint is over.
  whenIdle(() => void addDemoKey().then(() => whenIdle(() => void warmUp())));
  createRoot(root).render(
    <StrictMode>
      <App slots={slots} />
    </StrictMode>,
  );
  if (import.meta.env.PROD) void registerServiceWorker();
}
