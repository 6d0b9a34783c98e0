// Somebody takes their keys along in a file, opens it again, and gets rid of them; and does not lose one by closing a tab.
import { readFileSync } from 'node:fs';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import type { Locator, Page } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { hmacToken, Keyed, SECRET } from './checks.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../src/jose/keys/fixtures/${name}`, import.meta.url), 'utf8');
const dialog = (bench: Bench, name: string): Locator => bench.page.getByRole('dialog', { name, exact: true });
const act = (bench: Bench, name: string): Promise<void> =>
  bench.region('Keys').getByRole('button', { name, exact: true }).click();
const PASSPHRASE = 'a passphrase for this story';

async function saved(bench: Bench): Promise<{ name: string; text: string }> {
  await act(bench, 'Save keys');
  const keep = dialog(bench, 'Save keys');
  await keep.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  const coming = bench.page.waitForEvent('download');
  await keep.getByRole('button', { name: 'Save file' }).click();
  const download = await coming;
  await expect(keep).toContainText('Without the passphrase nobody can open the file');
  await bench.page.keyboard.press('Escape');
  await expect(keep).toHaveCount(0);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

async function openFile(page: Page, bench: Bench, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await bench.region('Ribbon').getByRole('button', { name: 'Open file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

async function makeKey(bench: Bench): Promise<void> {
  await act(bench, 'New key');
  await dialog(bench, 'New key').getByRole('button', { name: 'Create key' }).click();
  await expect(dialog(bench, 'New key')).toHaveCount(0);
}

test('the ring goes into a file that a passphrase opens, and comes back out of it', async ({ page, bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const token = hmacToken();
  await keyed.replace(token);
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await keyed.paste(fixture('p256.pkcs8.pem'));
  const file = await saved(bench);
  expect(file.name).toBe('jotlab-ring.jwe');
  const header = decodeProtectedHeader(file.text);
  expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'jwk-set+json' });
  expect(header['p2c']).toBeGreaterThanOrEqual(210_000);
  const { plaintext } = await compactDecrypt(file.text, new TextEncoder().encode(PASSPHRASE), {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    maxPBES2Count: 1_000_000,
  });
  const set = JSON.parse(new TextDecoder().decode(plaintext)) as { keys: { kty: string; k?: string }[] };
  // Not the demo's: everybody has that.
  expect(set.keys.map(({ kty }) => kty).toSorted()).toEqual(['EC', 'oct']);
  expect(set.keys.find(({ k }) => k)?.k).toBe(Buffer.from(SECRET).toString('base64url'));

  await page.reload();
  await bench.ready();
  await keyed.replace(token);
  await openFile(page, bench, file.name, file.text);
  const passphrase = keyed.region.getByLabel('Passphrase', { exact: true });
  await expect(passphrase).toBeFocused();
  // It waits for that; the bench stays as it was.
  expect(await bench.textOf(bench.token)).toBe(token);
  await passphrase.fill('another one');
  await keyed.region.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(keyed.region).toContainText('It did not open: wrong passphrase, or the file is damaged.');
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  await keyed.verified('secret');
  await expect(keyed.ring).toHaveCount(2);
  await expect(passphrase).toHaveCount(0);
});

test('a file of keys can be looked at on the bench instead: it is a JWE', async ({ page, bench }) => {
  await bench.open();
  await bench.openHeaders();
  const keyed = new Keyed(bench);
  await keyed.add(SECRET);
  const { name, text } = await saved(bench);
  await openFile(page, bench, name, text);
  await keyed.region.getByRole('button', { name: 'Show it as a token' }).click();
  await expect(bench.header).toContainText('jwk-set+json');
  expect(await bench.textOf(bench.token)).toBe(text);
});

test('an encrypted private key asks for its passphrase, pasted or opened', async ({ page, bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await bench.pasteAnywhere(fixture('p256.encrypted.pem'));
  const passphrase = keyed.region.getByLabel('Passphrase', { exact: true });
  await expect(passphrase).toBeFocused();
  await passphrase.fill('wrong');
  await passphrase.press('Enter');
  await expect(keyed.region).toContainText('The passphrase does not open this key.');
  await keyed.region.getByRole('button', { name: 'Not now' }).click();
  await expect(passphrase).toHaveCount(0);
  await openFile(page, bench, 'key.pem', fixture('p256.encrypted.pem'));
  await passphrase.fill('correct horse');
  await passphrase.press('Enter');
  await expect(keyed.ring).toHaveCount(2);
  await expect(keyed.ring.first()).toContainText('P-256, private');
  expect(await bench.everythingSaid()).not.toContain('BEGIN');
});

test('all keys go at once; for ten seconds they can be brought back, then nowhere', async ({ page, bench }) => {
  await page.clock.install();
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  await keyed.add('another secret of these stories, of 40 bytes');
  await expect(keyed.ring).toHaveCount(2);
  await keyed.verified('secret');
  const wipe = async (): Promise<void> => {
    await act(bench, 'Save keys');
    await dialog(bench, 'Save keys').getByRole('button', { name: 'Remove all 2 keys' }).click();
    await expect(keyed.ring).toHaveCount(0);
  };
  await wipe();
  await bench.notice.getByRole('button', { name: 'Undo' }).click();
  await keyed.verified('secret');
  await page.clock.fastForward(11_000);
  await expect(keyed.ring).toHaveCount(2);
  await wipe();
  await page.clock.fastForward(11_000);
  await bench.act('Undo').click();
  await expect(keyed.ring).toHaveCount(0);
  await keyed.notVerified(/Not checked/);
});

test('leaving with a key that was made here asks, once; a saved one may be left', async ({ page, bench }) => {
  const asked: string[] = [];
  page.on('dialog', (question) => {
    asked.push(question.type());
    void question.dismiss();
  });
  await bench.open();
  const keyed = new Keyed(bench);
  await makeKey(bench);
  await expect(keyed.ring).toHaveCount(2);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(keyed.ring).toHaveCount(2);
  // Whoever stayed knows it.
  await page.reload();
  await bench.ready();
  await expect(keyed.ring).toHaveCount(1);
  expect(asked).toHaveLength(1);
  await makeKey(bench);
  await saved(bench);
  await page.reload();
  await bench.ready();
  expect(asked).toHaveLength(1);
});

test('a JWK Set of chosen keys is public by default; whole it asks once', async ({ bench, copied }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.paste(fixture('p256.pkcs8.pem'));
  await keyed.paste(fixture('rsa.spki.pem'));
  await keyed.add(SECRET);
  await expect(keyed.ring).toHaveCount(4);
  await act(bench, 'Save keys');
  const set = dialog(bench, 'Save keys').getByRole('region', { name: 'JWK Set' });
  await set.getByRole('checkbox', { name: /demo-1/ }).uncheck();
  const shown = JSON.parse(await set.getByRole('textbox', { name: 'JWK Set' }).inputValue()) as {
    keys: Record<string, string>[];
  };
  expect(new Set(shown.keys.map(({ kty }) => kty))).toEqual(new Set(['EC', 'RSA']));
  expect(shown.keys.some((key) => 'd' in key || 'k' in key)).toBe(false);
  await set.getByRole('checkbox', { name: 'With private keys and secrets' }).check();
  await set.getByRole('button', { name: 'Copy: JWK Set' }).click();
  await set.getByRole('alertdialog').getByRole('button', { name: 'Copy it' }).click();
  await expect(set.getByText('Copied.')).toBeVisible();
  const whole = JSON.parse(await copied()) as {
    keys: Record<string, string>[];
  };
  expect(new Set(whole.keys.map(({ kty }) => kty))).toEqual(new Set(['EC', 'RSA', 'oct']));
  expect(whole.keys.filter((key) => 'd' in key || 'k' in key)).toHaveLength(2);
});
