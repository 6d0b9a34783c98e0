// Somebody pastes an SD-JWT to see its claims: those of its disclosures in their places, and how much stays hidden.
import type { Locator } from '@playwright/test';
import flattened from '../src/jose/sdJwt/fixtures/flattened.json' with { type: 'json' };
import presentation from '../src/jose/sdJwt/fixtures/presentation.json' with { type: 'json' };
import { type Bench, expect, test } from './bench.ts';
import { base64url, hmacToken, Keyed, SECRET } from './checks.ts';
import { createHash } from 'node:crypto';

const processed = (bench: Bench): Locator =>
  bench.region('Contents').getByRole('region', { name: 'Processed payload', exact: true });
const box = (bench: Bench): Locator => processed(bench).getByRole('textbox', { name: 'Processed payload' });

const digest = (disclosure: string): string => createHash('sha256').update(disclosure).digest('base64url');
const credential = (payload: object, ...disclosures: string[]): string =>
  `${hmacToken(JSON.stringify(payload))}~${disclosures.map((each) => `${each}~`).join('')}`;

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test(`at ${width}x${height} the claims that a verifier gets are in sight, and how much is not disclosed`, async ({
    page,
    bench,
  }) => {
    await page.setViewportSize({ width, height });
    await bench.open();
    await bench.pasteAnywhere(presentation.token);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(processed(bench)).toContainText(
      /4 claims are disclosed: (?=.*given_name)(?=.*family_name)(?=.*address).*nationalities\[0\]\. 6 digests stay undisclosed: hidden claims or decoys, the token does not show which/,
    );
    await expect(processed(bench).getByText('6 digests stay undisclosed')).toBeInViewport({ ratio: 1 });
    for (const claim of ['"family_name"', '"address"', '"locality"', '"given_name"'])
      await expect(box(bench).getByText(claim)).toBeInViewport({ ratio: 1 });
    await expect(box(bench)).not.toContainText('_sd');
    // What stays hidden is not in the token, so nobody can read all of it.
    await expect(bench.region('Contents')).not.toContainText('Anyone who has this token can read all of it');
  });

test('each claim and element says which disclosure it came from, and a press there selects that', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 1440, height: 1200 });
  await bench.open();
  const outer = base64url(`["s1","address",{"_sd":["${digest(base64url('["s2","country","DE"]'))}"]}]`);
  const [inner, element] = [base64url('["s2","country","DE"]'), base64url('["s3","admin"]')];
  await bench.pasteAnywhere(
    credential({ _sd: [digest(outer)], roles: [{ '...': digest(element) }], sub: 'u1' }, outer, inner, element),
  );
  await expect(box(bench)).toContainText('"country": "DE"');
  const marks = processed(bench)
    .locator('.json-note')
    .filter({ hasText: /disclosure \d/ });
  await expect(marks).toHaveText([/^disclosure 1 Address$/, /^disclosure 2/, /^disclosure 3/]);
  await expect(processed(bench)).toContainText(
    '3 claims are disclosed: address, address.country, roles[0]. No digest stays undisclosed.',
  );
  const lens = bench.region('Lens');
  await box(bench).getByText('"country"').click();
  await expect(lens.getByRole('heading', { level: 3 }).first()).toHaveText('Disclosure');
  await expect(lens).toContainText('Disclosure 2, Disclosure');
  await box(bench).getByText('"sub"').click();
  await expect(lens).toContainText('Payload \u203a sub');
});

test('the time leads to its claim, also where that came with a disclosure', async ({ bench }) => {
  await bench.open();
  const own = base64url(`["s1","exp",${Math.floor(Date.now() / 1000) + 3_600}]`);
  await bench.pasteAnywhere(credential({ _sd: [digest(own)], sub: 'u1' }, own));
  await expect(bench.light('Time')).toContainText('Expires in');
  await bench.light('Time').click();
  await expect(bench.region('Lens').getByRole('heading', { level: 3 }).first()).toHaveText('Disclosure');
});

test('a token that must be refused says so at its claims', async ({ bench }) => {
  await bench.open();
  const [own, added] = [base64url('["s1","role","user"]'), base64url('["s2","group","root"]')];
  await bench.pasteAnywhere(credential({ _sd: [digest(own)] }, own, added));
  await expect(processed(bench)).toContainText('A verifier must refuse this token, and then gets none of these claims');
  await expect(box(bench)).toHaveText(/^\{\s*"role": "user"\}$/);
});

test('while the payload is edited the claims stay, and follow', async ({ bench, page }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const own = base64url('["s1","role","user"]');
  await keyed.replace(credential({ _sd: [digest(own)], sub: 'johndoe' }, own));
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await bench.payload.getByText('johndoe').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('-8');
  await expect(box(bench)).toContainText('"sub": "johndoe-8"');
  await expect(bench.payload).toBeFocused();
});

test('an SD-JWT without digests has its claims once', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(credential({ sub: 'u1' }));
  await expect(bench.light('Format')).toContainText('SD-JWT, 0 disclosures');
  await expect(bench.payload).toContainText('"u1"');
  await expect(processed(bench)).toHaveCount(0);
});

test('in a JSON serialization its claims, its disclosures and its key binding are judged as in the compact one', async ({
  bench,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(JSON.stringify(flattened.token));
  await expect(processed(bench)).toContainText(
    '2 claims are disclosed: family_name, given_name. 2 digests stay undisclosed',
  );
  await expect(box(bench)).toContainText('"given_name": "John"');
  await expect(bench.light('Format')).toContainText('SD-JWT, 2 disclosures');
  await expect(bench.region('Contents')).not.toContainText('Anyone who has this token can read all of it');
  await keyed.add(JSON.stringify(presentation.issuer));
  await expect(keyed.region.getByRole('listitem').filter({ hasText: 'Key binding' })).toContainText(
    'the key is published',
  );
  const header = { ...flattened.token.header, disclosures: [...flattened.token.header.disclosures, 'WyJzIiwiYSIsMV0'] };
  await keyed.replace(JSON.stringify({ ...flattened.token, header }));
  await keyed.notVerified(/Disclosure 3 is not among the digests/);
  await expect(processed(bench)).toContainText('A verifier must refuse this token');
});
