#!/usr/bin/env node
// Stands between Playwright and a stock Firefox: starts it with the arguments it is given, and hands WebDriver BiDi
// through in both directions, but for two things that a stock Firefox does not do as Playwright expects them.
// Playwright reads the address from the output of the program it started, so this is that program.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** Playwright's own copy of the package ws: nothing need be installed. */
const { ws: Socket, wsServer: Server } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle');

const LARGEST = 512 * 1024 * 1024;
/** Ids of what is asked from here, far from those that Playwright counts up. */
const OWN_IDS = 1_000_000_000;
const SCHEMES = ['dark', 'light'];
const FILL = 'window.__pw_bidiInsertText(';
/** `fill` sets the value in the page's own world, which React takes for its own doing. Typed, it is somebody else's. */
const TYPE = "((text) => void document.execCommand('insertText', false, text))(";

const firefox = spawn(
  process.env['JOTLAB_FIREFOX_PROGRAM'] ?? 'firefox-esr',
  [
    // The browser's own scope, where a preference can be set.
    '--remote-allow-system-access',
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'pipe', 'pipe'] },
);
let address = '';

/** One connection of Playwright, and the one to Firefox that belongs to it. */
class Bridge {
  /** @type {Map<number, (message: any) => void>} */
  #asked = new Map();
  #nextId = OWN_IDS;
  /** @type {string[]} sent before Firefox was there */
  #early = [];

  /** @param {any} client @param {string} path */
  constructor(client, path) {
    this.client = client;
    this.firefox = new Socket(address + path, { maxPayload: LARGEST, perMessageDeflate: false });
    const close = () => {
      client.close();
      this.firefox.close();
    };
    for (const side of [client, this.firefox]) side.on('close', close).on('error', close);
    client.on('message', (/** @type {unknown} */ data) => {
      if (this.firefox.readyState === Socket.OPEN) this.#fromPlaywright(String(data));
      else this.#early.push(String(data));
    });
    this.firefox.on('open', () => this.#early.splice(0).forEach((text) => this.#fromPlaywright(text)));
    this.firefox.on('message', (/** @type {unknown} */ data) => this.#fromFirefox(String(data)));
  }

  /** @param {string} text */
  #fromPlaywright(text) {
    const { id, method, params } = JSON.parse(text);
    // The ESR does not know this one yet; Playwright asks it of every page.
    if (method !== 'emulation.setMediaFeaturesOverride') return this.firefox.send(text.replaceAll(FILL, TYPE));
    const answer = JSON.stringify({ type: 'success', id, result: {} });
    return void this.#prefer(params.features?.['prefers-color-scheme']).finally(() => this.client.send(answer));
  }

  /** @param {string} text */
  #fromFirefox(text) {
    const mine = text.includes(`"id":${String(OWN_IDS).slice(0, 4)}`) ? JSON.parse(text) : undefined;
    const resolve = this.#asked.get(mine?.id);
    this.#asked.delete(mine?.id);
    if (resolve) resolve(mine);
    else if (this.client.readyState === Socket.OPEN) this.client.send(text);
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} */
  #ask(method, params) {
    const id = (this.#nextId += 1);
    this.firefox.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => this.#asked.set(id, resolve));
  }

  /** Light or dark, for the whole browser: an override of one page is lost with its first navigation (COOP). @param {string} [scheme] */
  async #prefer(scheme) {
    const tree = await this.#ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const context = tree.result?.contexts?.[0]?.context;
    if (context === undefined) return;
    const at = SCHEMES.indexOf(scheme ?? '');
    await this.#ask('script.callFunction', {
      target: { context },
      awaitPromise: false,
      functionDeclaration:
        "(value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value)",
      arguments: [{ type: 'number', value: at < 0 ? SCHEMES.length : at }],
    });
  }
}

const server = new Server({ host: '127.0.0.1', port: 0, maxPayload: LARGEST });
server.on(
  'connection',
  (/** @type {any} */ client, /** @type {{ url: string }} */ request) => new Bridge(client, request.url),
);

/** Hands output on line by line, with the address of this bridge in place of Firefox's. @param {import('node:stream').Readable} from @param {NodeJS.WriteStream} to */
function handOn(from, to) {
  let rest = '';
  from.on('data', (piece) => {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line);
      if (found?.[1] !== undefined) address = found[1];
      to.write(found ? `WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n` : `${line}\n`);
    }
  });
}
handOn(firefox.stdout, process.stdout);
handOn(firefox.stderr, process.stderr);
firefox.on('exit', (code) => process.exit(code ?? 0));
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
  process.on(signal, () => firefox.kill(signal));
