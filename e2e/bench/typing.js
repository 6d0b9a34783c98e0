// From a key stroke until its character is on screen, and until the decoded token shown is that of the new text.
import { openPage } from './browser.js';

/** @typedef {'end' | 'middle'} Place */
/**
 * Milliseconds. By the clock, from when the browser got the key: `shown`, until the frame with its character was
 * presented, as the browser itself says (Event Timing); `decoded`, until the decoded token had followed. Processor time
 * of the page's main thread, from its first listener on, which other programs on the machine hardly touch: `cpuPaint`,
 * until the frame is handed over; `cpuDecoded`; `cpuAll`, until nothing is left to do.
 * @typedef {{ shown: number, decoded: number, cpuPaint: number, cpuDecoded: number, cpuAll: number }} Key
 */

/** Runs in the page before anything of it. */
function watchKeys() {
  /** @type {any} */
  const bench = (/** @type {any} */ (window).__bench = { decoded: [], settled: true });
  // The words of the verdict and the sizes of the parts change when another text has been read. The bare page is done
  // when the input event is.
  const reading = () => {
    if (document.querySelector('[aria-busy="true"], .pane-head ~ .is-stale')) return null;
    const view = [...document.querySelectorAll('.light-words, .octet-row, .ribbon-foot')];
    return view.map((element) => element.textContent).join('|');
  };
  // What the payload's editor shows, as an object that another text makes another.
  const payload = () => {
    const content = /** @type {any} */ (document.querySelector('.rail-payload .cm-content'));
    return (content?.cmTile ?? content?.cmView)?.view?.state.doc;
  };
  // A key in the payload is answered by the payload's text; any other key by sizes and words.
  const shown = () => (bench.of === 'middle' ? payload() : undefined) ?? reading();
  let start = 0;
  let before = /** @type {unknown} */ (null);
  let waiting = false;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'A') return;
      start = event.timeStamp;
      before = shown();
      bench.settled = false;
      waiting = true;
      performance.mark('bench-key');
    },
    true,
  );
  // The first thing after the frame: before what the page does when it has painted.
  /** @param {() => void} then */
  const painted = (then) => requestAnimationFrame(() => void scheduler.postTask(then, { priority: 'user-blocking' }));
  // Not `input`: there is none where a page inserts the character itself.
  addEventListener(
    'beforeinput',
    () => {
      if (!waiting) return;
      waiting = false;
      painted(() => {
        performance.mark('bench-paint');
        const finish = () => {
          performance.mark('bench-decoded');
          bench.decoded.push(performance.now() - start);
          bench.settled = true;
        };
        const look = () => {
          const now = shown();
          if (before === '' || (now !== null && now !== before)) finish();
          else painted(look);
        };
        look();
      });
    },
    true,
  );
  bench.reading = reading;
  // Asked by a timer: to ask at each frame would itself keep frames coming.
  /** @param {() => boolean} holds @returns {Promise<void>} */
  bench.until = (holds) =>
    new Promise((resolve) => {
      const ask = () => (holds() ? resolve() : setTimeout(ask, 20));
      ask();
    });
  bench.rest = async () => {
    await bench.until(() => bench.settled);
    await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 30), { timeout: 2000 }));
    performance.mark('bench-rest');
  };
}

/** Puts the caret somewhere, as a click would. @param {number} at */
function setCaret(at) {
  const area = document.querySelector('textarea');
  const content = /** @type {any} */ (document.querySelector('#token-host .cm-content'));
  if (content) {
    const view = (content.cmTile ?? content.cmView)?.view ?? content.cmTile?.root?.view;
    if (!view) throw new Error('the editor is not to be found from its element');
    view.focus();
    view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
  } else if (area) {
    area.focus();
    area.setSelectionRange(at, at);
  }
}

/** @param {import('./browser.js').Opened} opened @param {string} token */
async function put({ page, cdp }, token) {
  await page.evaluate(() => {
    const field = /** @type {HTMLElement} */ (document.querySelector('textarea, #token-host .cm-content'));
    field.focus();
    document.execCommand('selectAll');
  });
  await cdp.send('Input.insertText', { text: token });
}

/** Opens a page with the token in it and everything loaded. @param {import('playwright-core').Browser} browser
 * @param {import('./browser.js').Which} which @param {string} url @param {string} token */
export async function settled(browser, which, url, token) {
  const opened = await openPage(browser, watchKeys);
  const { page } = opened;
  await page.goto(url);
  // The editors come when somebody is there. What lies under a pointer is looked up anew after each layout: in both pages.
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  if (which === 'app') {
    await page.waitForSelector('#token-host .cm-content');
    await page.waitForSelector('.panel .cm-content');
  }
  await put(opened, token);
  await page.evaluate(
    async ([app, length]) => {
      const { __bench: bench } = /** @type {any} */ (window);
      await bench.until(() => !app || bench.reading()?.includes(length.toLocaleString('en')));
    },
    /** @type {const} */ ([which === 'app', token.length]),
  );
  await rest(page);
  return opened;
}

/** Until nothing is left to do. @param {import('playwright-core').Page} page */
const rest = (page) => page.evaluate(() => /** @type {any} */ (window).__bench.rest());

/** Reads the browser's trace of the keys pressed meanwhile: the page's marks with the processor time of its thread
 * at
 * each, and how long it took until a key was on screen. @param {import('./browser.js').Opened} opened
 * @param {() => Promise<void>} during @returns {Promise<Omit<Key, 'decoded'>[]>} */
async function traced({ cdp }, during) {
  /** @type {{ name: string, ph: string, ts: number, tts: number, args: any }[]} */
  const events = [];
  /** @param {{ value: any[] }} data */
  const collect = ({ value }) => {
    for (const event of value) if (event.name.startsWith('bench-') || event.name === 'EventTiming') events.push(event);
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', 'devtools.timeline'], excludedCategories: ['*'] },
  });
  await during();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const typed = events.filter(
    ({ name, ph, args }) => name === 'EventTiming' && ph === 'b' && args.data?.type === 'keypress',
  );
  const marks = events.filter(({ name, tts }) => name !== 'EventTiming' && tts).toSorted((a, b) => a.ts - b.ts);
  const shown = typed.toSorted((a, b) => a.ts - b.ts).map(({ args }) => args.data.duration);
  const keys = marks.flatMap(({ name, tts }, index) => {
    if (name !== 'bench-key') return [];
    /** @param {string} wanted */
    const until = (wanted) => ((marks.slice(index).find((mark) => mark.name === wanted)?.tts ?? NaN) - tts) / 1000;
    return [{ cpuPaint: until('bench-paint'), cpuDecoded: until('bench-decoded'), cpuAll: until('bench-rest') }];
  });
  if (keys.length !== shown.length) throw new Error(`${keys.length} keys, but ${shown.length} presented`);
  return keys.map((key, index) => ({ ...key, shown: shown[index] ?? NaN }));
}

/** @param {import('playwright-core').CDPSession} cdp @param {string} text */
async function press(cdp, text) {
  const key = { key: text, text, unmodifiedText: text };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}

/** @param {import('playwright-core').CDPSession} cdp */
async function backspace(cdp) {
  const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Types `count` characters, each taken back before the next. The first two are not counted.
 * @param {import('./browser.js').Opened} opened @param {Place} place @param {number} at @param {number} count
 * @returns {Promise<Key[]>} */
export async function measureKeys(opened, place, at, count) {
  const { page, cdp } = opened;
  await page.evaluate((of) => void ((/** @type {any} */ (window).__bench.of = of)), place);
  await page.evaluate(setCaret, at);
  await page.evaluate(() => void ((/** @type {any} */ (window).__bench.decoded.length = 0)));
  const keys = await traced(opened, async () => {
    for (let index = 0; index < count + 2; index += 1) {
      await rest(page);
      await press(cdp, 'A');
      await rest(page);
      await backspace(cdp);
      // The app makes no input event of it: that it is read again shows when nothing is marked as stale.
      await page.evaluate(async () => {
        const { __bench: bench } = /** @type {any} */ (window);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        await bench.until(() => bench.reading() !== null);
      });
    }
  });
  const decoded = await page.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (window).__bench.decoded));
  return keys.map((key, index) => ({ ...key, decoded: decoded[index] ?? NaN })).slice(2);
}
