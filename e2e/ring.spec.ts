// Somebody makes keys, looks at them, takes them elsewhere in the form that is wanted there.
import { createPrivateKey, createPublicKey, createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CompactEncrypt } from 'jose';
import { type Locator, type Page } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { CLAIMS, hmacToken, Keyed } from './checks.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../src/jose/keys/fixtures/${name}`, import.meta.url), 'utf8');
const dialog = (bench: Bench, name: string): Locator => bench.page.getByRole('dialog', { name, exact: true });
const act = (bench: Bench, name: string): Promise<void> =>
  bench.region('Keys').getByRole('button', { name, exact: true }).click();

async function makeKey(
  bench: Bench,
  kind: string,
  alg: string,
  more?: (making: Locator) => Promise<unknown>,
): Promise<void> {
  await act(bench, 'New key');
  const making = dialog(bench, 'New key');
  await making.getByRole('combobox', { name: 'Kind of key' }).selectOption({ label: kind });
  await making.getByRole('combobox', { name: 'Algorithm' }).selectOption(alg);
  await more?.(making);
  await making.getByRole('button', { name: 'Create key' }).click();
  await expect(making).toHaveCount(0, { timeout: 30_000 });
}

async function details(bench: Bench, name: string | RegExp): Promise<Locator> {
  await bench.region('Keys').getByRole('button', { name, exact: true }).first().click();
  const shown = dialog(bench, 'Key');
  await expect(shown.getByRole('combobox', { name: 'Form' })).toBeVisible();
  return shown;
}

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** One of each kind; what is made for every algorithm is for the unit tests. */
const KINDS: readonly [kind: string, alg: string, shown: RegExp][] = [
  ['Elliptic curve P-256', 'ES256', /P-256, private/],
  ['Elliptic curve P-384', 'ECDH-ES+A256KW', /P-384, private/],
  ['Elliptic curve P-521', 'ES512', /P-521, private/],
  ['Elliptic curve secp256k1', 'ES256K', /secp256k1, private/],
  ['RSA', 'PS256', /RSA 2048, private/],
  ['Shared secret', 'HS512', /secret, 64 bytes/],
  ['Shared secret', 'A128KW', /secret, 16 bytes/],
  ['Ed25519 (signing)', 'Ed25519', /Ed25519, private/],
  ['X25519 (encryption)', 'ECDH-ES', /X25519, private/],
  ['Post-quantum (ML-DSA)', 'ML-DSA-65', /ML-DSA-65, private/],
];

test('a key of every kind is made here, named by its thumbprint, a secret by chance', async ({ bench }) => {
  test.setTimeout(120_000);
  await bench.open();
  const keyed = new Keyed(bench);
  for (const [index, [kind, alg, shown]] of KINDS.entries()) {
    await test.step(`${kind}, ${alg}`, async () => {
      await makeKey(bench, kind, alg);
      await expect(keyed.ring).toHaveCount(index + 2);
      await expect(keyed.ring.first()).toContainText(shown);
      await expect(keyed.ring.first()).toContainText('made here');
    });
  }
  const key = await details(bench, /^[\w-]{40,43}\u2026?$/);
  await expect(key).toContainText('urn:ietf:params:oauth:jwk-thumbprint:sha-256:');
});

test('a secret of one’s own: how strong it is, beside what is asked for', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken(CLAIMS, 'too short'));
  await makeKey(bench, 'Shared secret', 'HS256', async (making) => {
    const status = making
      .getByRole('status')
      .filter({ hasText: 'HS256 needs 32 bytes (256 bits) or more (RFC 7518 §3.2)' });
    const secret = making.getByRole('textbox', { name: 'Secret' });
    await making.getByRole('button', { name: 'Random secret' }).click();
    await expect(status).toContainText('32 bytes, 256 bits of randomness.');
    await expect(secret).toHaveValue(/^[\w-]{43}$/);
    await making.getByRole('button', { name: 'Passphrase' }).click();
    await expect(status).toContainText('95 bytes, 256 bits of randomness.');
    await expect(secret).toHaveValue(/^(?:[a-z]{5}-){15}[a-z]{5}$/);
    await secret.fill('too short');
    await expect(status).toContainText('9 bytes, and only you know how easy it is to guess.');
    await expect(status).toContainText('This secret is shorter.');
  });
  await keyed.notVerified(/Matches your secret, but 9 bytes are too few: HS256 needs 32 \(RFC 7518 \u00a73\.2\)/);
  const secret = await details(bench, /^[\w-]{22}$/);
  await expect(secret).toContainText('HS256 needs 32 or more (RFC 7518 §3.2).');
  await expect(secret).toContainText('It is a hash of the secret');
});

test('making a large RSA key can be cancelled, and then makes none', async ({ page, bench }) => {
  await page.addInitScript(() => {
    // Some machines are quick: nobody could press Cancel.
    if (!('subtle' in crypto)) return;
    const make = crypto.subtle.generateKey.bind(crypto.subtle) as (...how: unknown[]) => Promise<unknown>;
    Object.assign(SubtleCrypto.prototype, {
      generateKey: async (...how: unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return make(...how);
      },
    });
  });
  await bench.open();
  await act(bench, 'New key');
  const making = dialog(bench, 'New key');
  await making.getByRole('combobox', { name: 'Kind of key' }).selectOption('RSA');
  await making.getByRole('combobox', { name: 'Size' }).selectOption('4096');
  await making.getByRole('button', { name: 'Create key' }).click();
  await expect(making.getByRole('progressbar')).toBeVisible();
  await making.getByRole('button', { name: 'Cancel' }).click();
  await expect(making.getByRole('status')).toHaveText('Cancelled. No key was created.');
  await making.getByRole('button', { name: 'Close' }).click();
  await expect(new Keyed(bench).ring).toHaveCount(1);
});

test('private parts show only while held, by pointer or by keyboard', async ({ page, bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const jwk = createPrivateKey(fixture('p256.pkcs8.pem')).export({ format: 'jwk' });
  await keyed.paste(JSON.stringify({ ...jwk, kid: 'mine' }));
  const key = await details(bench, 'mine');
  await key.getByText('Private key values').click();
  const hold = key.getByRole('button', { name: 'Hold to show: d', exact: true });
  await expect(key).not.toContainText(String(jwk.d));
  await hold.hover();
  await page.mouse.down();
  await expect(key).toContainText(String(jwk.d));
  await page.mouse.up();
  await expect(key).not.toContainText(String(jwk.d));
  await hold.focus();
  await page.keyboard.down('Space');
  await expect(key).toContainText(String(jwk.d));
  await page.keyboard.up('Space');
  await expect(key).not.toContainText(String(jwk.d));
});

test('a key in every form; a private one asks once before it is copied', async ({ page, bench, copied }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.paste(fixture('rsa.pkcs8.pem'));
  const theirs = createPrivateKey(fixture('rsa.pkcs8.pem'));
  const key = await details(bench, 'unnamed key');
  const form = key.getByRole('combobox', { name: 'Form' });
  await form.selectOption('spki');
  await expect(key.getByRole('textbox', { name: 'PEM, public (SPKI)' })).toHaveValue(
    createPublicKey(theirs).export({ type: 'spki', format: 'pem' }).toString(),
  );
  const coming = page.waitForEvent('download');
  await key.getByRole('button', { name: 'Save as DER: PEM, public (SPKI)' }).click();
  expect(readFileSync(await (await coming).path())).toEqual(
    createPublicKey(theirs).export({ type: 'spki', format: 'der' }),
  );
  await form.selectOption('pkcs1');
  await expect(key).not.toContainText('BEGIN RSA PRIVATE KEY');
  await key.getByRole('button', { name: /^Copy: / }).click();
  const question = key.getByRole('alertdialog');
  await expect(question).toContainText('Anyone who gets it can sign or decrypt in your name.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await key.getByRole('button', { name: /^Copy: / }).click();
  await question.getByRole('button', { name: 'Copy it' }).click();
  await expect(key.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await copied()).toBe(theirs.export({ type: 'pkcs1', format: 'pem' }).toString());
  // Once is enough.
  await form.selectOption('pkcs8');
  await key.getByRole('button', { name: /^Copy: / }).click();
  await expect.poll(copied).toBe(theirs.export({ type: 'pkcs8', format: 'pem' }).toString());
});

test('JWK and PEM side by side, each as the other is typed', async ({ bench }) => {
  await bench.open();
  await act(bench, 'Save keys');
  await dialog(bench, 'Save keys').getByRole('button', { name: 'JWK and PEM side by side' }).click();
  const both = dialog(bench, 'JWK and PEM');
  const jwk = both.getByRole('textbox', { name: 'JWK' });
  const pem = both.getByRole('textbox', { name: 'PEM' });
  const key = createPublicKey(fixture('ed25519.spki.pem'));
  await pem.fill(fixture('ed25519.spki.pem'));
  await expect
    .poll(async () => JSON.parse((await jwk.inputValue()) || '{}') as object)
    .toEqual(key.export({ format: 'jwk' }));
  const other = createPublicKey(fixture('p384.spki.pem'));
  await jwk.fill(JSON.stringify(other.export({ format: 'jwk' })));
  await expect(pem).toHaveValue(fixture('p384.spki.pem'));
  // A half typed key leaves no other key standing beside it.
  await jwk.fill('{"kty":"EC","crv":"P-384"}');
  await expect(pem).toHaveValue('');
  await expect(both.getByRole('status')).toContainText('The member "x" is missing');
  // The page says what it corrected.
  await pem.fill(fixture('p384.spki.pem').replaceAll('\n', String.raw`\n`));
  await expect(both.getByRole('status')).toContainText(
    String.raw`line breaks written as \n were turned into real ones`,
  );
  await both.getByRole('button', { name: 'Add to your keys' }).click();
  await bench.page.keyboard.press('Escape');
  await expect(new Keyed(bench).ring).toHaveCount(2);
});

test('a certificate: what it says, and that its chain is not validated', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.paste(fixture('p256.cert.pem'));
  const key = await details(bench, 'unnamed key');
  const certificate = key.getByRole('region', { name: 'Certificate' });
  for (const fact of ['Subject', 'Issuer', 'Valid', 'Serial number', 'SHA-256'])
    await expect(certificate.getByRole('term').filter({ hasText: new RegExp(`^${fact}$`) })).toBeVisible();
  await expect(certificate).toContainText('the rest of the chain');
});

test('keys for each other and for the token: what each could do, or why not', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken());
  await keyed.paste(fixture('rsa.spki.pem'));
  await expect(keyed.ring.first()).toContainText('not for this token: HS256 needs a secret; this is an RSA key');
  await expect(keyed.region).not.toContainText('oct');
  await keyed.paste(createSecretKey(Buffer.alloc(32, 7)).export().toString('base64'));
  await expect(keyed.ring.first()).toContainText('secret, 44 characters');
});

test('an encrypted token: which key opens it, and which it could be encrypted with', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const token = await new CompactEncrypt(new TextEncoder().encode('not for everybody'))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'mine' })
    .encrypt(createPublicKey(fixture('rsa.spki.pem')));
  await keyed.replace(token);
  await keyed.paste(fixture('rsa.spki.pem'));
  await expect(keyed.ring.first()).toContainText('can encrypt');
  await expect(keyed.region).toContainText('asks for the key “mine”');
  await keyed.paste(fixture('rsa.pkcs8.pem'));
  await expect(keyed.ring.first()).toContainText('decrypts this token');
  await keyed.paste(fixture('ed25519.spki.pem'));
  await expect(keyed.ring.first()).toContainText('not for this token');
});

test('a published key and a demo key are called so, however they are given', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken(CLAIMS, 'your-256-bit-secret'));
  await keyed.add('your-256-bit-secret');
  await expect(keyed.ring.first()).toContainText('Published in jwt.io: everyone has it.');
  // It matches, and proves nothing: neither the sign of what is good nor that of what does not apply.
  const sign = (beside: Locator): Promise<string | null> => beside.locator('svg path').first().getAttribute('d');
  const others = await Promise.all([sign(bench.light('Format')), sign(bench.light('Expectations'))]);
  await expect(bench.light('Expectations')).toContainText('None set');
  expect(others).not.toContain(await sign(keyed.ring.first()));
  const key = await details(bench, 'Secret of 19 characters');
  await expect(key).toContainText('Never use it for anything real.');
});

test('on a phone: a key is made, looked at, and forgotten', async ({ page, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  await page.getByRole('tab', { name: 'Keys' }).click();
  const keyed = new Keyed(bench);
  await makeKey(bench, 'Shared secret', 'HS256');
  await expect(keyed.ring).toHaveCount(2);
  const key = await details(bench, /^[\w-]{22}$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const button of await key.getByRole('button').all())
    expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(24);
  await close(page);
  await act(bench, 'Save keys');
  await dialog(bench, 'Save keys').getByRole('button', { name: 'Remove all 2 keys' }).click();
  await expect(keyed.ring).toHaveCount(0);
});

test('on a phone nothing of a key is cut, and what is pressed stands apart from what is said', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  await page.getByRole('tab', { name: 'Keys' }).click();
  const keyed = new Keyed(bench);
  await bench.pasteAnywhere(fixture('rsa.spki.pem'));
  await expect(keyed.ring).toHaveCount(2);
  const row = keyed.ring.first();
  // The whole name is drawn: the text inside is not wider than the button that clips it.
  const name = row.getByRole('button', { name: 'unnamed key', exact: true });
  const spare = await name.evaluate(
    (each) => each.getBoundingClientRect().width - (each.firstElementChild?.getBoundingClientRect().width ?? Infinity),
  );
  expect(spare).toBeGreaterThanOrEqual(-0.5);
  for (const [opens, title, press] of [
    ['New key', 'New key', 'Create key'],
    ['Fetch keys', 'Fetch keys', 'Fetch'],
  ] as const) {
    await act(bench, opens);
    const box = dialog(bench, title);
    const button = box.getByRole('button', { name: press, exact: true });
    await expect(button).toBeVisible();
    const gap = await button.evaluate(
      (each) => each.getBoundingClientRect().left - (each.previousElementSibling?.getBoundingClientRect().right ?? 0),
    );
    expect(gap).toBeGreaterThanOrEqual(8);
    await close(page);
  }
});

test('a token that asks for a key by name: that the ring has none of that name is said', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken(CLAIMS, 'a secret of thirty-two characters', '{"alg":"HS256","kid":"tenant-\u202e7"}'));
  await keyed.add('another secret');
  await expect(keyed.region).toContainText(
    'The token asks for the key “tenant-U+202E7”. You have no key with that name.',
  );
});

test('a thousand keys: in the ring in a moment, the right one first, the others found by name', async ({
  page,
  bench,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const { publicKey, token } = await page.evaluate(async () => {
    // Made in the page: a thousand key pairs take node a while.
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const text = (value: string | ArrayBuffer): string =>
      btoa(typeof value === 'string' ? value : String.fromCharCode(...new Uint8Array(value)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    const input = `${text('{"alg":"ES256","kid":"key-777"}')}.${text('{"iss":"a"}')}`;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      pair.privateKey,
      new TextEncoder().encode(input),
    );
    return { publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey), token: `${input}.${text(signature)}` };
  });
  const keys = await page.evaluate(async () => {
    const made: JsonWebKey[] = [];
    for (let index = 0; index < 1000; index += 1) {
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
      made.push(await crypto.subtle.exportKey('jwk', pair.publicKey));
    }
    return made;
  });
  const set = keys.map((key, index) => ({ ...(index === 777 ? publicKey : key), kid: `key-${index}` }));
  await keyed.replace(token);
  await keyed.paste(JSON.stringify({ keys: set }));
  await keyed.verified('key');
  await expect(keyed.ring.first()).toContainText('key-777');
  await expect(keyed.ring.first()).toContainText('matches this token');
  expect(await keyed.ring.count()).toBeLessThan(60);
  await keyed.region.getByText('999 other keys').click();
  await keyed.region.getByRole('searchbox', { name: /^Search/ }).fill('key-99');
  // Beside the one that serves.
  await expect(keyed.ring).toHaveCount(12);
});

test('a key made here, with nothing but the keyboard', async ({ page, bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.input.focus();
  await page.keyboard.press('Tab');
  await expect(keyed.region.getByRole('button', { name: 'New key' })).toBeFocused();
  await page.keyboard.press('Enter');
  const making = dialog(bench, 'New key');
  await expect(making.getByRole('combobox', { name: 'Kind of key' })).toBeVisible();
  for (
    let presses = 0;
    presses < 10 &&
    !(await making.getByRole('button', { name: 'Create key' }).evaluate((button) => button === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(making).toHaveCount(0);
  await expect(keyed.ring).toHaveCount(2);
});

test('making a key, and a key in full, pass axe, in light and in dark', async ({ page, bench, axeInBoth }) => {
  await bench.open();
  await new Keyed(bench).paste(fixture('rsa.cert.pem'));
  await act(bench, 'New key');
  const making = dialog(bench, 'New key');
  await making.getByRole('combobox', { name: 'Kind of key' }).selectOption('oct');
  await expect(making).toHaveCSS('opacity', '1');
  await axeInBoth(page);
  await close(page);
  const key = await details(bench, 'unnamed key');
  await expect(key).toHaveCSS('opacity', '1');
  await axeInBoth(page);
  await close(page);
  await act(bench, 'Save keys');
  await expect(dialog(bench, 'Save keys')).toHaveCSS('opacity', '1');
  await axeInBoth(page);
});
