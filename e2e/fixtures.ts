// The `test` of every story. It fails on whatever a person would never see: a console message of warning or error,
// an uncaught error, a violation of the page's policy, and any request that is not a GET of the build's own files.
import { createRequire } from 'node:module';
import { type ConsoleMessage, type Page, type Request, type WebError, expect, test as base } from '@playwright/test';
import { builtFiles } from '../scripts/build/serviceWorker.ts';
import { dist } from '../scripts/paths.js';
import { type Violation, Keeper, hearViolations, newContext } from './kept.ts';

export interface Watch {
  /** All that went wrong so far, in words. */
  problems: string[];
  /** URLs of all requests so far, those of the service worker too. */
  requests: string[];
  /** For a story that provokes it: exactly one violation of this directive is due by its end. */
  expectViolation(directive: string): void;
  /** For a story in which the worker tries to send: the browser's messages about blocked requests are not failures. */
  expectBlocksInWorker(): void;
  /** For a story in which somebody asks for it: requests to exactly these addresses are not failures, nor are the console's messages about them. */
  allowRequests(...urls: string[]): void;
}

interface Options {
  /** A context and a process that no other story has had. For those about what is kept, loaded or held in memory. */
  isAlone: boolean;
}

interface Fixtures extends Options {
  /** The options of this story's context, as one text. */
  contextOptionsText: string;
  watch: Watch;
  /** Runs axe on the whole page and fails on any finding. With `rules`, only those: the theme changes but colours. */
  axe: (page: Page, rules?: string[]) => Promise<void>;
  /** The same in light and in dark: for this screen, as it is. A theme can break only contrast, so the other rules are asked once. */
  axeInBoth: (page: Page) => Promise<void>;
  /** Chooses the theme as the system would. */
  theme: (name: 'light' | 'dark') => Promise<void>;
}

// The package for Playwright would send all of axe into the page for each question, which takes as long as the answer.
const require = createRequire(import.meta.url);
const { source: axeSource } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };

interface AxeResults {
  violations: { id: string; nodes: { target: (string | string[])[] }[] }[];
  passes: unknown[];
}

/** The tape draws one look dozens of times. Contrast, by far the dearest question, is asked of its first parts only. */
const REPEATED = '.tape-part ~ .tape-part ~ .tape-part';
const CONTRAST = 'color-contrast';

/** Asks axe about the page, all rules or those named. Contrast goes by itself, without the repeated ones. */
async function askAxe(page: Page, rules: string[] | undefined): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async ([named, contrast, repeated]) => {
      const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
      const common = { resultTypes: ['violations'], preload: false, iframes: false };
      const others = named?.filter((rule) => rule !== contrast);
      const asked = [
        ...(others?.length === 0
          ? []
          : [
              await axe.run(document, {
                ...common,
                ...(others ? { runOnly: others } : { rules: { [contrast]: { enabled: false } } }),
              }),
            ]),
        ...(named && !named.includes(contrast)
          ? []
          : [await axe.run({ exclude: [repeated] }, { ...common, runOnly: [contrast] })]),
      ];
      return {
        violations: asked.flatMap(({ violations }) => violations),
        passes: asked.flatMap(({ passes }) => passes),
      };
    },
    [rules, CONTRAST, REPEATED] as const,
  );
}

const ownFiles = new Set(['', 'sw.js', ...builtFiles(dist)]);
if (!ownFiles.has('index.html')) throw new Error('dist/ holds no build: run `npm run build` first');

/** Why a request should not have been made, if so. */
function complaint(request: Pick<Request, 'method' | 'url'>, origin: string): string | undefined {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:') return undefined;
  const isOwn = url.origin === origin && ownFiles.has(url.pathname.slice(1));
  return isOwn && request.method() === 'GET' ? undefined : `request: ${request.method()} ${url.href}`;
}

/** Dialogs, buttons and links fade: half of a fade is half of a contrast. Waits until none does. */
const faded = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    const fades = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.all(fades.map((each) => each.finished.catch(() => null)));
  });

const text = (message: ConsoleMessage): string => `console ${message.type()}: ${message.text()}`;

export const test = base.extend<Fixtures, { keeper: Keeper }>({
  isAlone: [false, { option: true }],
  keeper: [
    async ({}, use) => {
      const keeper = new Keeper();
      await use(keeper);
      await keeper.close();
    },
    { scope: 'worker' },
  ],
  // Whatever a story may set with `test.use`: two stories with different options never share a context.
  contextOptionsText: async (
    {
      acceptDownloads,
      baseURL,
      bypassCSP,
      colorScheme,
      contextOptions,
      deviceScaleFactor,
      extraHTTPHeaders,
      geolocation,
      hasTouch,
      httpCredentials,
      ignoreHTTPSErrors,
      isMobile,
      javaScriptEnabled,
      locale,
      offline,
      permissions,
      serviceWorkers,
      storageState,
      timezoneId,
      userAgent,
      viewport,
    },
    use,
  ) => {
    await use(
      JSON.stringify([
        [acceptDownloads, baseURL, bypassCSP, colorScheme, contextOptions, deviceScaleFactor, extraHTTPHeaders],
        [geolocation, hasTouch, httpCredentials, ignoreHTTPSErrors, isMobile, javaScriptEnabled, locale],
        [offline, permissions, serviceWorkers, storageState, timezoneId, userAgent, viewport],
      ]),
    );
  },
  context: async ({ browser, browserName, keeper, isAlone, serviceWorkers, contextOptionsText }, use) => {
    // Clearing is a command of Chromium's. A service worker outlives its page, and a trace is of one context.
    const isOwn =
      isAlone || browserName !== 'chromium' || serviceWorkers === 'allow' || Boolean(process.env['JOTLAB_TRACE']);
    const context = isOwn ? await newContext(browser) : await keeper.lend(browser, contextOptionsText);
    await use(context);
    await (isOwn ? context.close() : keeper.takeBack());
  },
  watch: [
    async ({ context, page, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const problems: string[] = [];
      const requests: string[] = [];
      const violations: Violation[] = [];
      const due: string[] = [];
      let inWorker = false;
      const allowed = new Set<string>();

      const onRequest = (request: Request): void => {
        requests.push(request.url());
        if (allowed.has(request.url()) && request.method() === 'GET') return;
        const wrong = complaint(request, origin);
        if (wrong !== undefined) problems.push(wrong);
      };
      const onConsole = (message: ConsoleMessage): void => {
        const ofAllowed = [message.location().url, message.text()].some((place) =>
          [...allowed].some((url) => place.includes(url)),
        );
        // Playwright's own word, where a story does without the service worker.
        const ofPlaywright = message.text() === 'Service Worker registration blocked by Playwright';
        if (!ofAllowed && !ofPlaywright && ['warning', 'error', 'assert'].includes(message.type()))
          problems.push(text(message));
      };
      const onError = (error: WebError): void => {
        const { message } = error.error();
        // Firefox reports the outcome of a request as an error of the page.
        if (![...allowed].some((url) => message.includes(url))) problems.push(`uncaught: ${message}`);
      };
      context.on('request', onRequest);
      context.on('console', onConsole);
      context.on('weberror', onError);
      page.on('crash', () => problems.push('the page crashed'));
      hearViolations(context, (violation) => violations.push(violation));

      await use({
        problems,
        requests,
        expectViolation: (directive) => due.push(directive),
        expectBlocksInWorker: () => void (inWorker = true),
        allowRequests: (...urls) => urls.forEach((url) => allowed.add(url)),
      });

      // A moment for what is still on its way, so that a late error is not lost.
      if (!page.isClosed()) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      context.off('request', onRequest);
      context.off('console', onConsole);
      context.off('weberror', onError);
      expect(violations.map(({ directive }) => directive).toSorted(), 'violations of the policy').toEqual(
        due.toSorted(),
      );
      // The browser also writes a provoked violation to the console.
      const provoked = (problem: string): boolean =>
        (due.length > 0 || inWorker) && /Content.Security.Policy|settings blocked/i.test(problem);
      expect(
        problems.filter((problem) => !provoked(problem)),
        'what went wrong unseen',
      ).toEqual([]);
    },
    { auto: true },
  ],
  axe: async ({}, use) => {
    await use(async (page, rules) => {
      await faded(page);
      const { violations, passes } = await askAxe(page, rules);
      expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(found, 'accessibility').toEqual([]);
    });
  },
  axeInBoth: async ({ axe, theme }, use) => {
    await use(async (page) => {
      const shows = async (name: 'light' | 'dark'): Promise<void> => {
        await theme(name);
        await expect(page.locator('html')).toHaveAttribute('data-theme', name);
      };
      // What is pointed at has another contrast.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.mouse.move(0, 0);
      await shows('light');
      await axe(page);
      await shows('dark');
      await axe(page, [CONTRAST]);
      await shows('light');
    });
  },
  theme: async ({ page }, use) => {
    await use(async (name) => {
      await page.emulateMedia({ colorScheme: name });
      await faded(page);
    });
  },
});

export { expect };
