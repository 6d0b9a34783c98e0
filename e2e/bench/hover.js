// From the pointer's coming to something until its outline is on screen; in the bare page it is the one of a line of text.
import { plain, ratio, median } from './table.js';
import { tokenOf } from './tokens.js';
import { settled } from './typing.js';

/** Milliseconds of one frame on the usual screen (60 Hz). */
const FRAME = 1000 / 60;
/** @typedef {{ shown: number, cpu: number }} Move milliseconds: by the clock, and of the page's main thread */

/** Runs in the page. The bare one gets its pieces to point at, and what marks them. */
function watchHover() {
  /** @type {any} */
  const bench = (/** @type {any} */ (window).__hover = { armed: false, shown: [], done: true });
  const text = document.querySelector('pre#payload');
  if (text) {
    text.replaceChildren(
      ...(text.textContent ?? '')
        .split('\n')
        .slice(0, 400)
        .map((line) =>
          Object.assign(document.createElement('span'), {
            className: 'line',
            textContent: `${line}\n`,
            style: 'display: block',
          }),
        ),
    );
    let marked = /** @type {HTMLElement | null} */ (null);
    addEventListener('mousemove', ({ target }) => {
      if (!(target instanceof HTMLElement) || target === marked || target.className !== 'line') return;
      if (marked) marked.style.outline = '';
      target.style.outline = '2px solid';
      marked = target;
    });
  }
  const marks = () =>
    text
      ? [...text.children].findIndex((line) => /** @type {HTMLElement} */ (line).style.outline !== '').toString()
      : [...document.querySelectorAll('.code-outline-hovered path')].map((path) => path.getAttribute('d')).join();
  /** @param {() => void} then */
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (channel.port1.close(), then());
      channel.port2.postMessage(null);
    });
  /** The first event of a move, whichever that is: the pointer comes before the mouse. @param {Event} event */
  const moved = ({ timeStamp }) => {
    if (!bench.armed) return;
    bench.armed = false;
    const before = marks();
    performance.mark('bench-move');
    const look = () => {
      if (marks() === before || marks() === '') return painted(look);
      performance.mark('bench-shown');
      bench.shown.push(performance.now() - timeStamp);
      bench.done = true;
    };
    painted(look);
  };
  for (const type of ['pointerover', 'pointermove']) addEventListener(type, moved, true);
}

/** Points at two places in turn. @param {import('./browser.js').Opened} opened @param {readonly { x: number, y: number }[]} places
 * @param {number} count @returns {Promise<Move[]>} */
async function measureMoves({ page, cdp }, places, count) {
  /** @type {{ name: string, ts: number, tts: number }[]} */
  const events = [];
  /** @param {{ value: any[] }} data */
  const collect = ({ value }) => void events.push(...value.filter(({ name, tts }) => name.startsWith('bench-') && tts));
  await page.evaluate(() => void ((/** @type {any} */ (window).__hover.shown.length = 0)));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] },
  });
  for (let index = 0; index < count + 2; index += 1) {
    await page.evaluate(() => Object.assign(/** @type {any} */ (window).__hover, { armed: true, done: false }));
    const { x, y } = places[index % places.length] ?? { x: 0, y: 0 };
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await page.waitForFunction(() => /** @type {any} */ (window).__hover.done, undefined, {
      polling: 20,
      timeout: 10_000,
    });
    // Waits for events that come late.
    await page.waitForTimeout(200);
  }
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const sorted = events.toSorted((a, b) => a.ts - b.ts);
  const cpu = sorted.flatMap(({ name, tts }, index) =>
    name === 'bench-move' ? [((sorted[index + 1]?.tts ?? NaN) - tts) / 1000] : [],
  );
  const shown = await page.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (window).__hover.shown));
  return cpu.map((each, index) => ({ cpu: each, shown: shown[index] ?? NaN })).slice(2);
}

/** The middles of some elements, in the window. @param {import('playwright-core').Page} page @param {string} selector
 * @param {readonly number[]} which */
async function middles(page, selector, which) {
  const all = page.locator(selector);
  await all.nth(which[0] ?? 0).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const boxes = await Promise.all(which.map((index) => all.nth(index).boundingBox()));
  return boxes.map((box) => ({
    x: (box?.x ?? 0) + Math.min(20, (box?.width ?? 0) / 2),
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  }));
}

/** @param {import('playwright-core').Browser} browser @param {Record<import('./browser.js').Which, string>} urls @param {number} rounds
 * @returns {Promise<import('./table.js').Row[]>} */
export async function measureHover(browser, urls, rounds) {
  const token = tokenOf(10_000);
  /** @type {Record<'bare' | 'row' | 'ribbon', Move[]>} */
  const found = { bare: [], row: [], ribbon: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bare = await settled(browser, 'bare', urls.bare, token);
    await bare.page.evaluate(watchHover);
    found.bare.push(...(await measureMoves(bare, await middles(bare.page, 'span.line', [2, 4]), 8)));
    await bare.close();
    const app = await settled(browser, 'app', urls.app, token);
    await app.page.evaluate(watchHover);
    // Two claims of the table, then two places of the tape: header and payload.
    found.row.push(
      ...(await measureMoves(app, await middles(app.page, '.rail-payload table.members tbody tr', [1, 2]), 8)),
    );
    found.ribbon.push(
      ...(await measureMoves(
        app,
        await middles(app.page, '#token-host .cm-line span[class*="rail-"], #token-host .cm-line span', [2, 20]),
        8,
      )),
    );
    await app.close();
  }
  /** @param {Move[]} moves @param {keyof Move} of */
  const values = (moves, of) => moves.map((move) => move[of]);
  return /** @type {const} */ (['row', 'ribbon']).flatMap((place) => [
    plain(
      `${place === 'row' ? 'a claim of the table' : 'a character of the token'}: work until its outline is in a frame`,
      median(values(found[place], 'cpu')),
      'ms',
      FRAME,
    ),
    ratio('the same, against the bare page', values(found.bare, 'cpu'), values(found[place], 'cpu')),
    ratio('the same, by the clock', values(found.bare, 'shown'), values(found[place], 'shown')),
  ]);
}
