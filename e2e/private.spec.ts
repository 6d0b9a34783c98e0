// Somebody wants to be sure that the token stays with them: nothing sent, nothing kept, no need of a network.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bench, expect, test } from './bench.ts';
import { JWE_RFC, TOKEN, signed } from './tokens.ts';

test.use({ serviceWorkers: 'allow' });

const SECRET = 'my-own-secret-subject';

/** One of everything that people do. */
async function wholeSession(bench: Bench): Promise<void> {
  const { page } = bench;
  await bench.pasteAnywhere(
    `Authorization: Bearer ${signed({ sub: SECRET, exp: 1_900_000_000, jku: 'https://keys.example/jwks' }, { alg: 'RS256', jku: 'https://keys.example/jwks', kid: SECRET })}`,
  );
  // A press on what is drawn anew just then would be lost.
  await expect(bench.payload).toContainText(SECRET);
  await bench.showTables();
  await bench.row('sub').getByRole('button').click();
  // And as JSON again.
  await bench.showTables();
  await bench.act('Keep only the token').click();
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('AB');
  await page.keyboard.press('ControlOrMeta+z');
  await bench.pasteAnywhere(JWE_RFC);
  await expect(bench.light('Decryption')).toBeVisible();
  // Large enough for the worker.
  await bench.pasteAnywhere(signed({ sub: SECRET, filler: 'x'.repeat(120_000) }));
  await expect(bench.payload).toContainText(SECRET);
  for (const name of ['Settings', 'Help']) {
    await bench.button(name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

test('a whole session sends nothing: the counter says so, and so does the browser', async ({ page, bench, watch }) => {
  await bench.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await wholeSession(bench);
  await expect(bench.button('0 requests sent')).toBeVisible();
  const origin = new URL(page.url()).origin;
  expect(watch.requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(watch.requests.filter((url) => url.includes(SECRET) || url.includes('eyJ'))).toEqual([]);
});

test('nothing of it is kept in the browser', async ({ page, bench, context }) => {
  await bench.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await wholeSession(bench);
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all(
      (await window.caches.keys()).map(async (name) => {
        const cache = await window.caches.open(name);
        return (await cache.keys()).map(({ url }) => url);
      }),
    );
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: caches.flat(),
      name: window.name,
      state: history.state as unknown,
      address: location.href,
    };
  });
  expect(kept).toMatchObject({ session: {}, cookie: '', databases: [], name: '', state: null });
  expect(Object.keys(kept.local).filter((key) => key !== 'jotlab.preferences')).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  for (const trace of [SECRET, 'eyJ', encodeURIComponent(SECRET)]) expect(JSON.stringify(kept)).not.toContain(trace);
  // Nor does a reload bring it back.
  await page.reload();
  await bench.ready();
  await expect(bench.payload).toContainText('johndoe');
});

test('"prove it": the page tries to send, and shows that the browser forbids it', async ({ page, bench, watch }) => {
  await bench.open();
  await bench.button('0 requests sent').click();
  const proof = page.getByRole('dialog', { name: 'How do I know that nothing is sent?' });
  await expect(proof).toContainText('0 requests sent since the page was loaded');
  await proof.getByText('own policy').click();
  await expect(proof.getByRole('listitem').filter({ hasText: /^connect-src 'none'$/ })).toBeVisible();
  watch.expectViolation('connect-src');
  await proof.getByRole('button', { name: 'Try to send something' }).click();
  await expect(proof.getByRole('status')).toHaveText(
    /^Blocked by the browser: connect-src forbids https:\/\/example\.com/,
  );
  await expect(proof).toContainText('0 requests sent since');
  expect(watch.requests.filter((url) => url.includes('example.com'))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bench.button('0 requests sent')).toBeVisible();
});

test('after the first visit everything works with the network cut', async ({ page, bench, context }) => {
  await bench.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.close();
  await context.setOffline(true);
  const later = await context.newPage();
  const offline = new Bench(later);
  await offline.open();
  await wholeSession(offline);
  await offline.button('0 requests sent').click();
  await expect(later.getByRole('dialog')).toContainText('0 requests sent since');
  await later.keyboard.press('Escape');
  await offline.open(`/#token=${TOKEN}`);
  await expect(offline.payload).toContainText('pasted-one');
});

/** Runs in the worker: tries every way to send, against a host that counts what arrives. */
async function trySending(origin: string): Promise<{ sent: string[]; blocked: string[] }> {
  const sent: string[] = [];
  const blocked = new Set<string>();
  self.addEventListener('securitypolicyviolation', (event) =>
    blocked.add((event as SecurityPolicyViolationEvent).effectiveDirective),
  );
  const outcome = (
    open: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void,
  ): Promise<unknown> => new Promise(open);
  const attempts: Record<string, () => unknown> = {
    fetch: () => fetch(`${origin}/fetch`, { method: 'POST', body: 'hello', mode: 'no-cors' }),
    XMLHttpRequest: () =>
      outcome((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', `${origin}/xhr`);
        Object.assign(request, { onload: resolve, onerror: reject });
        request.send();
      }),
    WebSocket: () =>
      outcome((resolve, reject) =>
        Object.assign(new WebSocket(origin.replace('http', 'ws')), { onopen: resolve, onerror: reject }),
      ),
    EventSource: () =>
      outcome((resolve, reject) => {
        const source = new EventSource(`${origin}/events`);
        // It would try again by itself.
        Object.assign(source, { onopen: resolve, onerror: () => reject(source.close()) });
      }),
    importScripts: () =>
      (self as unknown as { importScripts: (url: string) => void }).importScripts(`${origin}/scripts`),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      sent.push(name);
    } catch {
      // Blocked: that is what is asked for.
    }
  }
  // The reports come as tasks of their own.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { sent, blocked: [...blocked] };
}

test('the worker that reads large texts cannot send either: the policy of the page binds it', async ({
  page,
  bench,
  watch,
}) => {
  const arrived: (string | undefined)[] = [];
  const host = createServer((request, response) => {
    arrived.push(request.url);
    response.end();
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  try {
    await bench.open();
    const starting = page.waitForEvent('worker', (worker) => worker.url().startsWith('blob:'));
    await bench.pasteAnywhere(signed({ sub: SECRET, filler: 'x'.repeat(120_000) }));
    const worker = await starting;
    await expect(bench.payload).toContainText(SECRET);
    watch.expectBlocksInWorker();
    // A browser may tell of an attempt before it blocks it; the host tells whether anything came.
    watch.allowRequests(...['fetch', 'xhr', 'events', 'scripts'].map((name) => `${origin}/${name}`));
    const { sent, blocked } = await worker.evaluate(trySending, origin);
    expect(sent).toEqual([]);
    expect(blocked).toContain('connect-src');
    expect(arrived).toEqual([]);
    // And the host is there: a plain request arrives.
    await fetch(`${origin}/plain`);
    expect(arrived).toEqual(['/plain']);
  } finally {
    host.close();
  }
});
