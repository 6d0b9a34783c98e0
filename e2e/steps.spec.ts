// Somebody wants to see how a check is computed, or where it goes wrong.
import { type Bench, expect, test } from './bench.ts';
import { hmacToken, Keyed, SECRET } from './checks.ts';
import { tokenVector } from '../src/jose/vectors/vectors.ts';

/** Opens the steps by the palette, as one would who looks for them. */
async function openSteps(bench: Bench): Promise<void> {
  const { page } = bench;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('step by step');
  await page.keyboard.press('Enter');
  await expect(stepsOf(bench)).toBeVisible();
}

/** Pastes a published token and its key, and waits for the plaintext. */
async function pasteDecrypted(bench: Bench, id: string): Promise<void> {
  const vector = tokenVector(id);
  await bench.pasteAnywhere(vector.text);
  await bench.pasteAnywhere(JSON.stringify(vector.keys[0]));
  await expect(bench.light('Decryption')).toContainText('Decrypted');
}

const stepsOf = (bench: Bench) => bench.page.getByRole('region', { name: 'Steps', exact: true });
const items = (bench: Bench) => stepsOf(bench).getByRole('list').first().getByRole('listitem');
const open = (bench: Bench) => stepsOf(bench).locator('[aria-current=step]');

test('the demo token, step by step: forwards, backwards, to the end, which is what the check says', async ({
  bench,
  axe,
  copied,
}) => {
  await bench.open();
  await openSteps(bench);
  await expect(open(bench)).toContainText('1. Take the signing input');
  // Nobody has to scroll to what was asked for.
  await expect(open(bench).getByRole('region', { name: 'Out' })).toBeInViewport();
  const next = stepsOf(bench).getByRole('button', { name: 'Next step' });
  await next.click();
  await expect(open(bench)).toContainText('2. Hash the signing input');
  await expect(open(bench)).toContainText('SHA-256');
  await stepsOf(bench).getByRole('button', { name: 'Previous step' }).click();
  await expect(open(bench)).toContainText('1. Take the signing input');
  await expect(open(bench).getByRole('region', { name: 'Out' })).toContainText('65 79 4a');
  await stepsOf(bench).getByRole('radio', { name: 'Base64url' }).click();
  await expect(open(bench).getByRole('region', { name: 'Out' })).not.toContainText('65 79 4a');
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench)).toContainText('The signature matches. The check came to the same result.');
  await expect(items(bench)).toHaveCount(6);
  await expect(open(bench)).toContainText('All 32 bytes are the same.');
  await open(bench).getByRole('button', { name: 'Copy this step as text' }).click();
  await expect(open(bench).getByRole('status')).toHaveText('Copied');
  expect(await copied()).toMatch(/^6\. Compare\n.*FIPS 186-5/s);
  const saving = bench.page.waitForEvent('download');
  await stepsOf(bench).getByRole('button', { name: 'Save as SVG' }).click();
  expect((await saving).suggestedFilename()).toBe('steps.svg');
  // A value of the token leads to its place there, and what is selected there is marked here.
  await items(bench)
    .nth(0)
    .getByRole('button', { name: /Take the signing input/ })
    .click();
  await open(bench).getByRole('button', { name: 'Show it in the token' }).first().click();
  await expect(bench.region('Lens')).toContainText('JWS Protected Header');
  await expect(open(bench).locator('.is-selected')).toHaveCount(1);
  await axe(bench.page);
  await stepsOf(bench).getByRole('button', { name: 'Close steps' }).click();
  await expect(stepsOf(bench)).toHaveCount(0);
});

test('a wrong secret: the two values part at a byte, and nothing of the secret is shown unasked', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken());
  await keyed.add('another secret of these stories, longer');
  await openSteps(bench);
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench)).toContainText('The signature does not match. The check came to the same result.');
  await expect(open(bench)).toContainText('They are not the same');
  await expect(open(bench).locator('.differs')).toHaveCount(0);
  await stepsOf(bench).getByLabel('Show secret values').click();
  await expect(open(bench)).toContainText(/The first difference is at byte \d+ of 32\./);
  expect(await open(bench).locator('.differs').count()).toBeGreaterThan(0);
  // With the right one the same steps hold; what was shown before says that it is of before.
  await keyed.add(SECRET);
  await expect(stepsOf(bench)).toContainText('These steps are out of date.');
  await stepsOf(bench).getByRole('button', { name: 'Show the current steps' }).click();
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench)).toContainText('The signature matches. The check came to the same result.');
});

test('a token without a key says what is missing', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(hmacToken());
  await openSteps(bench);
  await expect(stepsOf(bench)).toContainText('Add the key or the secret of this token');
});

test('decryption by key agreement, by keyboard: every value from Z to the plaintext', async ({ bench }) => {
  await bench.open();
  await pasteDecrypted(bench, 'rfc7520-5.4-compact');
  await openSteps(bench);
  const all = stepsOf(bench).getByRole('button', { name: 'To the end' });
  await all.focus();
  await bench.page.keyboard.press('Enter');
  await expect(stepsOf(bench)).toContainText('It decrypts. The check came to the same result.');
  for (const title of ['Agree on a secret', 'Unwrap, round 6 of 6', 'Compare the tag'])
    await expect(items(bench).filter({ hasText: title })).toHaveCount(1);
  await expect(open(bench)).toContainText('Plaintext');
  // RFC 7520 figure 72: its text, the bytes below it.
  await expect(open(bench).locator('.value-plaintext .strip-text')).toHaveText(/^You can trust us to stick with you/);
});

test('on a phone, in the dark', async ({ bench, axe, theme }) => {
  await theme('dark');
  await bench.page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  await openSteps(bench);
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench)).toContainText('The check came to the same result.');
  expect(await bench.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(bench.page);
});

test('the second opinion stands beside the verdict: it agrees, or says what jose does not do', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  const computed = bench.region('Keys').getByRole('region', { name: 'Computed by' });
  await expect(computed).toContainText(/^jose \d+\.\d+\.\d+ and Jotlab’s own code agree\./);
  await expect(bench.light('Signature')).toContainText('Verified');
  await expect(computed).not.toContainText('Signed by');
  await bench.region('Keys').getByRole('combobox', { name: 'Algorithm' }).selectOption('HS384');
  await expect(computed).toContainText(/Signed by jose \d+\.\d+\.\d+\./);
  const vector = tokenVector('rfc7516-a2-compact');
  await bench.pasteAnywhere(vector.text);
  await bench.pasteAnywhere(JSON.stringify(vector.keys[0]));
  await expect(computed).toContainText('Jotlab’s own code only: jose does not do RSA1_5 here.');
});

test('a step that computes something else is said in red, and nothing is called verified', async ({ bench, axe }) => {
  // The page as it would be with a fault in it: HMAC with another outer pad.
  let broken = 0;
  await bench.page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch();
    const code = await answer.text();
    const pieces = code.split('.fill(92)');
    broken += pieces.length - 1;
    await route.fulfill({ response: answer, body: pieces.join('.fill(93)') });
  });
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  await expect(bench.light('Signature')).toContainText('Not checked: two computations disagree');
  await expect(bench.light('Signature')).not.toContainText('Verified');
  expect(broken).toBe(1);
  const computed = bench.region('Keys').getByRole('region', { name: 'Computed by' });
  await expect(computed.getByRole('alert')).toContainText(
    /jose \S+ says: the signature matches\. Jotlab’s own code says: the signature does not match\./,
  );
  await openSteps(bench);
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench).getByRole('alert')).toContainText('These steps and the check disagree.');
  await expect(open(bench)).toContainText('They are not the same');
  await axe(bench.page);
});

test('how a token is made: the switch shows it with the private key, and the same token comes out', async ({
  bench,
  axe,
}) => {
  await bench.open();
  await openSteps(bench);
  await stepsOf(bench).getByRole('radio', { name: 'Made' }).click();
  await expect(stepsOf(bench)).toContainText('How this token is made');
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench)).toContainText('The signature made here is the one in the token.');
  await expect(items(bench).filter({ hasText: 'Choose the number k' })).toHaveCount(1);
  await axe(bench.page);
  // A token that nothing here can open cannot be made again.
  await pasteDecrypted(bench, 'rfc7516-a2-compact');
  await stepsOf(bench).getByRole('button', { name: 'Show the current steps' }).click();
  await expect(stepsOf(bench).getByRole('radio', { name: 'Checked' })).toBeChecked();
  await expect(stepsOf(bench).getByRole('radio', { name: 'Made' })).toBeDisabled();
  await expect(stepsOf(bench)).toContainText('must not be a legacy one');
});

test('how it was encrypted: every value of the sender but the private half that is gone', async ({ bench }) => {
  await bench.open();
  await pasteDecrypted(bench, 'rfc7520-5.4-compact');
  await openSteps(bench);
  await stepsOf(bench).getByRole('radio', { name: 'Made' }).click();
  await stepsOf(bench).getByRole('button', { name: 'To the end' }).click();
  await expect(stepsOf(bench)).toContainText('The token made here is the same, byte for byte.');
  for (const title of ['The sender makes a one-time key pair', 'Wrap, round 6 of 6', 'Compare the encrypted key'])
    await expect(items(bench).filter({ hasText: title })).toHaveCount(1);
});

test.describe('a computation that no engine can end', () => {
  // It goes on when the page is closed, until its process ends.
  test.use({ isAlone: true });
  test('a password that is stretched very often: a bar, the page stays alive, and who does not want to wait stops it', async ({
    bench,
  }) => {
    // Nobody waits for the end of it: a minute on a fast machine.
    const header = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 400_000_000, p2s: 'AAAAAAAAAAAAAAAAAAAAAA' };
    const parts = [JSON.stringify(header), 'k'.repeat(24), 'i'.repeat(12), 'text', 't'.repeat(16)];
    await bench.open();
    const keyed = new Keyed(bench);
    await keyed.replace(parts.map((part) => Buffer.from(part).toString('base64url')).join('.'));
    await keyed.add('a password of these stories');
    await bench.page.getByRole('button', { name: 'Derive the key (400,000,000 rounds)' }).click();
    const bar = bench.page.getByRole('progressbar', { name: 'Progress, estimated' });
    await expect(bar).toBeVisible();
    // It moves, and frames are drawn meanwhile.
    const value = (): Promise<number> => bar.evaluate((element: HTMLProgressElement) => element.value);
    await expect.poll(value).toBeGreaterThan(0);
    const before = await value();
    await expect.poll(value).toBeGreaterThan(before);
    expect(await bar.evaluate((element: HTMLProgressElement) => element.value)).toBeLessThan(1);
    const frames = await bench.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const draw = (): void => {
            count += 1;
            if (count < 10) requestAnimationFrame(draw);
            else resolve(count);
          };
          requestAnimationFrame(draw);
        }),
    );
    expect(frames).toBe(10);
    await bench.page.getByRole('button', { name: 'Cancel' }).click();
    await expect(bar).toHaveCount(0);
    await expect(bench.page.getByRole('button', { name: 'Derive the key (400,000,000 rounds)' })).toBeVisible();
  });
});
