// Somebody reads Japanese, or a language that runs from right to left.
import type { Page } from '@playwright/test';
import { overlay as ja } from '../src/words/ja/overlay.ts';
import { expect, test } from './bench.ts';
import { SECRET, hmacToken } from './checks.ts';
import { JWE_RFC, TOKEN } from './tokens.ts';

const words = ja as Required<typeof ja>;
const { bar, palette, tabs, ribbon, parts, verdict } =
  words as unknown as typeof import('../src/words/en/first.ts').first & typeof import('../src/words/en/dialogs.ts');

/** Three English words in a row that nobody's token has: something is not said in Japanese. */
const ENGLISH = /(?:^|[\s"(\u201c])[A-Z]?[a-z]{2,} [a-z]{2,} [a-z]{2,}/m;

const inJapanese = async (page: Page): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja', { timeout: 15_000 });
  // The editors come when somebody is there.
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await expect(page.getByRole('textbox', { name: ribbon.token, exact: true })).toHaveAttribute(
    'contenteditable',
    'true',
  );
};

test('the language is chosen in the settings, is kept, and changes nothing on the bench', async ({ page, bench }) => {
  await bench.open();
  await bench.complete();
  await bench.pasteAnywhere(TOKEN);
  await expect(bench.payload).toContainText('pasted-one');
  await bench.button('Settings').click();
  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: '日本語' }).check();
  await expect(page.getByRole('dialog', { name: bar.settings })).toBeVisible();
  await page.getByRole('button', { name: words.dialog.close as string, exact: true }).click();
  await inJapanese(page);
  await expect(page).toHaveTitle(/作業台/);
  await expect(page.getByRole('textbox', { name: parts.names.payload, exact: true })).toContainText('pasted-one');
  await expect(page.getByRole('region', { name: verdict.region })).toContainText('未検証');
  await expect(page.getByRole('region', { name: words.findings.region as string })).toContainText(
    '有効期限がありません',
  );
  // What the token asks for was read when the page spoke English.
  await expect(page.locator('.wanted-why').first()).toBeVisible();
  expect(await page.locator('section:has(.wanted-why)').first().innerText()).not.toMatch(/shared secret|public key/);

  await page.reload();
  await inJapanese(page);
  await expect(page.getByRole('region', { name: verdict.region })).toContainText('デモ鍵');

  // By the palette, in whatever words somebody types.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('English');
  await page
    .getByRole('option', { name: /English/ })
    .first()
    .click();
  await bench.ready();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(bench.light('Time')).toContainText('Expires in');

  // What was said of a text that is no token is said again, in the other language.
  await bench.pasteAnywhere('0d1f6a52-7a3c-4a0e-9d55-0c6f0d3f2b11');
  await expect(page.getByText('a unique name').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('日本語');
  await page
    .getByRole('option', { name: /日本語/ })
    .first()
    .click();
  await expect(page.getByText('一意の名前です').first()).toBeVisible();
});

test.describe('a browser that asks for Japanese', () => {
  test.use({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });

  test('gets it at the first visit, with its dates', async ({ page, bench }) => {
    await page.goto('/');
    await inJapanese(page);
    await expect(page.getByRole('region', { name: verdict.region })).toContainText('時間後に期限切れ');
    await expect(page.getByRole('banner').getByRole('button', { name: /^時計: 20\d\d\/\d\d\/\d\d/ })).toBeVisible();
    await bench.pasteAnywhere(hmacToken('{"iss":"https://issuer.example","exp":1}'));
    await bench.pasteAnywhere(SECRET);
    await expect(page.getByRole('region', { name: verdict.region })).toContainText('検証済み');
    await expect(page.getByRole('region', { name: verdict.region })).toContainText('年前に期限切れ');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' });

  test('every pane and dialog fits in Japanese, in both themes', async ({ page, bench, axe, theme }) => {
    test.slow();
    /** What sticks out of the screen, or of the dialog. */
    const fits = async (name: string): Promise<void> =>
      test.step(name, async () => {
        const wide = await page.evaluate(() => {
          const root = document.documentElement;
          const boxes = [root, ...document.querySelectorAll('[role=dialog], [role=dialog] *')];
          return boxes
            .filter((box) => box.scrollWidth > box.clientWidth + 2 && box.clientWidth > 0)
            .filter((box) => box === root || ['auto', 'visible'].includes(getComputedStyle(box).overflowX))
            .map((box) => `${box.tagName}.${box.className} ${box.scrollWidth} > ${box.clientWidth}`);
        });
        expect(wide, name).toEqual([]);
        // The list of checks names documents, which are English.
        if (name !== 'checks') await expect.poll(() => bench.everythingSaid(), name).not.toMatch(ENGLISH);
      });
    const act = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: bar.more, exact: true }).click();
      await page.getByRole('option', { name, exact: true }).first().click();
    };
    const shut = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };

    await page.goto('/');
    await inJapanese(page);
    for (const [name, token] of [
      ['demo', ''],
      ['encrypted', JWE_RFC],
      ['malformed', `${TOKEN.slice(0, 60)}!..`],
    ] as const) {
      if (token !== '') await bench.pasteAnywhere(token);
      for (const tab of [tabs.lens, tabs.keys, tabs.contents]) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await fits(`${name}, ${tab}`);
      }
    }
    await act(palette.names.demo);
    for (const pane of ['light', 'dark'] as const) {
      await theme(pane);
      await axe(page);
    }
    for (const name of [
      'help',
      'proof',
      'settings',
      'clock',
      'build',
      'checks',
      'generate',
      'saveRing',
      'fetch',
      'encrypt',
      'sideBySide',
      'forms',
    ] as const) {
      await act(palette.names[name]);
      await expect(page.getByRole('dialog')).toBeVisible();
      await fits(name);
      if (name === 'settings' || name === 'encrypt') await axe(page);
      await shut();
    }
    await act(palette.names.steps);
    await expect(page.getByRole('region', { name: words.steps.region as string })).toBeVisible();
    await fits('steps');
  });
});

test('tokens and JSON read from left to right in a language that does not', async ({ page, bench }) => {
  await bench.open();
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await expect(bench.region('Verdict')).toHaveCSS('direction', 'rtl');
  for (const box of [bench.token, bench.payload]) {
    await expect(box).toHaveCSS('direction', 'ltr');
    await expect(box).toHaveCSS('text-align', 'start');
  }
  await bench.showTables();
  await expect(bench.row('iss').getByText('https://auth.acme.example')).toHaveCSS('direction', 'ltr');
});
