// Somebody who wants to learn: lesson by lesson, each done by hand on the real bench.
import type { Page } from '@playwright/test';
import { expect, test } from './bench.ts';
import { TOKEN } from './tokens.ts';

const SECRET = 'a secret that only this bench knows';

const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
const told = (page: Page) => lesson(page).getByRole('status');
const isDone = async (page: Page): Promise<void> => expect(told(page)).toContainText('Done.');
const isOpen = async (page: Page): Promise<void> => {
  await expect(told(page)).not.toContainText('Done.');
  await expect(lesson(page)).toHaveAttribute('aria-busy', 'false');
};
const press = (page: Page, name: string | RegExp) =>
  lesson(page)
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .click();

/** Opens a step, and waits until the bench is as it begins. */
async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(`./#learn=${address}`);
  await expect(lesson(page)).toHaveAttribute('aria-busy', 'false');
  await isOpen(page);
}

/** On to the next step, which is not done yet. */
async function next(page: Page): Promise<void> {
  await isDone(page);
  await press(page, 'Next');
  await isOpen(page);
}

test('the way in and out: the list, a step by its address, back, progress, and one’s own bench as it was', async ({
  page,
  bench,
  axeInBoth,
}) => {
  await bench.open();
  await bench.pasteAnywhere(TOKEN);
  await bench.pasteAnywhere(SECRET);
  await expect(bench.region('Keys')).toContainText(/secret/i);
  const own = await bench.textOf(bench.token);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('lessons');
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Lessons', exact: true });
  await expect(list.getByRole('heading', { name: 'Lessons' })).toBeFocused();
  await expect(bench.token).toBeHidden();
  await axeInBoth(page);
  await list.getByRole('checkbox').check();
  await expect(list.getByRole('link', { name: 'Three parts' })).toHaveCount(0);
  await list.getByRole('checkbox').uncheck();
  await list.getByRole('link', { name: 'Three parts' }).click();
  await isOpen(page);
  await expect(lesson(page).getByRole('heading', { name: 'The first dot' })).toBeFocused();
  await expect(bench.region('Verdict')).toContainText('Not a token');
  for (const number of [1, 2, 3]) {
    await press(page, 'Hint');
    await expect(told(page)).toContainText(`Hint ${number} of 3`);
  }
  await press(page, 'Show me');
  await isDone(page);
  await axeInBoth(page);
  await press(page, 'Reset');
  await isOpen(page);
  await expect(told(page)).not.toContainText('Hint');
  await press(page, 'Show me');
  await next(page);
  await expect(page).toHaveURL(/#learn=three-parts\/2$/);
  await page.goBack();
  await expect(lesson(page).getByRole('heading', { name: 'The first dot' })).toBeFocused();
  await expect(lesson(page).getByRole('link', { name: 'Step 1: The first dot, done' })).toBeVisible();
  await press(page, 'Leave');
  await expect(lesson(page)).toHaveCount(0);
  expect(await bench.textOf(bench.token)).toBe(own);
  await expect(bench.region('Keys')).toContainText(/secret/i);
  await bench.act('Undo').click();
  await expect(bench.region('Keys')).not.toContainText(/secret, \d+/i);

  // The address alone opens a step; what comes by another address goes to one's own bench.
  await page.goto('./#learn=three-parts/3');
  await page.reload();
  await isOpen(page);
  await expect(lesson(page).getByRole('link', { name: 'Step 1: The first dot, done' })).toBeVisible();
  await page.evaluate((token) => void (location.hash = `token=${token}`), TOKEN);
  await expect(lesson(page)).toHaveCount(0);
  await expect(bench.token).toContainText(TOKEN.slice(0, 12));
  await page.evaluate(() => void (location.hash = 'learn=no-such-lesson'));
  await expect(list).toContainText('1 of 3 steps');
  await list.getByRole('button', { name: 'Forget my progress' }).click();
  await expect(list).not.toContainText('1 of 3 steps');
});

test('three parts, on a phone: the dots find their places', async ({ page, axe }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('link', { name: 'New to tokens? Start here' }).click();
  await page.getByRole('link', { name: 'Three parts' }).click();
  await isOpen(page);
  await press(page, /^Before a later/);
  const dot = lesson(page).getByRole('slider', { name: /^Dot 1/ });
  await dot.fill('57');
  await expect(lesson(page)).toContainText('after character 57');
  await isOpen(page);
  await press(page, 'Move dot 1 left by one character');
  await isDone(page);
  await expect(lesson(page)).toContainText('Your guess was right');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(page);
  await next(page);
  await lesson(page)
    .getByRole('slider', { name: /^Dot 2/ })
    .fill('171');
  await isOpen(page);
  await press(page, 'Move dot 2 right by one character');
  await isDone(page);
  await next(page);
  await press(page, 'The payload');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Signature/ })
    .click();
  await isDone(page);
  await expect(lesson(page)).toContainText('The bench shows something else');
  await press(page, 'Finish');
  await expect(page.getByRole('region', { name: 'Lessons', exact: true })).toContainText('1 of');
});

test('base64 is not encryption: the note is read without a key, the other text is not', async ({ page, bench }) => {
  await openAt(page, 'base64');
  await press(page, 'A password');
  await lesson(page).getByLabel('The note says').fill('the safe is open');
  await isOpen(page);
  await expect(bench.payload).toContainText('the safe is behind the painting');
  await lesson(page).getByLabel('The note says').fill('the safe is behind the painting');
  await next(page);
  await lesson(page).getByRole('radio', { name: 'B' }).check();
  await isOpen(page);
  await press(page, 'Put B on the bench');
  await next(page);
  await expect(bench.light('Decryption')).toBeVisible();
  await press(page, 'Take the reader’s private key');
  await isDone(page);
  await expect(told(page)).toContainText('the safe is behind the painting');
});

test('what is signed: a space breaks it, taking it out mends it, and the header counts as well', async ({
  page,
  bench,
}) => {
  await openAt(page, 'what-is-signed');
  await bench.ready();
  await press(page, /^still fits/);
  await bench.region('Contents').getByRole('button', { name: 'Raw', exact: true }).last().click();
  await bench.payload.getByText('"iss"').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await isDone(page);
  await expect(lesson(page)).toContainText('The bench shows something else');
  await next(page);
  await press(page, 'fits again');
  await bench.act('Undo').click();
  await next(page);
  await press(page, /^fails/);
  await bench.header.getByText('"JWT"').click();
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'x']) await page.keyboard.press(key);
  await isDone(page);
});
