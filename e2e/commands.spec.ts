// Somebody who knows what they want to do, and does not want to look for the button.
import { type Bench, expect, test } from './bench.ts';
import { TOKEN } from './tokens.ts';

const palette = (bench: Bench) => bench.page.getByRole('dialog', { name: 'Commands' });
const option = (bench: Bench, name: string | RegExp) => palette(bench).getByRole('option', { name });
const chosen = (bench: Bench) => palette(bench).getByRole('option', { selected: true });

test('Ctrl+K lists what can be done; typing finds it, Enter does it, and the focus goes back', async ({
  page,
  bench,
}) => {
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

  // The list leaves out a command that cannot be done. Who searches for it is told why, and nothing is done.
  await expect(option(bench, /^Undo/)).toHaveCount(0);
  await page.keyboard.type('undo');
  await expect(option(bench, /^Undo/)).toHaveAttribute('aria-disabled', 'true');
  await expect(option(bench, /^Undo/)).toContainText('nothing to undo');
  await page.keyboard.press('Enter');
  await expect(palette(bench)).toBeVisible();
  await search.fill('no such thing');
  await expect(palette(bench).getByRole('status')).toHaveText('No command found. Try another word.');

  // The name of a button finds that button's command first.
  await search.fill('learn');
  await expect(chosen(bench)).toHaveText(/^Learn/);

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
  await expect(bench.notice).toHaveText(/^The text around the token was removed/);
  expect(await bench.textOf(bench.token)).toBe(TOKEN);
  await act('undo');
  await expect(bench.region('Ribbon')).toContainText('the Bearer scheme');
  await act('select payload');
  await expect(bench.region('Lens').getByRole('heading', { level: 3 })).toHaveText(/Payload/);
  await act('clear the selection');
  await expect(bench.region('Lens').getByRole('heading', { level: 3 })).toHaveText('The token as a whole');
  await act('what is secret');
  await expect(bench.region('Ribbon').getByRole('listitem').filter({ hasText: 'Secret:' })).toBeVisible();
  await act('what is secret');
  await expect(bench.region('Ribbon').getByRole('listitem').filter({ hasText: 'Secret:' })).toHaveCount(0);
  await act('size with');
  await expect(bench.region('Lens').getByRole('listitem').filter({ hasText: 'ML-DSA-87' })).toBeVisible();
  await act('freeze');
  await expect(bench.button(/^Clock frozen at/)).toBeVisible();
  await act('go to keys');
  await expect(bench.region('Keys')).toBeFocused();
});

test('what has just been closed opens again at once', async ({ page, bench }) => {
  await bench.open();
  for (const key of ['Enter', 'Escape']) {
    await page.keyboard.press('ControlOrMeta+k');
    await palette(bench).getByRole('combobox').fill('freeze');
    // Both keys before the browser has told that the dialog is closed.
    await page.evaluate(async (first) => {
      const press = (init: KeyboardEventInit): unknown =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
        );
      press({ key: first });
      await Promise.resolve();
      press({ key: 'k', ctrlKey: true });
    }, key);
    await expect(palette(bench).getByRole('combobox')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(palette(bench)).toHaveCount(0);
  }
});

test('the words that people use find what they mean', async ({ page, bench }) => {
  await bench.open();
  await page.keyboard.press('ControlOrMeta+k');
  const search = palette(bench).getByRole('combobox');
  for (const [word, first] of [
    ['tamper', /^Tamper/],
    ['flip', /^Tamper/],
    ['change', /^Tamper/],
    ['bit', /^Tamper/],
    ['verify', /^Verify a signature/],
    ['check', /^Verify a signature/],
    ['decrypt', /^Decrypt a token/],
    ['decode', /^Decode a token/],
    ['share', /^Share/],
    ['link', /^Share/],
    ['example', /^(?:Load the demo token|New token)/],
    ['expire', /^See the token expire/],
    ['hmac', /^(?:New key|Sign)/],
    ['jwks', /^(?:Fetch keys|Open file|Save keys)/],
    ['secret', /^(?:Verify|Decrypt|New key|Show what is signed)/],
    ['password', /^(?:New key|Decrypt|Encrypt)/],
    ['copy payload', /^Go to Contents/],
    ['curl', /^Other serializations/],
    ['postman', /^Other serializations/],
    ['wrong', /^(?:Explain an error message|Go to Findings)/],
    ['dark', /^Theme: Dark/],
  ] as const) {
    await search.fill(word);
    await expect(chosen(bench), word).toHaveText(first);
  }
  // A question that is not a command leads to the place where it is done.
  await search.fill('how to verify');
  await page.keyboard.press('Enter');
  await expect(bench.region('Keys').getByRole('textbox', { name: 'Key or secret' })).toBeFocused();
});

test('in a narrow window what a keyboard types goes to the search as well', async ({ page, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(bench).getByRole('listbox')).toBeFocused();
  await page.keyboard.type('tamper');
  await expect(palette(bench).getByRole('combobox')).toHaveValue('tamper');
  await expect(chosen(bench)).toHaveText(/^Tamper/);
});
