// Stories of a worker share a browser context where nothing of one can reach the next: a new one has a new process,
// which compiles the whole page again, and that is a third of what a short story costs. Each story has its own tab, and
// comes to an origin that has kept nothing.
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

export interface Violation {
  directive: string;
  blocked: string;
}

/** Each leaves something in the context that no clearing finds. A context is thrown away after it. */
const SPENDING = [
  'addCookies',
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'route',
  'routeFromHAR',
  'routeWebSocket',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setHTTPCredentials',
  'setOffline',
  'setStorageState',
] as const satisfies (keyof BrowserContext)[];

const ROUTING = ['route', 'routeFromHAR', 'routeWebSocket'] as const satisfies (keyof Page)[];

/** Nothing may grow from story to story without end: after so many there is a new one. */
const STORIES = 25;

/** Who hears of violations of the page's policy, by context. */
const hearers = new WeakMap<BrowserContext, (violation: Violation) => void>();

export const hearViolations = (context: BrowserContext, hear: (violation: Violation) => void): void =>
  void hearers.set(context, hear);

/** A context like those of Playwright, with the options of the story that runs; its pages report violations. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.exposeBinding('jotlabViolation', (_source, violation: Violation) => hearers.get(context)?.(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { jotlabViolation: (violation: Violation) => void }).jotlabViolation;
      report({ directive: event.effectiveDirective, blocked: event.blockedURI });
    });
  });
  return context;
}

interface Kept {
  context: BrowserContext;
  options: string;
  /** Keeps the process alive between two stories: a page without scripts. */
  parked: Page;
  session: CDPSession;
  isSpent: boolean;
  stories: number;
}

/** Calls `spend` before each of these methods. */
function spendBy(target: object, names: readonly string[], spend: () => void): void {
  const methods = target as Record<string, (...args: unknown[]) => unknown>;
  for (const name of names) {
    const method = methods[name]!.bind(target);
    methods[name] = (...args) => {
      spend();
      return method(...args);
    };
  }
}

/** Says when a story does to the context what the next one would see. */
function watchSpending(context: BrowserContext, spend: () => void): void {
  spendBy(context, SPENDING, spend);
  // The process may remember what a story has answered in place of the server.
  context.on('page', (page) => spendBy(page, ROUTING, spend));
  // Pages take their clock from the context.
  const clock = new Proxy(context.clock, {
    get(target, name) {
      spend();
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  Object.defineProperty(context, 'clock', { value: clock });
}

/** The context that the stories of a worker share. */
export class Keeper {
  #kept: Kept | undefined;

  /** `options`: those of the story, as one text; a story with others gets a context of its own, and then shares that. */
  async lend(browser: Browser, options: string): Promise<BrowserContext> {
    if (this.#kept && (this.#kept.options !== options || this.#kept.isSpent || this.#kept.stories >= STORIES))
      await this.close();
    this.#kept ??= await this.#make(browser, options);
    this.#kept.stories += 1;
    return this.#kept.context;
  }

  async #make(browser: Browser, options: string): Promise<Kept> {
    const context = await newContext(browser);
    const parked = await context.newPage();
    await parked.goto('/licenses.txt');
    const session = await context.newCDPSession(parked);
    const kept = { context, options, parked, session, isSpent: false, stories: 0 };
    watchSpending(context, () => (kept.isSpent = true));
    return kept;
  }

  /** Takes it back after a story: closes its tabs, and clears whatever they have stored. */
  async takeBack(): Promise<void> {
    if (this.#kept === undefined) return;
    const { context, parked, session, isSpent } = this.#kept;
    if (isSpent) return this.close();
    for (const page of context.pages()) if (page !== parked) await page.close();
    const { origin } = new URL(parked.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await context.clearCookies();
    // The process has its own copy of local storage.
    const left = await parked.evaluate(async () => {
      localStorage.clear();
      const databases = await indexedDB.databases();
      const registrations = await navigator.serviceWorker.getRegistrations();
      return [databases.length, registrations.length, (await caches.keys()).length];
    });
    if (left.some(Boolean)) await this.close();
  }

  async close(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.context.close();
  }
}
