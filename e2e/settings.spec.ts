// Somebody looks at a token as of another moment, and sets the page up to their eyes.
import { type Bench, expect, test } from './bench.ts';
import { signed } from './tokens.ts';

test.use({ timezoneId: 'America/New_York', locale: 'en-US' });

const dialog = (bench: Bench, name: string) => bench.page.getByRole('dialog', { name });

test('a frozen clock judges the times, and the light names it', async ({ page, bench }) => {
  await page.clock.install({ time: '2026-11-23T12:00:00Z' });
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(signed({ sub: 'a', exp: Date.parse('2026-11-20T09:00:00Z') / 1000 }));
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expired 3 days ago');
  await bench.button(/^Clock: Nov 23, 2026/).click();
  const clock = dialog(bench, 'Clock');
  // In the reader's own zone: 03:30 in New York is 08:30 UTC, half an hour before this token expires.
  await clock.getByLabel('Date and time, in your time zone').fill('2026-11-20T03:30:00');
  await clock.getByRole('button', { name: 'Freeze' }).click();
  await expect(clock).toContainText('Clock frozen at Nov 20, 2026, 3:30:00 AM EST');
  await page.keyboard.press('Escape');
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 30 minutes, by the frozen clock');
  await expect(bench.button(/^Clock frozen at Nov 20, 2026/)).toContainText('frozen');
  await expect(bench.row('exp')).toContainText('in 30 minutes');

  // Nothing moves, whatever is done.
  await page.clock.setSystemTime('2026-11-23T14:00:00Z');
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 30 minutes, by the frozen clock');
  await bench.pasteAnywhere(signed({ sub: 'a', nbf: Date.parse('2026-11-20T10:30:00Z') / 1000 }));
  await expect(bench.light('Time')).toHaveAccessibleName('Time Not valid yet: nbf is in 2 hours, by the frozen clock');

  await bench.button(/^Clock frozen/).click();
  await clock.getByRole('button', { name: 'Resume' }).click();
  await expect(clock.getByRole('button', { name: 'Resume' })).toBeDisabled();
  await expect(clock.getByLabel('Date and time, in your time zone')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bench.light('Time')).not.toHaveAccessibleName(/frozen/);
});

test('the clock is moved along the token’s moments, by hand and by keys, and everything follows', async ({
  page,
  bench,
  axe,
}) => {
  await page.clock.install({ time: '2026-11-23T12:00:00Z' });
  await bench.open();
  const at = (time: string): number => Date.parse(time) / 1000;
  await bench.pasteAnywhere(
    signed({
      sub: 'a',
      iat: at('2026-11-23T11:00:00Z'),
      exp: at('2026-11-23T13:00:00Z'),
      iss: 'https://issuer.example',
    }),
  );
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 60 minutes');
  const line = bench.region('Lens').getByRole('slider', { name: 'Move the clock' });
  await expect(line).toHaveAttribute('aria-valuetext', /^Nov 23, 2026, 7:00/);
  await line.focus();
  await page.keyboard.press('End');
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expired \d+ minutes ago, by the frozen clock$/);
  await expect(page.locator('[data-rule="exp-expired"]')).toBeVisible();
  await axe(page);
  await page.keyboard.press('Home');
  await expect(page.locator('[data-rule="exp-expired"]')).toHaveCount(0);
  await expect(page.locator('[data-rule="iat-future"]')).toBeVisible();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-rule="iat-future"]')).toHaveCount(0);
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expires in .*, by the frozen clock$/);
  // It stands beside the claim as well: there the press on the light leads.
  await bench.light('Time').click();
  await expect(bench.fact('Relative')).toContainText('Resume');
  await bench.fact('Relative').getByRole('button', { name: 'Resume' }).click();
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 60 minutes');
  await expect(bench.fact('Relative').getByRole('button', { name: 'Resume' })).toHaveCount(0);
});

test('a frozen clock is not kept: the next visit starts live', async ({ page, bench }) => {
  await bench.open();
  await bench.button(/^Clock/).click();
  await dialog(bench, 'Clock').getByRole('button', { name: 'Freeze' }).click();
  await page.keyboard.press('Escape');
  await expect(bench.button(/^Clock frozen/)).toBeVisible();
  await page.reload();
  await expect(bench.button(/^Clock: /)).toBeVisible();
});

test('theme, text size and density are kept; what is stored can be no harm', async ({ page, bench }) => {
  await bench.open();
  await bench.button('Settings').click();
  for (const [group, choice] of [
    ['Theme', 'Dark'],
    ['Text size', 'Large'],
    ['Density', 'Compact'],
  ] as const) {
    await page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice }).check();
  }
  await page.keyboard.press('Escape');
  const set = (): Promise<Record<string, string | undefined>> =>
    page.evaluate(() => ({ ...document.documentElement.dataset }));
  await expect.poll(set).toMatchObject({ theme: 'dark', textSize: 'large', density: 'compact' });
  const size = await bench.token.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

  await page.reload();
  await bench.ready();
  expect(await set()).toMatchObject({ theme: 'dark', textSize: 'large', density: 'compact' });
  expect(await bench.token.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBe(size);
  await bench.button('Settings').click();
  await expect(page.getByRole('radiogroup', { name: 'Density' }).getByRole('radio', { name: 'Compact' })).toBeChecked();

  // The page starts with anything in its storage.
  for (const stored of ['{"theme":"<img>","density":5}', 'null', '{', '[]', '"x"']) {
    await page.evaluate((value) => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, value);
    }, stored);
    await page.reload();
    await expect(bench.payload).toContainText('johndoe');
    expect(await set()).toMatchObject({ textSize: 'normal', density: 'comfortable' });
  }
  await bench.ready();
});
