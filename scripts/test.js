// All checks, one after the other, and the sum of their tests at the end. Node built-ins only. A failed check does not
// hide the ones after it; only a failed build does, because the browser tests would run on an old one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.js';

/** `names` are those of the failed ones, and of those that passed at the second try. @typedef {{ passed: number, failed: number, names: string[] }} Count */

/** @param {unknown} value */
const number = (value) => (typeof value === 'number' ? value : 0);

/** Enough of a message to know the cause by, without colours. @param {unknown} message */
const firstLines = (message) =>
  stripVTControlCharacters(typeof message === 'string' ? message : 'no message')
    .split('\n')
    .filter(Boolean)
    .slice(0, 6)
    .join('\n    ')
    .slice(0, 1200);

/** Counts the results in vitest's JSON report. @param {any} report @returns {Count} */
export function countVitest(report) {
  // A file that could not even be loaded has no failed test, and still has failed.
  const broken = (report.testResults ?? []).filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !(file.assertionResults ?? []).some((/** @type {any} */ test) => test.status === 'failed'),
  );
  const names = (report.testResults ?? []).flatMap((/** @type {any} */ file) =>
    (file.assertionResults ?? [])
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map(
        (/** @type {any} */ test) =>
          `failed: ${relative(root, file.name)}: ${test.fullName}\n    ${firstLines(test.failureMessages?.[0])}`,
      ),
  );
  return {
    passed: number(report.numPassedTests),
    failed: number(report.numFailedTests) + broken.length,
    names: [
      ...names,
      ...broken.map(
        (/** @type {any} */ file) => `failed: ${relative(root, file.name)}\n    ${firstLines(file.message)}`,
      ),
    ],
  };
}

/**
 * A story drives a whole browser, and a machine can starve it for a moment. One that passes at the second try is named in
 * the log and counts as passed; with more of them than this in a run, it is the page or the story, and they count as
 * failed.
 */
const SECOND_TRIES = 3;

/** Counts the results in Playwright's JSON report. @param {any} report @returns {Count} */
export function countPlaywright(report) {
  const stats = report.stats ?? {};
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  const flaky = number(stats.flaky);
  const tolerated = flaky <= SECOND_TRIES;
  /** @param {any} spec */
  const atSecondTry = (spec) => (spec.tests ?? []).some((/** @type {any} */ each) => each.status === 'flaky');
  /** @param {any} suite @returns {string[]} */
  const namesIn = (suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => !spec.ok || atSecondTry(spec))
      .map(
        (/** @type {any} */ spec) =>
          `${spec.ok && tolerated ? 'at the second try' : 'failed'}: ${spec.file}:${spec.line}: ${spec.title}\n    ${firstLines(spec.tests?.[0]?.results?.[0]?.error?.message)}`,
      ),
    ...(suite.suites ?? []).flatMap(namesIn),
  ];
  return {
    passed: number(stats.expected) + (tolerated ? flaky : 0),
    failed: number(stats.unexpected) + (tolerated ? 0 : flaky) + errors,
    names: (report.suites ?? []).flatMap(namesIn),
  };
}

/** @param {string} file @param {(report: any) => Count} count @returns {Count | undefined} */
function readCount(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function step(name, args, env = {}) {
  console.log(`\n== ${name}`);
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return done.status === 0;
}

function main() {
  const folder = mkdtempSync(join(tmpdir(), 'jotlab-test-'));
  const unitReport = join(folder, 'unit.json');
  const e2eReport = join(folder, 'e2e.json');
  /** @param {string} path */
  const tool = (path) => join('node_modules', path);
  const tsc = tool('typescript/bin/tsc');

  /** @type {[string, boolean][]} */
  const steps = [
    ['types', step('types', [tsc])],
    [
      'types of src/jose and the workers',
      step('types of src/jose and the workers', [tsc, '-p', 'src/jose/tsconfig.json']),
    ],
    ['lint', step('lint', ['scripts/lint.js'])],
  ];
  // Where nobody watches, the failures and the sum are enough: three thousand dots hide them.
  const watched = process.stdout.isTTY ? ['--reporter=dot'] : ['--reporter=default', '--silent=passed-only'];
  const unitDone = step('unit', [
    tool('vitest/vitest.mjs'),
    'run',
    ...watched,
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
  const built = step('build', [tool('vite/bin/vite.js'), 'build']);
  steps.push(['build', built]);
  const e2eDone =
    built &&
    step('browser', [tool('@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
    });

  let passed = 0;
  let failed = 0;
  console.log('');
  for (const [name, fine] of steps) {
    if (fine) continue;
    console.log(`${name}: failed`);
    failed += 1;
  }
  /** @type {[string, boolean, Count | undefined][]} */
  const counted = [['unit tests', unitDone, readCount(unitReport, countVitest)]];
  if (built) counted.push(['browser tests', e2eDone, readCount(e2eReport, countPlaywright)]);
  else console.log('browser tests: not run, because there is no build');
  for (const [check, fine, count = { passed: 0, failed: 0, names: [] }] of counted) {
    // Once more at the end, because of a long run often only the end is kept.
    for (const name of count.names) console.log(name);
    console.log(`${check}: ${count.passed} passed, ${count.failed} failed`);
    passed += count.passed;
    failed += count.failed;
    // Nothing was run, or a tool died without naming the test: that is not a success.
    if (count.passed + count.failed === 0 || (!fine && count.failed === 0)) failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
