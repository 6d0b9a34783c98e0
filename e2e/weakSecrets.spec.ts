// Somebody wants to know whether the secret of a token can be guessed.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { CLAIMS, hmacToken, Keyed, SECRET } from './checks.ts';

interface Open {
  keyed: Keyed;
  dialog: Locator;
  start: () => Promise<void>;
  choose: (content: Buffer | string) => Promise<void>;
}

/** With this token on the bench, from the pane of the keys. */
async function opened(page: Page, bench: Bench, token: string): Promise<Open> {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(token);
  await keyed.notVerified(/Not checked/);
  await keyed.region.getByRole('button', { name: 'Try weak secrets' }).click();
  const dialog = page.getByRole('dialog', { name: 'Try weak secrets' });
  return {
    keyed,
    dialog,
    start: () => dialog.getByRole('button', { name: 'Try them' }).click(),
    // From the disk, as a person's: twenty megabytes would take ten seconds to reach the browser by Playwright.
    choose: async (content) => {
      const path = test.info().outputPath('words.txt');
      writeFileSync(path, content);
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByLabel('Word list (optional)').click();
      await (await chooser).setFiles(path);
    },
  };
}

test('a known secret is cracked, and anyone can make the token', async ({ page, bench, axeInBoth }) => {
  const { keyed, dialog, start } = await opened(page, bench, hmacToken(CLAIMS, 'secret'));
  await expect(dialog).toHaveCSS('opacity', '1');
  await axeInBoth(page);
  await start();
  await expect(dialog.getByRole('alert')).toContainText('Cracked: anyone can make this token.');
  await expect(dialog.getByRole('alert')).toContainText('secret');
  await expect(dialog.getByRole('row', { name: /256 random bits/ })).toContainText('years');
  await axeInBoth(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await keyed.notVerified(/Anyone can make this: the secret is published/);
  await expect(keyed.region.getByRole('button', { name: 'Try weak secrets' })).toHaveCount(0);
});

test('a word of a dropped list is never verified, also given again', async ({ page, bench }) => {
  const secret = 'nobody-thinks-of-this-one-but-a-list-has-it';
  const { keyed, dialog, choose, start } = await opened(page, bench, hmacToken(CLAIMS, secret));
  await choose(`first\r\n${secret}\r\nlast\r\n`);
  await start();
  await expect(dialog.getByRole('alert')).toContainText(secret);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await keyed.notVerified(/Anyone can make this: it was guessed/);
  await expect(keyed.ring.first()).toContainText('Found by trying words');
  await expect(page.locator('[data-rule="hmac-key-dictionary"]')).toContainText('found by trying a list');
  await keyed.ring
    .first()
    .getByRole('button', { name: /^Remove / })
    .click();
  await keyed.add(secret);
  await keyed.notVerified(/Anyone can make this: it was guessed/);
});

test('a random secret is not found, from the palette; the times follow the speed', async ({ page, bench }) => {
  const { keyed, dialog, start } = await opened(page, bench, hmacToken(CLAIMS, randomBytes(32)));
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('crack');
  await page.keyboard.press('Enter');
  await start();
  await expect(dialog.getByRole('status')).toContainText(/None of the \d+ words is the secret/);
  const letters = dialog.getByRole('row', { name: /8 random small letters/ }).getByRole('cell');
  const here = await letters.innerText();
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption('1,000,000 times faster');
  await expect(letters).not.toHaveText(here);
  await expect(dialog).toContainText(/This browser tries [\d,]+ a second on this token/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await keyed.notVerified(/Not checked/);
});

test('a long search shows how far it is, and is cancelled', async ({ page, bench }) => {
  const { keyed, dialog, choose, start } = await opened(page, bench, hmacToken(CLAIMS, randomBytes(32)));
  await choose(Array.from({ length: 3_000_000 }, (_, at) => `w${at}`).join('\n'));
  await start();
  await expect(dialog.getByRole('progressbar', { name: 'Trying secrets' })).toBeVisible();
  await expect(dialog).toContainText(/[\d,]{5,} words tried, [\d,]{4,} secrets a second/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('status')).toContainText(/Cancelled after [\d,]+ words\. None of them is the secret/);
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Try them' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await keyed.notVerified(/Not checked/);
});

test('a hostile file: no line ends, nul octets, markup, and a text that is no secret', async ({ page, bench }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const { dialog, choose, start } = await opened(page, bench, hmacToken(CLAIMS, markup));
  await choose(Buffer.alloc(20_000_000, 'x'));
  await start();
  await expect(dialog.getByRole('status')).toContainText('1 line was longer than 1,000 bytes and not tried');
  await choose(Buffer.concat([Buffer.alloc(5000), randomBytes(5000), Buffer.from(`\n\u202e{"kty":"oct"}\n${markup}`)]));
  await start();
  await expect(dialog.getByRole('alert')).toContainText(markup);
  await expect(dialog.getByRole('img')).toHaveCount(0);
});

test('a list that has changed on the disk cannot be read; chosen again, it can', async ({ page, bench }) => {
  const secret = 'added to the list a moment later, and long enough';
  const { dialog, choose, start } = await opened(page, bench, hmacToken(CLAIMS, secret));
  await choose('first\n');
  writeFileSync(test.info().outputPath('words.txt'), `first\n${secret}\n`);
  await start();
  await expect(dialog.getByRole('alert')).toContainText('could not be read');
  await choose(`first\n${secret}\n`);
  await start();
  await expect(dialog.getByRole('alert')).toContainText(secret);
});

test('a token that was signed here is not offered it', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const offer = keyed.region.getByRole('button', { name: /Try weak secrets/ });
  await keyed.replace(hmacToken());
  await expect(offer).toBeVisible();
  await keyed.add(SECRET);
  await expect(offer).toBeHidden();
  await bench.payload.getByText('johndoe').click();
  await bench.page.keyboard.type('x');
  await keyed.says(/Matches your secret/);
  await expect(offer).toBeHidden();
});

test('a token that no secret signs is not offered it', async ({ page, bench }) => {
  await bench.open();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('weak secrets');
  await expect(page.getByRole('option', { name: /Try weak secrets/ })).toContainText(
    'only for a token signed with a shared secret',
  );
});
