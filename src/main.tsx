import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Bench } from './app/Bench.tsx';
import { countRequests } from './dialogs/requests.ts';
import { findSlots } from './app/slots.ts';
import { attend } from './store/effects/attend.ts';
import { begin } from './store/verbs/commit.ts';
import { knowDemo } from './store/verbs/edit.ts';
import { keepPreferences, speakFirst } from './store/effects/keepPreferences.ts';
import { afterPaint } from './ui/afterPaint.ts';
import { openAddress } from './store/verbs/address.ts';
import { isHere, whenHere } from './ui/whenHere.ts';
import { whenIdle } from './ui/whenIdle.ts';
import { registerServiceWorker, startWorker } from './ui/trusted.ts';

const whenHereAndIdle = (then: () => void): void => whenHere(() => whenIdle(then));

/** Framed by another page, the early script has taken the page away: then there is nothing to start. */
async function start(): Promise<void> {
  knowDemo(await globalThis.jotlabDemo);
  const slots = findSlots();
  const root = document.getElementById('app');
  if (!slots || !root) return;
  const area = document.getElementById('token-text');
  begin(area instanceof HTMLTextAreaElement ? area.value : '');
  const address = globalThis.jotlabAddress;
  if (address) {
    openAddress(address);
    isHere();
  }
  keepPreferences();
  countRequests();
  attend({
    startWorker: async () => startWorker((await import('virtual:worker')).default),
    now: () => Date.now(),
    afterPaint,
    whenIdle: whenHereAndIdle,
  });
  dispatchEvent(new Event('jotlab:app'));
  // The code for keys loads after the first paint; what takes a given key or text, when somebody is there.
  whenIdle(() => void import('./store/verbs/demoKey.ts').then(({ addDemoKey }) => addDemoKey()));
  whenHere(() => void import('./store/effects/warmUp.ts').then(({ warmUp }) => warmUp(() => new Promise(whenIdle))));
  // Files that the system opens with the installed page wait in this queue.
  if ('launchQueue' in window)
    whenIdle(() => void import('./app/launches.ts').then(({ takeLaunches }) => takeLaunches()));
  createRoot(root).render(
    <StrictMode>
      <Bench slots={slots} />
    </StrictMode>,
  );
  if (import.meta.env.PROD) void registerServiceWorker();
}

// A language's chunk may import from this one, so nothing here may wait for it on the top level.
void speakFirst().then(start);
