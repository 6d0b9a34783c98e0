// Finds or fetches a Chromium for the tests. A browser counts only when it starts: a file may be there and miss its
// libraries. Node built-ins, and Playwright once it is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ path?: string, version: string }} Browser no path: Playwright's own */

const root = fileURLToPath(new URL('..', import.meta.url));
const memory = join(root, 'node_modules/.cache/jotlab/browser.json');
const PACKAGE_LIMIT = 5 * 60_000;

/** As root there is no sandbox to be had; the other flags keep it quiet on a machine without a network. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Paths of browsers, in the order tried. @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
export function systemBrowsers(env = process.env, platform = process.platform) {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((f) => f !== undefined);
    return folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  // The shell is the same engine without a window's machinery: the stories take half the time in it.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} [path] @returns {Promise<Browser | undefined>} */
async function tryBrowser(path) {
  const { chromium } = await import('@playwright/test');
  try {
    const options = { args: browserArgs, timeout: 30_000 };
    const browser = await chromium.launch(path === undefined ? options : { ...options, executablePath: path });
    const version = browser.version();
    await browser.close();
    return path === undefined ? { version } : { path, version };
  } catch {
    return undefined;
  }
}

async function trySystem() {
  for (const path of systemBrowsers().filter(isProgram)) {
    const found = await tryBrowser(path);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} command @param {string[]} args @param {number} limit milliseconds @param {NodeJS.ProcessEnv} [env] */
function run(command, args, limit, env = {}) {
  console.log(`  ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: limit,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

/** Any answer at all will do: the point is not to wait minutes for a host that cannot be reached. @param {string} url */
async function answers(url) {
  if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy']) return true;
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

async function downloadPlaywrights() {
  if (!(await answers('https://cdn.playwright.dev/'))) {
    console.log("  Playwright's download host does not answer: skipped.");
    return undefined;
  }
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const done = run(process.execPath, [cli, 'install', 'chromium', '--only-shell'], PACKAGE_LIMIT, env);
  return done ? tryBrowser() : undefined;
}

async function installDebians() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const patience = [
    '-q',
    '-o',
    'Acquire::http::Timeout=10',
    '-o',
    'Acquire::https::Timeout=10',
    '-o',
    'Acquire::Retries=1',
  ];
  // A failed update is not a reason to stop: an older list may still do.
  run('apt-get', [...patience, 'update'], 90_000, env);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const done = run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', name], PACKAGE_LIMIT, env);
    const found = done ? await trySystem() : undefined;
    if (found) return found;
  }
  return undefined;
}

async function installFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const args = ['install', '--no-save', '--no-audit', '--no-fund', `@sparticuz/chromium@${SPARTICUZ}`];
  if (!run('npm', args, PACKAGE_LIMIT)) return undefined;
  /** @type {{ default: { executablePath(): Promise<string> } }} */
  const { default: packed } = await import(['@sparticuz', 'chromium'].join('/'));
  return tryBrowser(await packed.executablePath());
}

/** The last line of it that says it runs on Node 20. */
const SPARTICUZ = '143.0.4';

/** In this order: the first that starts. @returns {Promise<Browser | undefined>} */
export async function obtainBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    const found = await tryBrowser(named);
    if (found) return found;
    console.log(`CHROMIUM_PATH (${named}) does not start: looking further.`);
  }
  const present = (await tryBrowser()) ?? (await trySystem());
  if (present) return present;
  console.log('No browser here yet: fetching one.');
  return (await downloadPlaywrights()) ?? (await installDebians()) ?? (await installFromNpm());
}

/** @param {Browser} browser */
export function rememberBrowser(browser) {
  mkdirSync(join(memory, '..'), { recursive: true });
  writeFileSync(memory, JSON.stringify(browser));
}

/**
 * For the Playwright configuration: what the bootstrap found, or without it a browser of the system. Undefined: leave
 * it to Playwright.
 * @returns {string | undefined}
 */
export function browserPath() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  /** @type {Browser | undefined} */
  const found = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : undefined;
  if (found && (found.path === undefined || isProgram(found.path))) return found.path;
  return systemBrowsers().find(isProgram);
}
