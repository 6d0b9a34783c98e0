// The smallest phones, and a laptop with an ordinary access token: what is written there is there in full.
import { type Bench, expect, test } from './bench.ts';
import { lesson, openAt } from './lesson.ts';
import { signed } from './tokens.ts';

const ACCESS = (now: number): string =>
  signed({
    iss: 'https://id.acme.example/realms/shop',
    sub: 'b3d1c5a7-5f0e-4d6b-8a4c-2e9f7b1d3c55',
    aud: 'account',
    exp: now + 11 * 60,
    iat: now - 11 * 60,
    auth_time: now - 12 * 60,
    jti: '8f6dcb2e-1a4b-4e0e-9f31-5d2c7a9b0e11',
    typ: 'Bearer',
    azp: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    session_state: '72f988bf-86f1-41af-91ab-2d7cd011db47',
    acr: '1',
    scope: 'openid email profile',
    sid: '72f988bf-86f1-41af-91ab-2d7cd011db47',
    email_verified: true,
    name: 'John Doe',
    preferred_username: 'john.doe@acme.example',
    given_name: 'John',
  });
const NOW = 1_795_165_200;

/** Notes that end in an ellipsis. */
const cut = (bench: Bench): Promise<string[]> =>
  bench
    .region('Contents')
    .evaluate((pane) =>
      [...pane.querySelectorAll('.json-note')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );

test('beside the claims nothing is cut, at any width; where there is no room for a time it is said shortly', async ({
  page,
  bench,
}) => {
  await page.clock.install({ time: NOW * 1000 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  await bench.pasteAnywhere(ACCESS(NOW));
  const notes = bench.region('Contents').locator('.json-note');
  for (const said of ['Authorized party', 'Preferred user name']) await expect(notes.getByText(said)).toBeAttached();
  for (const width of [1440, 1280, 1024, 768, 390]) {
    await page.setViewportSize({ width, height: 720 });
    await expect(notes.filter({ hasText: 'in 11 minutes' })).toBeAttached();
    expect(await cut(bench), `${width} wide`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 568 });
  await bench.payload.scrollIntoViewIfNeeded();
  await expect(notes.filter({ hasText: /^11m ago *$/ })).toBeAttached();
  expect(await cut(bench)).toEqual([]);
});

test('in the table the name of an ordinary claim stays in one line', async ({ page, bench }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  await bench.pasteAnywhere(ACCESS(NOW));
  await bench.showTables();
  for (const name of ['preferred_username', 'session_state']) {
    const button = bench.row(name).getByRole('button', { name, exact: true });
    expect((await button.boundingBox())?.height, name).toBeLessThan(30);
  }
});

test.describe('at 320 by 568', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('what stays in sight leaves most of the screen', async ({ page, bench }) => {
    const left = (): Promise<number> =>
      page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight / 2);
        const stays = [...document.querySelectorAll('*')].filter((element) => {
          const { position } = getComputedStyle(element);
          const { top, height, width } = element.getBoundingClientRect();
          const isStuck = position === 'fixed' || (position === 'sticky' && top <= 0);
          return isStuck && height > 0 && width > 300;
        });
        const taken = stays.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
        return 1 - taken / innerHeight;
      });
    await bench.open();
    expect(await left()).toBeGreaterThan(0.6);
    await openAt(page, 'six-bits/2');
    await expect(lesson(page).getByText('Guess first')).toBeVisible();
    expect(await left()).toBeGreaterThan(0.6);
    const middles = await lesson(page)
      .locator('.lesson-acts')
      .getByRole('button')
      .evaluateAll((all) => new Set(all.map((each) => Math.round(each.getBoundingClientRect().top))).size);
    expect(middles).toBe(1);
    // The clock of a lesson is frozen: that takes a word more.
    expect((await page.locator('header.bar').boundingBox())?.height).toBeLessThan(50);
  });

  test('no dialog of Help is wider than the screen', async ({ page, bench }) => {
    await bench.open();
    const dialog = page.getByRole('dialog');
    for (const name of ['Glossary', 'Reference of checks', 'How do I know', 'Take it offline', 'About Jotlab', '']) {
      await bench.button('Help').click();
      await expect(dialog.getByRole('button', { name: 'Glossary' })).toBeVisible();
      if (name) await dialog.getByRole('button', { name }).click();
      const wide = await dialog.evaluate((box) =>
        [box, ...box.querySelectorAll('*')]
          .filter((each) => each.scrollWidth > each.clientWidth && /auto|scroll/.test(getComputedStyle(each).overflowX))
          .map((each) => `${each.className} ${each.scrollWidth}`),
      );
      expect(wide, name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });
});
