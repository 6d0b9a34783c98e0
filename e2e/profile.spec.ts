// Somebody reads tokens of one kind, and wants to know whether this one is as that kind must be.
import { createHash } from 'node:crypto';
import { expect, test } from './bench.ts';
import { base64url, Keyed } from './checks.ts';

const token = (header: object, claims: object): string =>
  `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}.${'A'.repeat(86)}`;
const seconds = (): number => Math.floor(Date.now() / 1000);

test('a profile fills the expectations, judges the token at once, and goes again', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const now = seconds();
  await keyed.replace(
    token({ alg: 'ES256', typ: 'JWT' }, { iss: 'a', sub: 'b', aud: 'c', iat: now, exp: now + 90_000 }),
  );
  await keyed.region.getByText('Expectations', { exact: true }).click();
  const profile = keyed.region.getByRole('group', { name: 'More expectations' });
  const lines = keyed.region.getByRole('listitem');
  // What fills the others comes before them.
  await expect(keyed.region.locator('.fields .labelled').first()).toContainText('Kind of token');
  await keyed.region.getByRole('combobox', { name: 'Kind of token' }).selectOption('Access token (at+jwt)');
  await expect(keyed.region.getByRole('textbox', { name: 'Type (typ)' })).toHaveValue('at+jwt');
  await expect(lines.filter({ hasText: 'typ is \u201cJWT\u201d' })).toBeVisible();
  await expect(lines.filter({ hasText: 'client_id, jti are missing' })).toBeVisible();
  await expect(lines.filter({ hasText: 'The lifetime is 25 hours, longer than 24 hours' })).toBeVisible();
  const lifetime = profile.getByRole('textbox', { name: /^Maximum lifetime/ });
  await expect(lifetime).toHaveValue('86400');
  await lifetime.fill('90000');
  await expect(lines.filter({ hasText: 'The lifetime is 25 hours' })).toHaveClass(/state-good/);
  await lifetime.fill('86400');
  await profile.getByRole('textbox', { name: 'Subject (sub)' }).fill('somebody');
  await expect(lines.filter({ hasText: 'sub is \u201cb\u201d' })).toBeVisible();
  await profile.getByRole('textbox', { name: 'Subject (sub)' }).fill('');
  await keyed.region.getByRole('combobox', { name: 'Kind of token' }).selectOption('None');
  await expect(lines.filter({ hasText: 'typ is' })).toHaveCount(0);
  await expect(keyed.region.getByRole('textbox', { name: 'Type (typ)' })).toHaveValue('');
});

test('a wider leeway lets the token of a slow clock pass, and says so', async ({ bench, page }) => {
  await page.clock.install({ time: '2026-11-23T12:00:00Z' });
  const now = Date.UTC(2026, 10, 23, 12) / 1000;
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(token({ alg: 'ES256' }, { iss: 'a', iat: now - 3600, exp: now - 100 }));
  await expect(bench.light('Time')).toContainText('Expired');
  await keyed.region.getByText('Expectations', { exact: true }).click();
  const leeway = keyed.region.getByRole('textbox', { name: 'Leeway in seconds' });
  await leeway.fill('60');
  await expect(bench.light('Time')).not.toContainText('within the leeway');
  await leeway.fill('300');
  await expect(bench.light('Time')).toContainText('within the leeway');
  // The moment comes when it is too late for that as well.
  await page.clock.fastForward(250_000);
  await expect(bench.light('Time')).not.toContainText('within the leeway');
  await leeway.fill('');
  await expect(bench.light('Time')).toContainText('Expired');
});

test('what is expected of the lifetime is judged by itself', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const now = seconds();
  await keyed.replace(token({ alg: 'ES256' }, { iss: 'a', iat: now - 7200, exp: now + 3600 }));
  await keyed.region.getByText('Expectations', { exact: true }).click();
  const profile = keyed.region.getByRole('group', { name: 'More expectations' });
  const lines = keyed.region.getByRole('listitem');
  const lifetime = profile.getByRole('textbox', { name: /^Maximum lifetime/ });
  await lifetime.fill('3600');
  await expect(lines.filter({ hasText: 'The lifetime is 3 hours, longer than' })).toHaveClass(/state-bad/);
  await expect(bench.light('Expectations')).toContainText('longer than 60 minutes');
  await lifetime.fill('10800');
  await expect(lines.filter({ hasText: 'The lifetime is 3 hours' })).toHaveClass(/state-good/);
  const age = profile.getByRole('textbox', { name: /^Maximum age/ });
  await age.fill('3600');
  await expect(lines.filter({ hasText: /2 hours/ })).toHaveClass(/state-bad/);
  await age.fill('');
  await lifetime.fill('');
  await expect(lines.filter({ hasText: 'The lifetime is' })).toHaveCount(0);
  await expect(bench.light('Expectations')).toContainText('None set');
});

test('what an ID token says of the access token beside it is computed', async ({ bench, page, axe }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const access = 'an opaque access token';
  const half = createHash('sha256').update(access).digest().subarray(0, 16).toString('base64url');
  const now = seconds();
  await keyed.replace(
    token({ alg: 'RS256' }, { iss: 'a', sub: 'b', aud: 'c', iat: now, exp: now + 60, nonce: 'n', at_hash: half }),
  );
  await keyed.region.getByText('Expectations', { exact: true }).click();
  const profile = keyed.region.getByRole('group', { name: 'More expectations' });
  const beside = profile.getByRole('textbox', { name: /^Access token, code/ });
  await beside.fill(access);
  await expect(profile.getByRole('listitem')).toHaveText(`at_hash in the token matches: ${half}`);
  await axe(page);
  await beside.fill(`${access}!`);
  await expect(profile.getByRole('listitem')).toContainText('at_hash in the token does not match. It should be:');
  await beside.fill('');
  await expect(profile.getByRole('listitem')).toHaveCount(0);
});
