// Somebody takes Jotlab along as one file, on a stick, to a machine without a network.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, expect, test as base } from '@playwright/test';
import { dist } from '../scripts/paths.js';
import { SINGLE } from '../scripts/build/serviceWorker.ts';
import { Bench } from './bench.ts';
import { hmacToken, Keyed, SECRET } from './checks.ts';
import { signed } from './tokens.ts';

/** The file alone in a folder, and all that went wrong with it. Not the watch of the others: it is for a server. */
const test = base.extend<{ stick: string; problems: string[]; bench: Bench }>({
  stick: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'jotlab stick ü '));
    copyFileSync(join(dist, SINGLE), join(folder, SINGLE));
    await use(pathToFileURL(join(folder, SINGLE)).href);
    rmSync(folder, { recursive: true });
  },
  problems: async ({ context, stick }, use) => {
    const problems: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(?:blob|data):/.test(url) && url.replace(/#.*/, '') !== stick) problems.push(`request: ${url}`);
    });
    context.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
    await use(problems);
  },
  bench: async ({ page }, use) => {
    await use(new Bench(page));
  },
});

const dialog = (page: Page) => page.getByRole('dialog');

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await dialog(page).getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

test('it reads, checks, shows steps, makes keys and encrypts from a disk, and asks for nothing', async ({
  page,
  bench,
  stick,
  problems,
}) => {
  await bench.open(stick);
  await expect(bench.payload).toContainText('johndoe');
  // The fonts are inside too.
  expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next Variable"'))).toBe(true);

  const keyed = new Keyed(bench);
  await bench.pasteAnywhere(hmacToken());
  await keyed.add(SECRET);
  await keyed.verified();
  await command(page, 'step by step');
  const steps = page.getByRole('region', { name: 'Steps', exact: true });
  await steps.getByRole('button', { name: 'To the end' }).click();
  await expect(steps).toContainText('The signature matches. The check came to the same result.');
  await steps.getByRole('button', { name: 'Close steps' }).click();
  await expect(bench.region('Findings').locator('[data-rule]').first()).toBeVisible();

  // What is loaded later elsewhere: a worker, the lattices of ML-DSA, an error message, encryption.
  await bench.pasteAnywhere(signed({ sub: 'large-one', filler: 'x'.repeat(120_000) }));
  await expect(bench.payload).toContainText('large-one');
  await command(page, 'new key');
  await dialog(page).getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Post-quantum (ML-DSA)' });
  await dialog(page).getByRole('button', { name: 'Create' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(keyed.ring.first()).toContainText('ML-DSA');
  await bench.pasteAnywhere('JsonWebTokenError: invalid signature');
  await expect(page.getByRole('region', { name: /^Error message: .*jsonwebtoken/ })).toBeVisible();
  await command(page, 'side by side');
  await expect(dialog(page)).toContainText('encrypted');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await command(page, 'theme dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // What a file cannot do it says.
  await command(page, 'fetch keys');
  await expect(dialog(page)).toContainText('This copy of Jotlab is a single file');
  await dialog(page).getByRole('textbox').fill('https://issuer.example/jwks.json');
  await expect(dialog(page).getByRole('link', { name: 'Open the address' })).toHaveAttribute(
    'href',
    'https://issuer.example/jwks.json',
  );
  // What the tab answers is pasted right here.
  await bench.pasteAnywhere(JSON.stringify({ keys: [{ kty: 'oct', kid: 'answered', k: 'c2VjcmV0' }] }));
  await page.keyboard.press('Escape');
  await expect(keyed.ring.first()).toContainText('answered');
  await expect(bench.button('0 requests sent')).toBeVisible();
  // The help that goes along speaks of this file, with the licences inside.
  await command(page, 'take it offline');
  await expect(dialog(page)).toContainText('This is that file.');
  await page.keyboard.press('Escape');
  await command(page, 'about jotlab');
  await dialog(page).getByText('Packages', { exact: true }).click();
  await expect(dialog(page)).toContainText('Permission is hereby granted');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(problems).toEqual([]);

  // A link to it holds its token, and lets go of it.
  await page.goto('about:blank');
  await bench.open(`${stick}#token=${signed({ sub: 'linked-one' })}`);
  await expect(bench.payload).toContainText('linked-one');
  expect(page.url()).toBe(stick);

  // And its own policy stands: the proof is a real attempt.
  await bench.button('0 requests sent').click();
  await dialog(page).getByRole('button', { name: 'Try to send something' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText(/^Blocked by the browser: connect-src/);
});

test('the page offers it: what is saved is the file of the build', async ({ page, bench }) => {
  await bench.open();
  await command(page, 'take it offline');
  const saving = page.waitForEvent('download');
  await dialog(page).getByRole('link', { name: 'Save jotlab.html' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe(SINGLE);
  expect(readFileSync(await download.path()).equals(readFileSync(join(dist, SINGLE)))).toBe(true);
});
