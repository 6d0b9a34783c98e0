// The token taken out: as code, as the policy of a gateway, in a request and in a table.
import { type Locator, type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A token of HS256 with the secret "a-string-secret-at-least-256-bits-long", as jwt.io shows it. */
const SECRET = 'a-string-secret-at-least-256-bits-long';
const TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0.KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30';

async function open(page: Page, command: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(command);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: command });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('code in every library, with the secret only when it is asked for', async ({ page, context, axe, theme }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  await page.goto('./');
  await page.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
  const keys = page.getByRole('region', { name: 'Keys' });
  await keys.getByRole('textbox', { name: 'Key or secret' }).fill(SECRET);
  await keys.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Anyone can make this');

  const dialog = await open(page, 'Code');
  const code = dialog.getByRole('textbox', { name: 'Code' });
  const language = dialog.getByRole('combobox', { name: 'Language' });
  await expect(code).toContainText('jwtVerify');
  await expect(code).toContainText('process.env.JWT_SECRET');
  await expect(code).not.toContainText(SECRET);
  await expect(dialog).toContainText('run by our tests, both ways');
  await axe(page);

  // Only a tick writes the secret into the code.
  await dialog.getByRole('checkbox', { name: /Write the secret/ }).check();
  await expect(code).toContainText(SECRET);
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog.getByRole('status')).not.toBeEmpty();

  const count = await language.locator('option').count();
  expect(count).toBe(13);
  for (let index = 0; index < count; index += 1) {
    await language.selectOption({ index });
    await expect(code).toContainText(/HS256|sha-?256/i);
    await dialog.getByRole('combobox', { name: 'What the code does' }).selectOption('make');
    await expect(code).toContainText('1516239022');
    await dialog.getByRole('combobox', { name: 'What the code does' }).selectOption('verify');
  }
  await language.selectOption('JavaScript: jsonwebtoken');
  await expect(dialog).toContainText('jsonwebtoken has no');
  await language.selectOption('PHP: php-jwt');
  await expect(dialog).toContainText('not run by our tests');

  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).click();
  expect((await saved).suggestedFilename()).toBe('verify.php');

  await dialog.getByText('The sample that calls base64 encryption').click();
  await expect(dialog.getByRole('textbox', { name: 'The sample' })).toContainText("toString('base64')");
  await expect(dialog.getByRole('textbox', { name: 'The lines that encrypt' })).toContainText('CompactEncrypt');
  await theme('dark');
  await axe(page, ['color-contrast']);
});

test('expectations as a policy, on a phone too', async ({ page, axe, theme }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('tab', { name: 'Keys' }).click();
  const keys = page.getByRole('region', { name: 'Keys' });
  await keys.getByText('Expectations', { exact: true }).click();
  await keys.getByRole('textbox', { name: 'Issuer' }).fill('https://auth.acme.example');
  await keys.getByRole('textbox', { name: 'Audience' }).fill('orders-api');
  await keys.getByRole('button', { name: /Gateway policy/ }).click();

  const dialog = page.getByRole('dialog', { name: 'Gateway policy' });
  const policy = dialog.getByRole('textbox', { name: 'Policy' });
  const gateway = dialog.getByRole('combobox', { name: 'Gateway' });
  await expect(policy).toContainText('jwt-validate');
  await expect(policy).toContainText('^https://auth\\\\.acme\\\\.example$');
  await axe(page);
  const count = await gateway.locator('option').count();
  expect(count).toBe(12);
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    await gateway.selectOption({ index });
    const refused = dialog.getByText('There is no policy for ES256 with this gateway.');
    await expect(policy.or(refused)).toBeVisible();
    if (await refused.isVisible()) continue;
    // It may come a moment later; each is another one.
    await expect.poll(async () => seen.has((await policy.textContent()) ?? '')).toBe(false);
    seen.add((await policy.textContent()) ?? '');
  }
  // Two take RSA alone.
  expect(seen.size).toBeGreaterThanOrEqual(count - 2);
  await gateway.selectOption('APIPark');
  await expect(policy).toContainText('claims_to_verify');
  await expect(dialog.getByRole('region', { name: 'What it does not check' })).toContainText(
    'the issuer and the audience',
  );
  await expect(dialog).toContainText('If it is empty, no expiry is checked.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await theme('dark');
  await axe(page, ['color-contrast']);
});

test('the token in a request, and its claims in a table', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('textbox', { name: 'Token' }).fill(TOKEN);
  const dialog = await open(page, 'Other serializations');
  const carried = dialog.getByRole('region', { name: 'Copy as' });
  await expect(carried).toContainText(`curl -H 'Authorization: Bearer ${TOKEN.slice(0, 30)}`);
  await expect(carried).toContainText('| `name` | `"John Doe"` |');
  await expect(carried.getByRole('button', { name: /^Copy: / })).toHaveCount(7);
});
