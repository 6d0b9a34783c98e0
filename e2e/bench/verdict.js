// From a new secret until the words of the verdict are painted; the bare page does what it takes and no more.
import { createHmac } from 'node:crypto';
import { ratio } from './table.js';
import { tokenOf } from './tokens.js';
import { settled } from './typing.js';

/** The token of the other measurements, really signed. @param {string} secret */
function signedToken(secret) {
  const [header = '', payload = ''] = tokenOf(1_000).split('.');
  const input = `${header}.${payload}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** Runs in the page: imports the secret, verifies, writes a word. @param {{ token: string, secret: string }} given */
export async function verifyBare({ token, secret }) {
  const out = document.body.appendChild(document.createElement('p'));
  // Both pages at rest: what draws late has been drawn, and no frame that the question from outside began is open.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  performance.mark('bench-start');
  const start = performance.now();
  const [header = '', payload = '', signature = ''] = token.split('.');
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);
  const octets = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
  const holds = await crypto.subtle.verify('HMAC', key, octets, encoder.encode(`${header}.${payload}`));
  out.textContent = holds ? 'Verified' : 'Not verified';
  // The first thing after the frame: before what the page does when it has painted.
  await new Promise((resolve) =>
    requestAnimationFrame(() => void scheduler.postTask(() => resolve(null), { priority: 'user-blocking' })),
  );
  performance.mark('bench-end');
  return performance.now() - start;
}

/** Runs in the page: pastes a key into its box and waits for the words of a light, and for what Contents then shows.
 * @param {Element} box @param {{ text: string, words: string, shows: string }} given */
export async function pasteAndWait(box, { text, words, shows }) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  performance.mark('bench-start');
  const start = performance.now();
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  const said = () => [...document.querySelectorAll('.light-words')].map((light) => light.textContent).join('|');
  const holds = () =>
    said().includes(words) &&
    (shows === '' || document.querySelector('[aria-label="Contents"]')?.textContent?.includes(shows));
  // Told by the change itself: to look at each frame would make frames, which the bare page does not.
  await new Promise((resolve, reject) => {
    const watch = new MutationObserver(() => {
      if (!holds()) return;
      watch.disconnect();
      clearTimeout(timer);
      resolve(null);
    });
    const where = shows === '' ? document.querySelector('#verdict') : null;
    watch.observe(where ?? document.body, { subtree: true, childList: true, characterData: true });
    const timer = setTimeout(() => {
      watch.disconnect();
      reject(new Error(`not yet, but: ${said()}`));
    }, 30_000);
  });
  // The first thing after the frame: before what the page does when it has painted.
  await new Promise((resolve) =>
    requestAnimationFrame(() => void scheduler.postTask(() => resolve(null), { priority: 'user-blocking' })),
  );
  performance.mark('bench-end');
  return performance.now() - start;
}

/** Milliseconds of the page's main thread between the two marks, which other programs do not touch.
 * @param {import('playwright-core').CDPSession} cdp @param {() => Promise<void>} during */
export async function processorTime(cdp, during) {
  /** @type {Record<string, number>} */
  const marks = {};
  /** @param {{ value: any[] }} data */
  const collect = ({ value }) => {
    for (const { name, tts } of value) if (name.startsWith('bench-') && tts) marks[name] = tts / 1000;
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] },
  });
  await during();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return (marks['bench-end'] ?? NaN) - (marks['bench-start'] ?? NaN);
}

/** @param {import('playwright-core').Browser} browser @param {Record<import('./browser.js').Which, string>} urls @param {number} rounds
 * @returns {Promise<import('./table.js').Row[]>} */
export async function measureVerdict(browser, urls, rounds) {
  /** @typedef {Record<import('./browser.js').Which, number[]>} Times */
  /** @type {Record<'right' | 'wrong', { clock: Times, processor: Times }>} */
  const found = {
    right: { clock: { bare: [], app: [] }, processor: { bare: [], app: [] } },
    wrong: { clock: { bare: [], app: [] }, processor: { bare: [], app: [] } },
  };
  // The first of each warms the browser up.
  for (let round = 0; round <= rounds; round += 1) {
    // Long, and of no encoding: nothing else is to be said of it.
    const secret = `${createHmac('sha256', 'bench').update(String(round)).digest('base64url')}!`;
    const cases = /** @type {const} */ ([
      ['right', signedToken(secret), 'Verified with your secret'],
      ['wrong', signedToken(`${secret}?`), 'Not verified'],
    ]);
    for (const [which, token, words] of cases)
      for (const page of /** @type {const} */ (['bare', 'app'])) {
        const opened = await settled(browser, page, urls[page], token);
        let time = NaN;
        if (page === 'app') await opened.page.getByText('Not checked: no key').first().waitFor();
        const cpu = await processorTime(opened.cdp, async () => {
          if (page === 'bare') time = await opened.page.evaluate(verifyBare, { token, secret });
          else
            time = await opened.page
              .getByRole('textbox', { name: 'Key or secret' })
              .evaluate(pasteAndWait, { text: secret, words, shows: '' });
        });
        if (round > 0) {
          found[which].clock[page].push(time);
          found[which].processor[page].push(cpu);
        }
        await opened.close();
      }
  }
  return Object.entries(found).flatMap(([which, { clock, processor }]) => [
    ratio(`A new secret, the ${which} one, until the verdict is painted, by the clock`, clock.bare, clock.app, 2),
    ratio('the same, main thread', processor.bare, processor.app),
  ]);
}
