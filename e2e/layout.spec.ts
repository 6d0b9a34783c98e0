// Somebody with a screen of another width, an enlarged page, or a printer.
import { type Bench, expect, test } from './bench.ts';

const drawerButton = (bench: Bench) => bench.button('Keys');

test('on a middling screen the keys are in a drawer: opened, closed by Escape, the focus comes back', async ({ page, bench }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await bench.open();
  const keys = bench.region('Keys');
  const lens = bench.region('Lens');
  await expect(lens).toBeVisible();
  await expect(keys).toHaveCount(0);
  await expect(drawerButton(bench)).toHaveAttribute('aria-expanded', 'false');
  await drawerButton(bench).focus();
  await page.keyboard.press('Enter');
  await expect(keys).toBeFocused();
  await expect(keys).toBeInViewport();
  await expect(drawerButton(bench)).toHaveAttribute('aria-expanded', 'true');
  // Not modal: what is beside it can be used, what is under it cannot be reached.
  await expect(lens).toHaveCount(0);
  await bench.row('aud').getByRole('button').click();
  await page.keyboard.press('Escape');
  await expect(bench.row('aud').getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  await expect(keys).toBeVisible();
  await keys.getByRole('textbox', { name: 'Key or secret' }).focus();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(drawerButton(bench)).toBeFocused();

  // A light that leads there opens it too, and gets the focus back.
  await bench.light('Signature').click();
  await expect(keys).toBeFocused();
  await keys.getByRole('button', { name: 'Close the keys' }).click();
  await expect(lens).toBeVisible();
  await expect(bench.light('Signature')).toBeFocused();

  await page.setViewportSize({ width: 1280, height: 768 });
  await expect(keys).toBeVisible();
  await expect(drawerButton(bench)).toBeHidden();
});

test('the Lens stays in sight beside long contents, and nothing is focused behind the verdict', async ({ page, bench }) => {
  await bench.open();
  await bench.row('order').getByRole('button').click();
  await expect(bench.region('Lens').getByRole('heading', { name: 'order' })).toBeInViewport();
  await expect(bench.region('Keys').getByRole('heading', { name: 'Keys and checks' })).toBeInViewport();
  await bench.region('Findings').focus();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await bench.row('alg', 'Header parameters explained').getByRole('button').focus();
  const hidden = await bench.row('alg', 'Header parameters explained').getByRole('button').evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + 3, top + 3));
  });
  expect(hidden).toBe(false);
});

test('enlarged to twice its size the page does not lose its screen to the verdict', async ({ page, bench }) => {
  // What a window of 1280 by 960 shows at 200 %.
  await page.setViewportSize({ width: 640, height: 480 });
  await bench.open();
  await bench.region('Findings').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 5000);
  await expect(bench.region('Verdict')).not.toBeInViewport();
});

test('tabs and their panels name each other', async ({ page, bench }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await bench.open();
  for (const name of ['Lens', 'Keys', 'Contents'] as const) {
    await page.getByRole('tab', { name, exact: true }).click();
    const panel = page.getByRole('tabpanel', { name, exact: true });
    await expect(panel).toHaveCount(1);
    await expect(panel.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-controls', await panel.getAttribute('id').then(String));
  }
});

test('on paper everything is unfolded, and nothing that can only be pressed is there', async ({ page, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  const more = bench.token.getByRole('button', { name: /more characters of Payload$/ });
  await expect(more).toBeVisible();
  // An expectation, folded away again: its result is printed, what is to be filled in is not.
  await page.getByRole('tab', { name: 'Keys' }).click();
  const keys = bench.region('Keys');
  await keys.getByText('Expectations', { exact: true }).click();
  const issuer = keys.getByRole('textbox', { name: 'Issuer (iss)' });
  await issuer.fill('https://auth.acme.example');
  await keys.getByText('Expectations', { exact: true }).click();
  await expect(issuer).toBeHidden();
  await page.getByRole('tab', { name: 'Contents' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(more).toHaveCount(0);
  for (const name of ['Contents', 'Lens', 'Keys', 'Findings'] as const) await expect(bench.region(name)).toBeVisible();
  await expect(keys.getByText(/^iss is as expected/)).toBeVisible();
  for (const gone of [page.getByRole('tablist'), page.getByRole('button', { name: 'Paste' }), page.getByRole('button', { name: 'Do\u2026' }), bench.button('Help'), issuer, keys.getByText('Encrypted, only by its recipient')]) await expect(gone).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('tab', { name: 'Contents' })).toBeVisible();
});

test('a notice stays while the pointer or the focus is on it', async ({ page, bench }) => {
  await page.clock.install();
  await bench.open();
  await bench.act('Clear').click();
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.clock.runFor(20_000);
  await expect(undo).toBeFocused();
  await bench.token.focus();
  await undo.hover();
  await page.clock.runFor(20_000);
  await expect(undo).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(9_000);
  await expect(undo).toHaveCount(0);
});
