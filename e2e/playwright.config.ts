import { defineConfig, devices } from '@playwright/test';
import { browserArgs, browserPath } from '../scripts/browser.js';

// Every worker process reads this file again: the first one chooses the port, the others find it in the environment.
const port = (process.env['JOTLAB_PORT'] ??= String(20_000 + (process.pid % 20_000)));
const executablePath = browserPath();

/** `JOTLAB_BROWSERS=chromium,firefox,webkit`; the latter two are Playwright's own builds, which CI installs. */
const wanted = (process.env['JOTLAB_BROWSERS'] ?? 'chromium').split(',');

const stockFirefox = process.env['JOTLAB_FIREFOX'];

const projects = [
  {
    name: 'chromium',
    use: {
      ...devices['Desktop Chrome'],
      // One process for the tabs of a context: it stays, with all it has compiled, from story to story (kept.ts).
      launchOptions: {
        // No story runs long enough to earn back what the optimizing compilers take: a fifth of all.
        args: [...browserArgs, '--process-per-site', '--js-flags=--no-maglev,--no-opt'],
        ...(executablePath === undefined ? {} : { executablePath }),
      },
    },
  },
  {
    name: 'firefox',
    use: {
      ...devices['Desktop Firefox'],
      // A stock one, by WebDriver BiDi (e2e/engines/); else Playwright's own build.
      ...(stockFirefox === undefined
        ? {}
        : { channel: 'moz-firefox', launchOptions: { executablePath: stockFirefox, timeout: 120_000 } }),
    },
  },
  { name: 'webkit', use: { ...devices['Desktop Safari'] } },
].filter(({ name }) => wanted.includes(name));

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A few may need a second try (`scripts/test.js` names and counts them). By hand, the first failure is the answer.
  retries: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? 1 : 0,
  // One more than the two cores that CI has: a story waits for a third of its time.
  workers: 3,
  // A busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['line'], ['json']] : [['list']],
  // Traces cost a second a test: JOTLAB_TRACE=1 asks for them.
  use: {
    baseURL: `http://localhost:${port}/`,
    trace: process.env['JOTLAB_TRACE'] ? 'retain-on-failure' : 'off',
    // Fetching and keeping all files takes an eighth of each visit. The stories about it allow it.
    serviceWorkers: 'block',
  },
  projects,
  webServer: {
    // The production build with its policy and its headers, as `npm start` serves it.
    command: `node scripts/serve.js --port=${port} --strict`,
    cwd: '..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
