// Makes a bare clone ready: the packages, and for tests a browser. Node built-ins only, because it runs before
// there is anything else. `node scripts/bootstrap.js [--browser]`
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { obtainBrowser, rememberBrowser } from './browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];
const INSTALL_LIMIT = 15 * 60_000;

/** @param {string} message @returns {never} */
export function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** @param {string} version as in process.versions.node */
export function nodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  return major < needMajor || (major === needMajor && minor < needMinor);
}

/**
 * Compares what the lockfile asks for with what npm says it installed. Time stamps would do for most cases, but a
 * clone or a checkout makes new ones and `npm ci` throws the whole folder away.
 * @param {string} wantedText package-lock.json
 * @param {string} [installedText] node_modules/.package-lock.json
 */
export function isStale(wantedText, installedText) {
  if (installedText === undefined) return true;
  const wanted = JSON.parse(wantedText).packages ?? {};
  const installed = JSON.parse(installedText).packages ?? {};
  return Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && installed[path]?.version !== entry.version,
  );
}

/** @param {string} path */
const read = (path) => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined);

function installPackages() {
  const lock = read('package-lock.json');
  if (lock === undefined) giveUp('package-lock.json is missing: this is not a whole copy of the project.');
  if (!isStale(lock, read('node_modules/.package-lock.json'))) return;
  console.log('Installing packages (npm ci) ...');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    timeout: INSTALL_LIMIT,
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) giveUp('npm ci failed: see the lines above. Is the npm registry within reach?');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (nodeIsTooOld(process.versions.node)) {
    giveUp(`Jotlab needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`);
  }
  installPackages();
  if (process.argv.includes('--browser')) {
    const found = await obtainBrowser();
    if (found === undefined) {
      giveUp(
        'No browser for the tests: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the program of one, and try again.',
      );
    }
    rememberBrowser(found);
    console.log(`Browser for the tests: ${found.path ?? "Playwright's own"} (${found.version})`);
  }
}
