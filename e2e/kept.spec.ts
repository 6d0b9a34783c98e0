// Whoever reads a failed story wants to know that no other story had a hand in it.
import type { BrowserContext } from '@playwright/test';
import { expect, test } from './bench.ts';

// In one worker, one after the other: the context of the first is what the second gets.
test.describe.configure({ mode: 'serial' });
test.skip(({ browserName }) => browserName !== 'chromium', 'elsewhere each story has a context of its own');

let first: BrowserContext | undefined;

test('a story leaves something wherever a page can', async ({ page, context }) => {
  first = context;
  await page.goto('/');
  await page.evaluate(async () => {
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
    document.cookie = 'left=behind; path=/; max-age=1000';
    window.name = 'left behind';
    history.pushState({ left: 'behind' }, '');
    await caches.open('left');
    await new Promise((done) => (indexedDB.open('left').onsuccess = done));
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('left', { create: true });
  });
  await context.newPage();
});

test('the next one shares its context, and finds nothing of it', async ({ page, context }) => {
  expect(context).toBe(first);
  // A tab without scripts keeps the process alive.
  expect(context.pages().map((each) => new URL(each.url()).pathname)).toEqual(['/licenses.txt', 'blank']);
  await page.goto('/licenses.txt');
  const found = await page.evaluate(async () => {
    const files: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
      keys: () => AsyncIterable<string>;
    };
    for await (const name of folder.keys()) files.push(name);
    return {
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...files, ...(await caches.keys())],
      databases: await indexedDB.databases(),
      said: [document.cookie, window.name, history.state as unknown],
      // The empty page, and this one.
      visited: history.length,
    };
  });
  expect(found).toEqual({ stored: [], databases: [], said: ['', '', null], visited: 2 });
  await context.setOffline(true);
});

test('a story that changes the context is the last to have it', async ({ page, context }) => {
  expect(context).not.toBe(first);
  await page.goto('/');
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  first = context;
  await page.route('**/*', (route) => route.continue());
});

test('as is one that answers for the server', async ({ context }) => {
  expect(context).not.toBe(first);
});
