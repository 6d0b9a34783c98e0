// The service worker on a host of its own: under a path, and through an update. No `watch`: this story plays on
// another origin than the others.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';
import { SINGLE } from '../scripts/build/serviceWorker.ts';
import { dist, root } from '../scripts/paths.js';
import { createStaticServer } from '../scripts/serve.js';

base.use({ serviceWorkers: 'allow' });

interface Host {
  url: string;
  /** Serves a build that differs in its title, as a deployment would. */
  deploy(title: string): void;
}

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'jotlab-host-'));
    // Without the single file: compressing it again at each deployment would only take time.
    cpSync(dist, folder, { recursive: true, filter: (file) => !file.endsWith(SINGLE) });
    const headers = readFileSync(join(root, 'deploy/_headers'), 'utf8');
    const server = createStaticServer(folder, headers, '/bench/');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const deploy = (title: string): void => {
      const page = join(folder, 'index.html');
      writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>[^<]*/, `<title>${title}`));
      const worker = join(folder, 'sw.js');
      writeFileSync(
        worker,
        readFileSync(worker, 'utf8').replace(/`[0-9a-f]{16}`/, () => `\`${title.padStart(16, '0')}\``),
      );
      const next = createStaticServer(folder, headers, '/bench/');
      const [listener] = next.listeners('request');
      server.removeAllListeners('request');
      server.on('request', listener as Parameters<typeof server.on>[1]);
    };
    await use({ url: `http://localhost:${port}/bench/`, deploy });
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.active?.state));
  return page;
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test('an update waits until the last old tab is closed, then takes over and clears away', async ({ context, host }) => {
  const old = await open(context, host.url);
  const title = await old.title();
  const [oldCache] = await cacheNames(old);
  expect(oldCache).toContain('/bench/');

  host.deploy('Newer');
  const state = await old.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker && worker.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 20));
    return worker?.state;
  });
  expect(state).toBe('installed');
  await old.reload();
  expect(await old.title()).toBe(title);
  expect(await cacheNames(old)).toContain(oldCache);
  await old.close();

  await expect(async () => {
    const page = await open(context, host.url);
    const [now, names] = [await page.title(), await cacheNames(page)];
    // Close the page in any case: left open, it would be the tab that the old worker waits for.
    await page.close();
    expect(now).toBe('Newer');
    expect(names).not.toContain(oldCache);
  }).toPass({ timeout: 40_000, intervals: [500, 1000, 2000] });
});

test('it leaves alone what is not of the build', async ({ context, host }) => {
  const page = await open(context, host.url);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept.length).toBeGreaterThan(3);
  for (const path of kept) expect(path).toMatch(/^\/bench\//);
  expect(kept).not.toContain('/bench/sw.js');
  const missing = await page.goto(`${host.url}not-there`);
  expect(missing?.status()).toBe(404);
});
