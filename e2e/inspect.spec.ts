// Somebody opens the page for the first time and looks around.
import { signed } from './tokens.ts';
import { expect, expectNoFalseTrust, test } from './bench.ts';

// Far from UTC, so that the two kinds of time differ.
test.use({ timezoneId: 'America/New_York', locale: 'en-US' });

test.beforeEach(async ({ page, bench }) => {
  // The demo token is made at each visit: issued ten minutes ago, for three hours.
  await page.clock.install({ time: '2026-11-23T12:00:00Z' });
  await bench.open();
});

test('a first visit shows the demo token, taken apart', async ({ bench }) => {
  expect((await bench.textOf(bench.token)).split('.')).toHaveLength(3);
  // The header is a line, until somebody opens it.
  await expect(bench.region('Contents')).toContainText('ES256 \u00b7 at+jwt \u00b7 kid demo-1');
  await bench.openHeaders();
  await expect(bench.header).toContainText('"alg": "ES256"');
  await expect(bench.payload).toContainText('"iss": "https://auth.acme.example"');
  await expect(bench.payload).toContainText('"order": "A7-2048117421473"');
  await expect(bench.region('Contents')).toContainText('10 claims, 218 bytes');
  await expect(bench.region('Ribbon')).toContainText('439 characters');
  await expect(bench.act('Undo')).toBeDisabled();
});

test('the lights say in words what is known, and what is not', async ({ bench }) => {
  await expect(bench.light('Format')).toHaveAccessibleName('Format Signed token, 3 parts');
  await expect(bench.light('Signature')).toHaveAccessibleName(
    'Signature Matches the demo key (public): anyone can make this',
  );
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 3 hours');
  // Said aloud without the hours: it would be said again whenever they change.
  await expect(bench.region('Verdict').getByRole('status')).toHaveText(
    /Signature: Matches the demo key.* Time: Not expired\. /,
  );
  await expectNoFalseTrust(bench);
  await expect(bench.region('Keys')).toContainText('The match does not show who made the token.');
  await expect(bench.region('Keys')).toContainText('demo key, public');
});

test('each light leads to its evidence', async ({ page, bench }) => {
  for (const [light, region] of [
    ['Format', 'Contents'],
    ['Signature', 'Keys'],
    ['Time', 'Lens'],
    ['Expectations', 'Keys'],
  ] as const) {
    await bench.light(light).click();
    await expect(bench.region(region)).toBeFocused();
  }
  // The claim that the time was judged by.
  await expect(bench.region('Lens').getByRole('heading', { name: 'exp' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('the table says what each claim is, and dates in every form', async ({ bench }) => {
  await bench.openHeaders();
  await bench.showTables();
  await expect(bench.row('iss')).toContainText('Issuer');
  await expect(bench.row('order')).toContainText('custom name');
  await expect(bench.row('iss')).not.toContainText('custom name');
  await expect(bench.row('kid', 'Header parameters explained')).toContainText('Key ID');
  await expect(bench.row('exp')).toContainText('Nov 23, 2026, 9:50:00 AM EST');
  await expect(bench.row('exp')).toContainText('in 3 hours');

  await bench.row('exp').getByRole('button').click();
  await expect(bench.fact('Local')).toHaveText('Nov 23, 2026, 9:50:00 AM EST');
  await expect(bench.fact('UTC')).toHaveText('2026-11-23T14:50:00Z');
  await expect(bench.fact('Relative')).toContainText('in 3 hours');
  await expect(bench.fact('Value')).toContainText('1795445400');
  await expect(bench.fact('Defined in')).toContainText('RFC 7519');
  await expect(bench.fact('Covered by')).toHaveText('the signature');

  await bench.row('order').getByRole('button').click();
  await expect(bench.fact('Value')).toContainText('A7-2048117421473');
  await expectNoFalseTrust(bench);

  // More digits than a number of JavaScript has: shown as they were signed.
  await bench.pasteAnywhere(signed('{"iss":"https://issuer.example","order":100002348117421473}'));
  await expect(bench.row('order')).toContainText('100002348117421473');
  await bench.row('order').getByRole('button').click();
  await expect(bench.fact('Value')).toContainText('As JavaScript reads it: 100002348117421470');
});

test('what is expired was not always so', async ({ page, bench }) => {
  await page.clock.setFixedTime('2026-11-23T14:07:30Z');
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 43 minutes');
  await page.clock.setFixedTime('2026-11-23T14:50:00Z');
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expired/);
});
