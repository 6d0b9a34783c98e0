// Starts what all measurements need: a browser, and the two pages on servers of their own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, browserPath } from '../../scripts/browser.js';
import { dist, root } from '../../scripts/paths.js';
import { createStaticServer } from '../../scripts/serve.js';

/** @typedef {'bare' | 'app'} Which */
/** @typedef {{ page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession, close: () => Promise<void> }} Opened */

/** @param {string} folder @param {string} headers @returns {Promise<{ port: number, stop: () => void }>} */
function serve(folder, headers) {
  const server = createStaticServer(folder, headers);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve({ port: address.port, stop: () => server.close() });
    });
  });
}

/**
 * Both pages are served alike: compressed, over a connection kept alive, with the same headers (one of them,
 * Cross-Origin-Opener-Policy, makes the browser start a process for the page).
 */
export async function servePages() {
  const headers = readFileSync(join(root, 'deploy/_headers'), 'utf8');
  const app = await serve(dist, headers);
  const bare = await serve(join(root, 'e2e/bench'), headers);
  return {
    /** @type {Record<Which, string>} */
    urls: { app: `http://localhost:${app.port}/`, bare: `http://localhost:${bare.port}/bare.html` },
    stop: () => {
      app.stop();
      bare.stop();
    },
  };
}

/** Parts of the browser's own window: they load for seconds and take the processor from the page measured. */
const WINDOW = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/**
 * `free`: frames come as fast as they are made. On a 60 Hz grid a key stroke of 2 ms and one of 12 ms both take 16.
 * @param {{ free?: boolean }} [options]
 */
export async function startBrowser({ free = false } = {}) {
  const executablePath = browserPath();
  const args = [...browserArgs, WINDOW, ...(free ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : [])];
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
}

/** A page in a context of its own: no cache, no service worker, nothing from the run before.
 * @param {import('playwright-core').Browser} browser @param {() => void} [init] runs first in the page
 * @returns {Promise<Opened>} */
export async function openPage(browser, init) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // The browser makes a window for it, which is not what is measured.
  await page.waitForTimeout(300);
  return { page, cdp: await context.newCDPSession(page), close: () => context.close() };
}
