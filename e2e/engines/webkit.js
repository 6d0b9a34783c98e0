// A stock WebKitGTK, driven over the W3C protocol: Playwright has no way to one. Node built-ins only.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const PATIENCE = 120_000;

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A display that nobody sees: WebKitGTK has no other way to run without one. @returns {Promise<{ name: string, stop: () => void }>} */
function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) =>
      resolve({ name: `:${String(number).trim()}`, stop: () => void server.kill() }),
    );
  });
}

/** One window of the browser. */
export class WebKit {
  #base = '';
  #session = '';
  /** @type {(() => void)[]} */
  #stops = [];

  static async start() {
    const webkit = new WebKit();
    const display = await startDisplay();
    webkit.#stops.push(display.stop);
    const port = await freePort();
    const driver = spawn('dbus-run-session', ['--', 'WebKitWebDriver', '-p', String(port)], {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        DISPLAY: display.name,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        // As root there is no sandbox to be had.
        ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      },
    });
    // The driver has children of its own: the whole group ends.
    webkit.#stops.push(() => driver.pid !== undefined && process.kill(-driver.pid, 'SIGTERM'));
    webkit.#base = `http://127.0.0.1:${port}`;
    await webkit.#begin();
    return webkit;
  }

  async #begin() {
    const options = { binary: MINI_BROWSER, args: ['--automation'] };
    const capabilities = {
      alwaysMatch: {
        'webkitgtk:browserOptions': options,
        timeouts: { script: PATIENCE, pageLoad: PATIENCE, implicit: 0 },
      },
    };
    for (let tries = 100; ; tries -= 1) {
      const ready = await this.#call('GET', '/status').catch((error) =>
        tries > 0 ? undefined : Promise.reject(error),
      );
      if (ready) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.#session = `/session/${(await this.#call('POST', '/session', { capabilities })).sessionId}`;
    await this.#call('POST', `${this.#session}/window/rect`, { x: 0, y: 0, width: 1440, height: 900 });
  }

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async #call(method, path, body) {
    const response = await fetch(this.#base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** @param {string} url */
  go(url) {
    return this.#call('POST', `${this.#session}/url`, { url });
  }

  /**
   * Runs a function in the page and waits for what it promises.
   * @template T @template {unknown[]} A
   * @param {(...args: A) => T | Promise<T>} what @param {A} args @returns {Promise<T>}
   */
  async run(what, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${String(what)})(...Array.prototype.slice.call(arguments, 0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#call('POST', `${this.#session}/execute/async`, { script, args });
    if (error) throw new Error(error);
    return value;
  }

  async stop() {
    await this.#call('DELETE', this.#session).catch(() => undefined);
    for (const stop of this.#stops.toReversed()) stop();
  }
}
