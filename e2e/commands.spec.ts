// Somebody who knows what they want to do, and does not want to look for the button.
import { type Bench, expect, test } from './bench.ts';
import { TOKEN } from './tokens.ts';

const palette = (bench: Bench) => bench.page.getByRole('dialog', { name: 'Commands' });
const option = (bench: Bench, name: string | RegExp) => palette(bench).getByRole('option', { name });
const chosen = (bench: Bench) => palette(bench).getByRole('option', { selected: true });

test('Ctrl+K lists what can be done; typing finds it, Enter does it, and the focus goes back', async ({ page, bench }) => {
  await bench.open();
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+k');
  const search = palette(bench).getByRole('combobox');
  await expect(search).toBeFocused();
  await expect(chosen(bench)).toHaveText(/^Paste from the clipboard/);
  await page.keyboard.press('ArrowUp');
  await expect(chosen(bench)).toHaveText(/^Help/);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(bench)).toHaveText(/^Paste/);
  await expect(search).toHaveAttribute('aria-activedescendant', await chosen(bench).getAttribute('id').then(String));

  // What cannot be done says why, and is not done.
  await expect(option(bench, /^Undo/)).toHaveAttribute('aria-disabled', 'true');
  await expect(option(bench, /^Undo/)).toContainText('nothing to undo');
  await page.keyboard.type('undo');
  await page.keyboard.press('Enter');
  await expect(palette(bench)).toBeVisible();
  await search.fill('no such thing');
  await expect(palette(bench).getByRole('status')).toHaveText('No command has that name.');

  await search.fill('theme dark');
  await expect(palette(bench).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette(bench)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(bench.token).toBeFocused();

  await bench.button('Commands').click();
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette(bench)).toHaveCount(0);
  await expect(bench.button('Commands')).toBeFocused();
});

test('a dialog chosen by its name opens, also when it has yet to be fetched', async ({ page, bench }) => {
  await bench.open();
  await page.keyboard.press('ControlOrMeta+k');
  await palette(bench).getByRole('combobox').fill('encrypt');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Encrypt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('commands do what their buttons do', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(`Bearer ${TOKEN}`);
  const act = async (name: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await palette(bench).getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
    await expect(palette(bench)).toHaveCount(0);
  };
  await act('only the token');
  await expect(bench.notice).toHaveText(/^Only the token is left/);
  expect(await bench.textOf(bench.token)).toBe(TOKEN);
  await act('undo');
  await expect(bench.region('Ribbon')).toContainText('the scheme Bearer');
  await act('select payload');
  await expect(bench.region('Lens').getByRole('heading', { level: 3 })).toHaveText(/Payload/);
  await act('release');
  await expect(bench.region('Lens').getByRole('heading', { level: 3 })).toHaveText('The token as a whole');
  await act('what is secret');
  await expect(bench.region('Ribbon').getByRole('listitem').filter({ hasText: 'Secret:' })).toBeVisible();
  await act('what is secret');
  await expect(bench.region('Ribbon').getByRole('listitem').filter({ hasText: 'Secret:' })).toHaveCount(0);
  await act('size under');
  await expect(bench.region('Lens').getByRole('listitem').filter({ hasText: 'ML-DSA-87' })).toBeVisible();
  await act('freeze');
  await expect(bench.button(/^Clock frozen at/)).toBeVisible();
  await act('go to keys');
  await expect(bench.region('Keys')).toBeFocused();
});
