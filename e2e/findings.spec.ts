import { createHmac } from 'node:crypto';
// Somebody reviews a token: each finding says the fault, its place, the reason and a fix.
import { type Bench, expect, test } from './bench.ts';

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const token = (header: unknown, payload: unknown, signature = encode('x'.repeat(32))): string =>
  `${encode(header)}.${encode(payload)}.${signature}`;

const rows = (bench: Bench) => bench.region('Findings').getByRole('listitem');
const row = (bench: Bench, id: string) => bench.page.locator(`[data-rule="${id}"]`);

/** Unsecured, with a password, two of one name, and more. */
const BAD = token(
  '{"alg":"none","typ":"JWT"}',
  '{"iss":"http://issuer.example","sub":"erika@example.org","password":"hunter2-hunter2","exp":1,"admin":true,"sub":"b"}',
);

test('findings are listed, the worst first, folded after five, each with its place and its reason', async ({
  page,
  bench,
  axe,
}) => {
  await bench.open();
  await bench.pasteAnywhere(BAD);
  await expect(rows(bench).first()).toHaveAttribute('data-rule', 'alg-none');
  await expect(rows(bench).first()).toContainText('critical');
  await expect(rows(bench)).toHaveCount(5);
  // The verdict counts them, and leads there.
  const counted = page.getByRole('link', { name: /^Findings: \d+ critical, \d+ more$/ });
  await expect(counted).toBeVisible();
  await counted.click();
  await expect(bench.region('Findings')).toBeFocused();
  await bench
    .region('Findings')
    .getByRole('button', { name: /^Show \d+ more$/ })
    .click();
  const twice = row(bench, 'duplicate-claim');
  await expect(twice).toHaveCount(1);
  await expect(twice).toContainText('Payload: the name "sub"');

  await twice.getByRole('button', { name: /^Show( 1 of \d+)?: / }).click();
  await expect(bench.fact('Place')).toContainText(/character/);
  await page.keyboard.press('Escape');

  const why = row(bench, 'alg-none').getByRole('button', { name: /^Why: / });
  await expect(why).toHaveAttribute('aria-expanded', 'false');
  await why.click();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(row(bench, 'alg-none')).toContainText('Source: RFC 8725');
  // A press opens the section at its publisher; before, nothing is asked of anybody.
  const source = row(bench, 'alg-none').getByRole('link', { name: /^RFC 8725 \u00a72\.1: opens www\.rfc-editor\.org/ });
  await expect(source).toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc8725#section-2.1');
  await expect(source).toHaveAttribute('rel', 'noopener noreferrer');
  await axe(page);
});

test('a ticket has no signature, and nothing that is somebody’s', async ({ bench, copied }) => {
  await bench.open();
  await bench.pasteAnywhere(BAD);
  await row(bench, 'alg-none')
    .getByRole('button', { name: /^Why: / })
    .click();
  await row(bench, 'alg-none').getByRole('button', { name: 'Copy as ticket' }).click();
  await expect.poll(copied).toContain('[critical] alg-none');
  const ticket = await copied();
  expect(ticket).toContain('"password":"<text ');
  expect(ticket).toContain('"iss":"http://issuer.example"');
  for (const secret of ['hunter2', 'erika', encode('x'.repeat(32)), BAD.split('.')[1] as string])
    expect(ticket).not.toContain(secret);
});

test('a ticket does not say the secret that was found', async ({ bench, copied }) => {
  await bench.open();
  const signed = `${encode(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))}.${encode(JSON.stringify({ iss: 'me' }))}`;
  await bench.pasteAnywhere(`${signed}.${createHmac('sha256', 'changeme').update(signed).digest('base64url')}`);
  const found = row(bench, 'hmac-key-dictionary');
  await expect(found).toContainText('changeme');
  await found.getByRole('button', { name: /^Why: / }).click();
  await found.getByRole('button', { name: 'Copy as ticket' }).click();
  await expect.poll(copied).toContain('hmac-key-dictionary: The secret is in lists');
  expect(await copied()).not.toContain('changeme');
});

test('what can be put right is put right by one press, and undo takes it back', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(token({ alg: 'hs256', typ: 'JWT' }, { iss: 'me' }));
  await row(bench, 'alg-case').getByRole('button', { name: 'Write HS256' }).click();
  await expect(row(bench, 'alg-case')).toHaveCount(0);
  await bench.act('Undo').click();
  await expect(row(bench, 'alg-case')).toHaveCount(1);
});

test('times in milliseconds are written in seconds by one press, all of them', async ({ bench }) => {
  await bench.open();
  const now = Math.floor(Date.now() / 1000);
  await bench.pasteAnywhere(
    token({ alg: 'HS256', typ: 'JWT' }, { iss: 'me', iat: now * 1000, exp: (now + 3000) * 1000 }),
  );
  const found = row(bench, 'date-milliseconds');
  await expect(found).toHaveCount(2);
  await expect(found.first()).toContainText('looks like milliseconds');
  await found.first().getByRole('button', { name: 'Write it in seconds' }).click();
  await expect(found).toHaveCount(0);
  await bench.act('Undo').click();
  await expect(found).toHaveCount(2);
});

test('a good token has nothing above info, and it is said that nothing was found', async ({ bench }) => {
  await bench.open();
  const now = Math.floor(Date.now() / 1000);
  await bench.pasteAnywhere(
    token(
      { alg: 'ES256', typ: 'at+jwt', kid: 'key-1' },
      {
        iss: 'https://issuer.example',
        sub: 'subject-1',
        aud: 'https://api.example',
        client_id: 'app-1',
        iat: now - 60,
        exp: now + 3000,
        jti: 'b7c1',
      },
      encode('x'.repeat(64)),
    ),
  );
  await expect(bench.payload).toContainText('subject-1');
  await expect(bench.region('Findings')).toContainText('No format problems found.');
  for (const severity of ['error', 'critical', 'high', 'medium', 'low'])
    await expect(rows(bench).filter({ hasText: new RegExp(`^${severity}`) })).toHaveCount(0);
});

test('every check has its place in the reference, and an address', async ({ page, bench, axe }) => {
  await bench.open();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill('reference');
  await palette.getByRole('option', { name: 'Reference of checks' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reference of checks' });
  await expect(dialog.getByRole('status')).toHaveText(/^1\d\d checks$/);
  const means = dialog.getByRole('list', { name: 'Severities' }).getByRole('listitem');
  await expect(means).toHaveCount(6);
  for (const each of await means.all())
    await expect(each).toHaveText(/^(error|critical|high|medium|low|info)\s*\S.*\.$/);
  await axe(page);
  await dialog.getByRole('searchbox', { name: 'Search checks' }).fill('padding');
  await expect(dialog.getByText('base64-padding', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.evaluate(() => {
    location.hash = '#finding=zip';
  });
  await expect(dialog.getByRole('status')).toHaveText('1 check');
  await expect(dialog.getByRole('term')).toContainText('zip');
  // Only what the severity of this check means is left.
  await expect(dialog.getByRole('term').locator('.severity-low svg')).toBeVisible();
  await expect(means).toHaveText(/^low\s*A small mistake or an unusual choice/);
  expect(new URL(page.url()).hash).toBe('');
});
