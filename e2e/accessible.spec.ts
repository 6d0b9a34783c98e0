// Somebody who uses assistive technology, or cannot bear a bright screen, meets every screen of the page.
import { type Bench, expect, test } from './bench.ts';
import { JWE_RFC, TOKEN, signed } from './tokens.ts';
import { hostileText } from '../src/jose/vectors/hostile.ts';

type State = readonly [name: string, go: (bench: Bench) => Promise<unknown>];

const dialog = (bench: Bench) => bench.page.getByRole('dialog');
const shut = async (bench: Bench): Promise<void> => {
  await bench.page.keyboard.press('Escape');
  await expect(dialog(bench)).toHaveCount(0);
};
const opened =
  (button: RegExp) =>
  async (bench: Bench): Promise<void> => {
    if ((await dialog(bench).count()) > 0) await shut(bench);
    await bench.page.getByRole('banner').getByRole('button', { name: button }).click();
    await expect(dialog(bench)).toBeVisible();
  };

const texts: readonly State[] = [
  ['the demo token', async () => undefined],
  ['a claim selected', (bench) => bench.payload.getByText('"exp"', { exact: true }).click()],
  [
    'headers and tables',
    async (bench) => {
      await bench.openHeaders();
      await bench.showTables();
      await bench.row('exp').getByRole('button').click();
    },
  ],
  [
    'what is inside a claim',
    async (bench) => {
      await bench.pasteAnywhere(signed({ cnf: { jwk: { kty: 'EC' } }, sub: 'a' }));
      await bench.row('cnf').getByRole('button', { name: 'Inside cnf' }).click();
      await bench.row('jwk').getByRole('button', { name: 'Inside jwk' }).click();
      await bench.row('kty').getByRole('button', { name: 'kty', exact: true }).click();
      await bench.region('Lens').getByRole('button', { name: /^Byte/ }).first().click();
    },
  ],
  ['an encrypted token', (bench) => bench.pasteAnywhere(JWE_RFC)],
  ['its lanes', (bench) => bench.act('What is signed, what is secret').click()],
  [
    'several tokens',
    (bench) => bench.pasteAnywhere(JSON.stringify({ access_token: TOKEN, id_token: signed({ sub: 'b' }) })),
  ],
  ['a defective token', (bench) => bench.pasteAnywhere(hostileText('json-comma'))],
  ['many findings', (bench) => bench.pasteAnywhere(hostileText('sd-jwt-odd-disclosures'))],
  ['invisible characters', (bench) => bench.pasteAnywhere(hostileText('bidi-override'))],
  ['a foreign text', (bench) => bench.pasteAnywhere('6ba7b810-9dad-11d1-80b4-00c04fd430c8')],
  ['nothing', (bench) => bench.act('Clear').click()],
];
const dialogs: readonly State[] = [
  ['the help', opened(/^Help$/)],
  ['the proof', opened(/requests sent$/)],
  ['the settings', opened(/^Settings$/)],
  ['the clock', opened(/^Clock/)],
  ['the commands', opened(/^Commands$/)],
];

for (const [what, states] of [
  ['screen', texts],
  ['dialog', dialogs],
] as const)
  test(`every ${what} passes axe, in light and in dark`, async ({ page, bench, axeInBoth }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await bench.open();
    for (const [state, go] of states)
      await test.step(state, async () => {
        await go(bench);
        // An open dialog must have come in fully: half of a fade is half of a contrast.
        if (what === 'dialog') await expect(dialog(bench)).toHaveCSS('opacity', '1');
        await axeInBoth(page);
      });
  });

test('the keys in their drawer pass axe', async ({ page, bench, axe }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await bench.open();
  await bench.button('Keys').click();
  await expect(bench.region('Keys')).toBeFocused();
  await axe(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('tabs and sheet pass axe, in light and in dark', async ({ page, bench, axeInBoth }) => {
    await bench.open();
    for (const tab of ['Lens', 'Keys', 'Contents']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await test.step(tab, () => axeInBoth(page));
    }
    await bench.payload.getByText('"exp"', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Close the Lens' })).toBeVisible();
    await test.step('sheet', () => axeInBoth(page));
  });
});

const themeOf = (bench: Bench): Promise<string | undefined> =>
  bench.page.evaluate(() => document.documentElement.dataset['theme']);

test('the theme follows the system, until one is chosen; the choice is there before the first paint', async ({
  page,
  bench,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await bench.open();
  expect(await themeOf(bench)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => themeOf(bench)).toBe('light');
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  await opened(/^Settings$/)(bench);
  await page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => themeOf(bench)).toBe('dark');

  // The body is parsed after the early script, so this observer sees the first paint.
  await page.addInitScript(() => {
    const seen = window as unknown as { themes: (string | undefined)[] };
    seen.themes = [];
    new MutationObserver(() => {
      if (document.body) seen.themes.push(document.documentElement.dataset['theme']);
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.route('**/assets/index-*.js', () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await expect(bench.payload).toContainText('johndoe');
  expect(await themeOf(bench)).toBe('dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(paper);
  // And never the other one in between.
  expect(await page.evaluate(() => (window as unknown as { themes: unknown[] }).themes)).not.toContain('light');
});

test('with reduced motion nothing moves', async ({ page, bench }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bench.open();
  await opened(/^Help$/)(bench);
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(running).toBe(0);
});
