// Keys of a keyboard are inserted by the editor, what an input method types by the browser: both must end up in the text.
import type { CDPSession } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { TOKEN } from './tokens.ts';

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium lets a test play an input method');

/** Opens the page with TOKEN in it and the caret behind its character `at`. */
async function start(bench: Bench, at: number): Promise<CDPSession> {
  await bench.open();
  await bench.pasteInto(TOKEN);
  await expect(bench.payload).toContainText('"sub": "pasted-one"');
  await bench.page.keyboard.press('ControlOrMeta+Home');
  for (let count = 0; count < at; count += 1) await bench.page.keyboard.press('ArrowRight');
  return bench.page.context().newCDPSession(bench.page);
}

const compose = (cdp: CDPSession, text: string): Promise<unknown> =>
  cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const withText = (text: string): string => TOKEN.slice(0, 10) + text + TOKEN.slice(10);
const headerRuns = (bench: Bench): Promise<string[]> =>
  bench.page.locator('#token-host .tape-part.tape-header').allTextContents();

test('a composed word is kept, and the caret stands behind it', async ({ page, bench }) => {
  const cdp = await start(bench, 10);
  for (const text of ['k', 'か', 'かn', 'かん']) {
    await compose(cdp, text);
    // The panes follow, which must not disturb it.
    await expect(bench.region('Ribbon')).toContainText(text);
    await expect(bench.light('Format')).toHaveAccessibleName(/defect/);
  }
  await cdp.send('Input.insertText', { text: '漢字' });
  await page.keyboard.type('x');
  expect(await bench.textOf(bench.token)).toBe(withText('漢字x'));
});

test('a composition that is given up leaves the text as it was', async ({ page, bench }) => {
  const cdp = await start(bench, 10);
  await compose(cdp, 'ga');
  await compose(cdp, '');
  expect(await bench.textOf(bench.token)).toBe(TOKEN);
  await expect(bench.light('Format')).not.toHaveAccessibleName(/defect/);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('x');
  expect(await bench.textOf(bench.token)).toBe(`x${TOKEN}`);
});

test('keys without a name, as a keyboard on a screen sends them', async ({ page, bench }) => {
  const cdp = await start(bench, 10);
  for (const text of 'AbC') {
    const key = { key: 'Unidentified', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.insertText', { text });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
  await page.keyboard.type('d');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('e');
  expect(await bench.textOf(bench.token)).toBe(withText('AbCe'));
  await bench.undoTo(TOKEN, () => page.keyboard.press('ControlOrMeta+z'));
});

test('what is typed at once stands in the next frame, in one run of its part, and the caret stays', async ({
  page,
  bench,
}) => {
  await start(bench, 10);
  await page.keyboard.type('abcdefg');
  const runs = (): Promise<string[]> => headerRuns(bench);
  const header = withText('abcdefg').split('.')[0] ?? '';
  await expect.poll(runs).toEqual([header]);
  await page.keyboard.type('h');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  const now = `${withText('abcdefg').slice(0, 17)}${TOKEN.slice(11)}`;
  await expect.poll(runs).toEqual([now.split('.')[0]]);
  // At the borders of a part: what is typed belongs to the part beside it.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('QR');
  await expect.poll(runs).toEqual([`QR${now}`.split('.')[0]]);
  expect(await bench.textOf(bench.token)).toBe(`QR${now}`);
});
