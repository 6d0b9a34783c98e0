// First load on a slow line and a slow processor, until a token pasted at once is shown decoded.
import { openPage } from './browser.js';

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (750e3 / 8) | 0,
};
const CPU = 4;

/** @typedef {{ paint: number, decoded: number, interactive: number, bytes: number }} Load milliseconds; bytes on the wire */

/** Runs in the page before anything of it. The token and what its payload says come in by `__bench`. */
function watchLoad() {
  const bench = /** @type {any} */ (window).__bench;
  /** In a frame's callback: once that frame is painted. @param {() => void} then */
  const afterFrame = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then();
    channel.port2.postMessage(null);
  };
  const tell = () => {
    if (bench.paint && bench.decoded && (bench.bare || bench.interactive))
      /** @type {any} */ (window).benchDone(JSON.stringify({ ...bench, token: '' }));
  };
  let pasted = false;
  const paste = () => {
    const area = document.querySelector('textarea');
    if (pasted || !area) return;
    pasted = true;
    observer.disconnect();
    area.focus();
    area.select();
    // Like a person's paste it fires an input event, if anybody listens yet.
    document.execCommand('insertText', false, bench.token);
    bench.pasted = performance.now();
    const look = () => {
      const shown = [...document.querySelectorAll('pre, .code-plain')].some((view) =>
        view.textContent?.includes(bench.says),
      );
      if (shown) {
        afterFrame(() => {
          bench.decoded = performance.now();
          tell();
        });
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  const observer = new MutationObserver(paste);
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') bench.paint = startTime;
      tell();
    }
  }).observe({ type: 'paint', buffered: true });
  const wait = () => {
    // React's own rendering of the toolbar: from here on all of the bench works.
    if (document.querySelector('.parts-toolbar')) {
      afterFrame(() => {
        bench.interactive = performance.now();
        tell();
      });
    } else requestAnimationFrame(wait);
  };
  requestAnimationFrame(wait);
}

/** @param {import('playwright-core').Browser} browser @param {import('./browser.js').Which} which @param {string} url
 * @param {string} token @param {string} says @returns {Promise<Load>} */
export async function measureLoad(browser, which, url, token, says) {
  const { cdp, close } = await openPage(browser);
  await cdp.send('Network.enable');
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchDone' });
  const given = JSON.stringify({ token, says, bare: which === 'bare' });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `window.__bench = ${given}; (${String(watchLoad)})();`,
  });
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  /** @type {Promise<{ paint: number, decoded: number, interactive?: number }>} */
  const done = new Promise((resolve, reject) => {
    setTimeout(reject, 120_000, new Error(`${url} did not show its token`)).unref();
    cdp.on('Runtime.bindingCalled', ({ payload }) => resolve(JSON.parse(payload)));
  });
  // Not by Playwright's own means: the scripts that it puts into a page are larger than the pages measured.
  await cdp.send('Page.navigate', { url });
  const { paint, decoded, interactive = decoded } = await done;
  const until = bytes;
  await close();
  return { paint, decoded, interactive, bytes: until };
}

/** Bytes, with headers, and requests of a visit that nobody touches. @param {import('playwright-core').Browser} browser
 * @param {string} url */
export async function measureIdle(browser, url) {
  const { page, cdp, close } = await openPage(browser);
  await cdp.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  cdp.on('Network.responseReceived', () => (requests += 1));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  // What waits for an idle moment waits two seconds at most.
  await page.waitForTimeout(3_000);
  await page.waitForLoadState('networkidle');
  await close();
  return { requests, bytes };
}

/** First and largest contentful paint of a visit that nobody touches, slowed as above.
 * @param {import('playwright-core').Browser} browser @param {string} url @returns {Promise<{ first: number, largest: number }>} */
export async function measurePaints(browser, url) {
  const { page, cdp, close } = await openPage(browser, () => {
    const paints = { first: NaN, largest: NaN };
    Object.assign(window, { __paints: paints });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') paints.first = startTime;
    }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) paints.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.goto(url, { waitUntil: 'networkidle' });
  // What waits for an idle moment waits two seconds at most.
  await page.waitForTimeout(3_000);
  await page.waitForLoadState('networkidle');
  const paints = await page.evaluate(() => /** @type {any} */ (window).__paints);
  await close();
  return paints;
}
