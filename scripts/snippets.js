// Runs the code that the dialog Code writes, in every language whose runtime can be had here: what our rooms make, the
// code verifies and decrypts, and the other way round. Debian's packages are installed where that is possible.
// Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.js';

/** Some of them are not in every release: each is asked for by itself. */
const PACKAGES = [
  'python3-jwt',
  'python3-cryptography',
  'python3-jwcrypto',
  'ruby',
  'ruby-jwt',
  'golang-go',
  'golang-github-golang-jwt-jwt-dev',
  'jose',
  'openssl',
  'default-jdk-headless',
  'libnimbus-jose-jwt-java',
  'php-cli',
  'librust-jsonwebtoken-dev',
];

/** @param {string} command @param {string[]} args */
const quietly = (command, args) => spawnSync(command, args, { stdio: 'pipe' }).status === 0;

function install() {
  if (!existsSync('/usr/bin/apt-get')) {
    console.log('No apt-get here: what is not installed is skipped.');
    return;
  }
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    return quietly(command, rest);
  };
  const wanted = PACKAGES.filter((name) => !quietly('dpkg', ['-s', name]));
  if (wanted.length > 0 && !apt('update')) console.log('The lists of packages could not be fetched.');
  for (const name of wanted) {
    const done = apt('install', '-y', '--no-install-recommends', name);
    console.log(`${name}: ${done ? 'installed' : 'cannot be installed here'}`);
  }
}

install();
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'src/export/code/execute.test.ts',
    '--reporter=verbose',
    '--disable-console-intercept',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, JOTLAB_SNIPPETS: 'all' } },
);
process.exitCode = status ?? 1;
