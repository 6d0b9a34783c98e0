// Measures the memory that many edits leave behind, and how large the page grows with a large token.
import { settled } from './typing.js';
import { tokenOf } from './tokens.js';

/** @typedef {{ nodes: number, listeners: number, heap: number }} Held heap in KB */

/** Kinds of a heap snapshot that scripts make. The other kinds are the engine's: above all machine code, of which it makes
 * 100 KB and more in a thousand edits, when it finds the time. */
const MADE_BY_SCRIPTS = new Set([
  'array',
  'bigint',
  'closure',
  'concatenated string',
  'number',
  'object',
  'regexp',
  'sliced string',
  'string',
  'symbol',
]);

/** KB of what scripts have made and still hold. @param {import('playwright-core').CDPSession} cdp */
async function heapOf(cdp) {
  let json = '';
  /** @param {{ chunk: string }} part */
  const collect = ({ chunk }) => (json += chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', collect);
  /** @type {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }} */
  const {
    snapshot: { meta },
    nodes,
  } = JSON.parse(json);
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  let octets = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (MADE_BY_SCRIPTS.has(meta.node_types[0][nodes[at + type] ?? 0] ?? '')) octets += nodes[at + size] ?? 0;
  }
  return octets / 1000;
}

/** The least of a few readings: garbage may be collected a little later. After `former` it is given more
 * time to come down to that, which what has leaked never does. @param {import('./browser.js').Opened} opened
 * @param {Held} [former] @returns {Promise<Held>} */
async function held({ page, cdp }, former) {
  // The bench's own.
  await page.evaluate(() => performance.clearMarks());
  // First, for it collects what collectGarbage leaves.
  const heap = await heapOf(cdp);
  const least = { nodes: Infinity, listeners: Infinity };
  const down = () => former !== undefined && least.nodes <= former.nodes && least.listeners <= former.listeners;
  for (let reading = 0; reading < (former ? 12 : 4) && !down(); reading += 1) {
    await page.waitForTimeout(1000);
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    /** @param {string} wanted */
    const value = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    least.nodes = Math.min(least.nodes, value('Nodes'));
    least.listeners = Math.min(least.listeners, value('JSEventListeners'));
  }
  return { ...least, heap };
}

/** Makes every key stroke one step of undo: by the page's clock a second passes before it. The stack of 200 steps is then
 * full before anything is counted, however fast the machine. Runs in the page. */
function spreadKeys() {
  const now = performance.now.bind(performance);
  let passed = 0;
  performance.now = () => now() + passed;
  addEventListener('keydown', () => (passed += 1000), true);
}

/** Types and takes back, `edits` keys in all. @param {import('./browser.js').Opened} opened @param {number} edits */
async function edit({ page, cdp }, edits) {
  for (let done = 0; done < edits; done += 2) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'A', text: 'A', unmodifiedText: 'A' });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'A' });
    const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    // So that every state is drawn.
    if (done % 10 === 0)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))));
  }
}

/** Measures what `edits` edits leave behind. Twice as many run first, uncounted, to fill the caches and the undo
 * stack.
 * @param {import('playwright-core').Browser} browser @param {string} url @param {number} edits @returns
 * {Promise<Held>} */
export async function measureGain(browser, url, edits) {
  const opened = await settled(browser, 'app', url, tokenOf(600));
  await opened.cdp.send('Performance.enable');
  await opened.page.evaluate(spreadKeys);
  await edit(opened, edits * 2);
  const before = await held(opened);
  await edit(opened, edits);
  const after = await held(opened, before);
  await opened.close();
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}

/** All nodes of the document, texts and comments too. @param {import('./browser.js').Opened} opened */
export const countNodes = ({ page }) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count += 1;
    return count;
  });
