// Somebody works on a token of a megabyte, for a long time.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './bench.ts';
import { signed } from './tokens.ts';

// What is held in memory is this story's own.
test.use({ isAlone: true });

const MEGABYTE = signed({ sub: 'large-one', filler: 'x'.repeat(750_000) });

interface Held {
  nodes: number;
  listeners: number;
  heap: number;
}

/** Measures the memory of the page after garbage collection, when what waited for an idle moment has been done. */
async function held(page: Page, session: CDPSession): Promise<Held> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') };
}

test('a megabyte: few nodes, and typing works at both ends', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(MEGABYTE);
  await expect(bench.payload).toContainText('large-one');
  const nodes = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
  expect(await nodes()).toBeLessThan(3_000);

  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('AB');
  await expect(bench.region('Ribbon')).toContainText(`${(MEGABYTE.length + 2).toLocaleString('en')} characters`);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Delete');
  await expect(bench.light('Format')).toHaveAccessibleName(/malformed|Not a token/);
  await bench.undoTo(MEGABYTE, () => page.keyboard.press('ControlOrMeta+z'));
  await expect(bench.light('Format')).toHaveAccessibleName('Format Signed token, 3 parts');

  // All of it unfolded and scrolled through: still only what is in sight is drawn.
  await bench.act('Show all').click();
  await bench.token.focus();
  for (const key of ['ControlOrMeta+End', 'PageUp', 'ControlOrMeta+Home', 'PageDown']) await page.keyboard.press(key);
  expect(await nodes()).toBeLessThan(3_000);
});

test('five hundred edits gain no nodes, no listeners and no heap to speak of', async ({ page, bench, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium tells what it holds');
  test.setTimeout(120_000);
  await bench.open();
  await bench.complete();
  const text = signed({ sub: 'kept', filler: 'y'.repeat(1_500) });
  await bench.pasteAnywhere(text);
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+End');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const edits = async (count: number): Promise<void> => {
    for (let edit = 0; edit < count; edit += 1) await page.keyboard.press(edit % 2 === 0 ? 'A' : 'Backspace');
    await expect(bench.region('Ribbon')).toContainText(`${text.length.toLocaleString('en')} characters`);
  };
  // The first edits fill what is filled once: undo steps, caches, fonts.
  await edits(60);
  const before = await held(page, session);
  await edits(500);
  const after = await held(page, session);
  expect(after.nodes - before.nodes).toBeLessThan(200);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.heap - before.heap).toBeLessThan(4_000_000);
  expect(await bench.textOf(bench.token)).toBe(text);
});

test('a hundred pastes of large tokens leave nothing behind but what undo holds', async ({
  bench,
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium tells what it holds');
  await bench.open();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const pastes = async (from: number, to: number): Promise<void> => {
    for (let index = from; index < to; index += 1) {
      await bench.pasteAnywhere(signed({ sub: `number ${index}`, filler: 'z'.repeat(30_000) }));
      await expect(bench.payload).toContainText(`number ${index}`);
    }
  };
  await pastes(0, 10);
  const before = await held(page, session);
  await pastes(10, 110);
  const after = await held(page, session);
  expect(after.nodes - before.nodes).toBeLessThan(500);
  expect(after.listeners - before.listeners).toBeLessThan(50);
  // A hundred texts of 40,000 characters are 4 MB: undo may keep them, and nothing derived from them.
  expect(after.heap - before.heap).toBeLessThan(10_000_000);
});
