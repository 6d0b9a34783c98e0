// Somebody opens the page for the first time and looks around.
import { expect, expectNoFalseTrust, test } from './bench.ts';

// Far from UTC, so that the two kinds of time differ.
test.use({ timezoneId: 'America/New_York', locale: 'en-US' });

test.beforeEach(async ({ page, bench }) => {
  // The demo token was issued on 20 November 2026, 06:00 UTC, for three hours.
  await page.clock.install({ time: '2026-11-23T12:00:00Z' });
  await bench.open();
});

test('a first visit shows the demo token, taken apart', async ({ bench }) => {
  expect((await bench.textOf(bench.token)).split('.')).toHaveLength(3);
  await expect(bench.header).toContainText('"alg": "ES256"');
  await expect(bench.payload).toContainText('"iss": "https://auth.acme.example"');
  // More digits than a number of JavaScript has: shown as they were signed.
  await expect(bench.payload).toContainText('"order": 100002348117421473');
  await expect(bench.region('Contents')).toContainText('10 claims, 218 bytes');
  await expect(bench.region('Ribbon')).toContainText('439 characters');
  await expect(bench.act('Undo')).toBeDisabled();
});

test('the lights say in words what is known, and what is not', async ({ bench }) => {
  await expect(bench.light('Structure')).toHaveAccessibleName('Structure Signed token, 3 parts');
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature Anyone can make this: .*key of the demo/);
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expired 3 days ago');
  await expect(bench.light('Defects')).toHaveAccessibleName('Defects None found');
  // Said aloud without the days: it would be said again whenever they change.
  await expect(bench.region('Verdict').getByRole('status')).toHaveText(/Signature: Anyone can make this.* Time: Expired\. /);
  await expectNoFalseTrust(bench);
  await expect(bench.region('Keys')).toContainText('The signature matches, and proves nothing.');
  await expect(bench.region('Keys')).toContainText('demo key: everybody has it');
});

test('each light leads to its evidence', async ({ page, bench }) => {
  for (const [light, region] of [['Structure', 'Contents'], ['Signature', 'Keys'], ['Time', 'Lens'], ['Expectations', 'Keys'], ['Defects', 'Findings']] as const) {
    await bench.light(light).click();
    await expect(bench.region(region)).toBeFocused();
  }
  // The claim that the time was judged by.
  await expect(bench.region('Lens').getByRole('heading', { name: 'exp' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('the table says what each claim is, and dates in every form', async ({ bench }) => {
  await expect(bench.row('iss')).toContainText('Issuer');
  await expect(bench.row('order')).toContainText('private');
  await expect(bench.row('iss')).not.toContainText('private');
  await expect(bench.row('kid', 'Header parameters explained')).toContainText('Key ID');
  await expect(bench.row('exp')).toContainText('Nov 20, 2026, 4:00:00 AM EST');
  await expect(bench.row('exp')).toContainText('3 days ago');

  await bench.row('exp').getByRole('button').click();
  await expect(bench.fact('Local')).toHaveText('Nov 20, 2026, 4:00:00 AM EST');
  await expect(bench.fact('UTC')).toHaveText('2026-11-20T09:00:00Z');
  await expect(bench.fact('From now')).toHaveText('3 days ago');
  await expect(bench.fact('Value')).toContainText('1795165200');
  await expect(bench.fact('Defined in')).toContainText('RFC 7519');
  await expect(bench.fact('Covered by')).toHaveText('the signature');

  await bench.row('order').getByRole('button').click();
  await expect(bench.fact('Value')).toContainText('100002348117421473');
  await expect(bench.fact('Value')).toContainText('Read by JavaScript: 100002348117421470');
  await expectNoFalseTrust(bench);
});

test('what is expired was not always so', async ({ page, bench }) => {
  await page.clock.setFixedTime('2026-11-20T08:17:30Z');
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 42 minutes');
  await page.clock.setFixedTime('2026-11-20T09:00:00Z');
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expired/);
});
