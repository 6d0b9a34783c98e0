// Measures in WebKit, inside the page, the properties that must always hold.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { dist, root } from '../../scripts/paths.js';
import { createStaticServer } from '../../scripts/serve.js';
import { WebKit } from './webkit.js';

const LONGEST_GAP = 2000;

/** @param {import('node:http').Server} server @returns {Promise<string>} */
const listen = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address ? address.port : 0}/`);
    });
  });

/** @param {unknown} value */
const encoded = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
/** @param {object} claims */
const token = (claims) => [encoded({ alg: 'HS256' }), encoded(claims), encoded('x'.repeat(32))].join('.');

/** Pastes over the token, and measures for how long the page answers nothing. Runs in the page. @param {string} text @param {number} during */
async function paste(text, during) {
  const box = /** @type {HTMLElement} */ (document.querySelector('#token-host .cm-content'));
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  let gap = 0;
  let last = performance.now();
  const end = last + during;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((resolve) => {
    port1.onmessage = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (now < end) port2.postMessage(0);
      else resolve(0);
    };
  });
  port2.postMessage(0);
  box.focus();
  document.execCommand('selectAll');
  box.dispatchEvent(event);
  await done;
  const scroller = /** @type {HTMLElement} */ (document.querySelector('#token-host .cm-scroller'));
  return {
    gap: Math.round(gap),
    wide: scroller.scrollWidth,
    room: scroller.clientWidth,
    says: document.querySelector('#verdict')?.textContent ?? '',
  };
}

/** Waits until the editors are there, and counts what the policy blocks from then on. Runs in the page. */
async function ready() {
  /** @type {string[]} */
  const blocked = [];
  Object.assign(window, { blocked });
  document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
  for (let tries = 0; tries < 600 && !document.querySelector('#token-host .cm-content'); tries += 1) {
    // They come when somebody is there; the app may not listen yet.
    dispatchEvent(new Event('keydown'));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const scroller = /** @type {HTMLElement} */ (document.querySelector('#token-host .cm-scroller'));
  return { wide: scroller.scrollWidth, room: scroller.clientWidth };
}

/** The page of the algorithms: it is not the bench, and has no policy. */
async function algorithmsPage() {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rollupOptions: { input: join(root, 'e2e/engines/algorithms.ts'), output: { format: 'es', codeSplitting: false } },
    },
  });
  const [{ output: files }] = /** @type {any[]} */ ([output].flat());
  const script = files.find((/** @type {any} */ file) => file.type === 'chunk').code;
  return createServer((request, response) => {
    const isScript = request.url === '/algorithms.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript
        ? script
        : '<!doctype html><title>Algorithms</title><script type="module" src="/algorithms.js"></script>',
    );
  });
}

/** @param {(name: string, problem: string | undefined) => void} tell problem: undefined where it holds */
export async function checkWebKit(tell) {
  const bench = createStaticServer(dist, readFileSync(join(root, 'deploy/_headers'), 'utf8'));
  const algorithms = await algorithmsPage();
  const webkit = await WebKit.start();
  /** @param {{ wide: number, room: number }} at */
  const fits = ({ wide, room }) => (wide <= room ? undefined : `the tape is ${wide} wide in ${room}`);
  /** @param {{ gap: number }} at */
  const answers = ({ gap }) => (gap <= LONGEST_GAP ? undefined : `nothing answered for ${gap} ms`);
  try {
    await webkit.go(await listen(bench));
    tell('the demo token is not cut off', fits(await webkit.run(ready)));
    const short = await webkit.run(paste, token({ sub: 'johndoe', more: 'y'.repeat(200) }), 2000);
    tell('a pasted token is not cut off', fits(short));
    tell('a pasted token is read', /signed token/i.test(short.says) ? undefined : short.says.slice(0, 200));
    const large = await webkit.run(paste, token({ sub: 'large', pad: 'x'.repeat(750_000) }), 15_000);
    tell(`a megabyte with one long string (longest gap ${large.gap} ms)`, answers(large));
    tell('a megabyte is not cut off', fits(large));
    const blocked = await webkit.run(() => /** @type {any} */ (window).blocked);
    tell('nothing is blocked by the policy', blocked.length === 0 ? undefined : blocked.join(', '));
    await webkit.go(await listen(algorithms));
    const { count, wrong } = await webkit.run(async () => {
      while (!('outcome' in window)) await new Promise((resolve) => setTimeout(resolve, 50));
      return /** @type {Promise<{ count: number, wrong: string[] }>} */ (window.outcome);
    });
    tell(`${count} algorithms there and back`, wrong.length === 0 ? undefined : wrong.join('; '));
  } finally {
    await webkit.stop();
    for (const server of [bench, algorithms]) {
      server.closeAllConnections();
      server.close();
    }
  }
}
