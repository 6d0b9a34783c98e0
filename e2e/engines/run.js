// `npm run engines`: a choice of stories in a stock Firefox, and what must hold in a stock WebKit. What cannot be had
// here is left out, and said. `npm run engines -- firefox` or `-- webkit` takes one of them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../scripts/paths.js';
import { checkWebKit } from './invariants.js';
import { STORIES } from './stories.js';

const INSTALL_LIMIT = 10 * 60_000;

/** @param {string} name */
function find(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Debian's packages, where one may install them. @param {string[]} packages */
function install(packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    console.log(`  apt-get ${args.join(' ')}`);
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_LIMIT, env });
  }
}

/** @param {string[]} programs any of each line @param {string[]} packages */
function have(programs, packages) {
  const all = () => programs.map((names) => names.split('|').map(find).find(Boolean));
  if (all().includes(undefined)) install(packages);
  const found = all();
  return found.includes(undefined) ? undefined : /** @type {string[]} */ (found);
}

/** @param {string} engine @param {string} packages */
const leftOut = (engine, packages) => console.log(`${engine}: LEFT OUT. It is not here: install ${packages}.`);

function firefox() {
  const [program] = have(['firefox-esr|firefox'], ['firefox-esr']) ?? [];
  if (program === undefined) return leftOut('Firefox', 'firefox-esr (Debian) or firefox');
  const titles = STORIES.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const args = [cli, 'test', '-c', 'e2e/playwright.config.ts', '-g', titles, '--reporter=list'];
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      JOTLAB_BROWSERS: 'firefox',
      JOTLAB_FIREFOX: join(root, 'e2e/engines/firefoxBridge.js'),
      JOTLAB_FIREFOX_PROGRAM: program,
    },
  });
  if (done.status !== 0) process.exitCode = 1;
}

async function webkit() {
  const packages = ['webkit2gtk-driver', 'xvfb', 'dbus-x11'];
  if (!have(['WebKitWebDriver', 'Xvfb', 'dbus-run-session'], packages)) return leftOut('WebKit', packages.join(', '));
  await checkWebKit((name, problem) => {
    console.log(
      `WebKit: ${problem === undefined ? 'ok' : 'FAILED'}: ${name}${problem === undefined ? '' : `: ${problem}`}`,
    );
    if (problem !== undefined) process.exitCode = 1;
  });
}

const only = process.argv.slice(2);
if (only.length === 0 || only.includes('webkit')) await webkit();
if (only.length === 0 || only.includes('firefox')) firefox();
