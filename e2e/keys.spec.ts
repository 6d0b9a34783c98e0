// Somebody gives a key in the form that they happen to have.
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as nodeSign,
  X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tokenVector } from '../src/jose/vectors/vectors.ts';
import { type Bench, expect, test } from './bench.ts';
import { TOKEN } from './tokens.ts';
import { base64url, CLAIMS, hmacToken, Keyed, SECRET } from './checks.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../src/jose/keys/fixtures/${name}`, import.meta.url), 'utf8');
const start = async (bench: Bench): Promise<Keyed> => {
  await bench.open();
  return new Keyed(bench);
};

type Alg = 'RS256' | 'PS256' | 'ES256' | 'ES384' | 'ES512' | 'ES256K' | 'EdDSA';
function tokenBy(alg: Alg, key: KeyObject): string {
  const input = `${base64url(JSON.stringify({ alg }))}.${base64url(CLAIMS)}`;
  const hash = alg === 'EdDSA' ? null : `sha${alg.slice(2, 5)}`;
  const how = alg.startsWith('ES')
    ? { dsaEncoding: 'ieee-p1363' as const }
    : alg.startsWith('PS')
      ? { padding: 6, saltLength: 32 }
      : {};
  return `${input}.${base64url(nodeSign(hash, Buffer.from(input), { key, ...how }))}`;
}

const FORMS: readonly [alg: Alg, owner: string, forms: readonly string[]][] = [
  [
    'RS256',
    'rsa',
    ['rsa.spki.pem', 'rsa.pkcs8.pem', 'rsa.pkcs1.pem', 'rsa.pkcs1public.pem', 'rsa.cert.pem', 'rsa.ssh.txt'],
  ],
  ['PS256', 'rsa', ['rsa.spki.pem']],
  [
    'ES256',
    'p256',
    ['p256.spki.pem', 'p256.pkcs8.pem', 'p256.sec1.pem', 'p256.cert.pem', 'p256.compressed.pem', 'p256.ssh.txt'],
  ],
  ['ES384', 'p384', ['p384.spki.pem', 'p384.cert.pem']],
  ['ES512', 'p521', ['p521.spki.pem', 'p521.cert.pem']],
  ['ES256K', 'secp256k1', ['secp256k1.spki.pem', 'secp256k1.cert.pem']],
  ['EdDSA', 'ed25519', ['ed25519.spki.pem', 'ed25519.pkcs8.pem', 'ed25519.cert.pem']],
];

for (const [alg, owner, forms] of FORMS) {
  test(`${alg}: a key in every form verifies, in its box and pasted anywhere`, async ({ bench }) => {
    const keyed = await start(bench);
    const token = tokenBy(alg, createPrivateKey(fixture(`${owner}.pkcs8.pem`)));
    await keyed.replace(token);
    for (const [index, form] of forms.entries()) {
      await test.step(form, async () => {
        await keyed.notVerified(/Not checked/);
        if (index % 2 === 0) await keyed.paste(fixture(form));
        else await bench.pasteAnywhere(fixture(form));
        await keyed.verified(`key.*${alg}`);
        await expect(keyed.ring).toHaveCount(1);
        expect(await bench.textOf(bench.token)).toBe(token);
        await keyed.ring
          .first()
          .getByRole('button', { name: /^Remove / })
          .click();
        await expect(keyed.ring).toHaveCount(0);
      });
    }
  });
}

test('a key with something around it is found: in a secret of Kubernetes, a quoted mail, a page', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(tokenBy('ES256', createPrivateKey(fixture('p256.pkcs8.pem'))));
  const pem = fixture('p256.spki.pem');
  const jwk = JSON.stringify(createPublicKey(pem).export({ format: 'jwk' }));
  for (const [text, repair] of [
    [`kind: Secret\ndata:\n  public.pem: ${Buffer.from(pem).toString('base64')}\n`, 'it was decoded from base64'],
    [pem.replaceAll(/^/gm, '> '), 'the marks of a quoted mail (>) were removed'],
    [`<script type="application/json">${jwk}</script>`, 'it was taken out of a larger text'],
  ] as const) {
    await keyed.paste(text);
    await keyed.verified('key.*ES256');
    await expect(keyed.ring.first()).toContainText(`Corrected while reading: ${repair}.`);
    await keyed.ring
      .first()
      .getByRole('button', { name: /^Remove / })
      .click();
    await keyed.notVerified(/Not checked/);
  }
});

test('a key in a damaged or encoded form, pasted anywhere, leaves the token where it is', async ({ bench }) => {
  const keyed = await start(bench);
  const token = tokenBy('ES256', createPrivateKey(fixture('p256.pkcs8.pem')));
  await keyed.replace(token);
  const pem = fixture('p256.spki.pem');
  for (const text of [
    pem.replaceAll('-----', ''),
    pem.split('\n').slice(1, -2).join(''),
    `data:\n  tls.crt: ${Buffer.from(pem).toString('base64')}\n`,
  ]) {
    await bench.pasteAnywhere(text);
    await keyed.verified('key.*ES256');
    expect(await bench.textOf(bench.token)).toBe(token);
    await bench.notice.getByRole('button', { name: 'Undo' }).click();
    await keyed.notVerified(/Not checked/);
  }
});

test('a file that is a key store is called so, and a secret in octets is taken; the token stays', async ({
  page,
  bench,
}) => {
  const keyed = await start(bench);
  const secret = createHash('sha256').update('a secret in octets').digest();
  const input = `${base64url('{"alg":"HS256"}')}.${base64url(CLAIMS)}`;
  const token = `${input}.${base64url(createHmac('sha256', secret).update(input).digest())}`;
  await keyed.replace(token);
  const open = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await bench.region('Ribbon').getByRole('button', { name: 'Open file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await open('key.p12', readFileSync(new URL('../src/jose/keys/fixtures/p256.p12', import.meta.url)));
  await expect(bench.notice).toContainText('This is a PKCS#12 file');
  await expect(keyed.region).toContainText('openssl pkcs12');
  expect(await bench.textOf(bench.token)).toBe(token);
  await open('secret.bin', secret);
  await keyed.verified('secret');
  expect(await bench.textOf(bench.token)).toBe(token);
});

test('an address in place of a key leads to where it is asked, and nothing is asked before', async ({
  page,
  bench,
}) => {
  const keyed = await start(bench);
  await keyed.replace(tokenBy('ES256', createPrivateKey(fixture('p256.pkcs8.pem'))));
  await keyed.input.fill('https://issuer.example/.well-known/jwks.json');
  await keyed.region.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(keyed.region).toContainText('This is an address, not a key.');
  await expect(keyed.ring).toHaveCount(0);
  await keyed.region.getByRole('status').getByRole('button', { name: 'Fetch them' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await expect(dialog.getByRole('region', { name: 'Request' })).toContainText(
    'GET https://issuer.example/.well-known/jwks.json',
  );
  await page.keyboard.press('Escape');
  // One that is not asked is shown where it can be put right.
  await keyed.input.fill('http://issuer.example/jwks');
  await keyed.region.getByRole('button', { name: 'Add', exact: true }).click();
  await keyed.region.getByRole('status').getByRole('button', { name: 'Fetch them' }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue('http://issuer.example/jwks');
  await expect(dialog).toContainText('Use an https address');
});

test('a JWK Set: the one key of it that fits is found, and said', async ({ bench }) => {
  const keyed = await start(bench);
  const { text, keys } = tokenVector('rfc7515-a3-compact');
  const others = Array.from({ length: 3 }, (_, index) => ({
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
    kid: `other-${index}`,
  }));
  await keyed.replace(text);
  await keyed.paste(JSON.stringify({ keys: [...others, ...keys] }, null, 2));
  await keyed.notVerified(/Anyone can make this: the key is published \(RFC 7515\)/);
  await expect(keyed.ring).toHaveCount(4);
  await expect(keyed.ring.filter({ hasText: 'matches this token' })).toHaveCount(1);
});

test('a file with a key in DER, and a certificate, are opened as keys', async ({ page, bench }) => {
  const keyed = await start(bench);
  const token = tokenBy('ES256', createPrivateKey(fixture('p256.pkcs8.pem')));
  await keyed.replace(token);
  const open = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await bench.region('Ribbon').getByRole('button', { name: 'Open file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await open('certificate.der', Buffer.from(new X509Certificate(fixture('p256.cert.pem')).raw));
  await keyed.verified('key');
  expect(await bench.textOf(bench.token)).toBe(token);
  await keyed.ring
    .first()
    .getByRole('button', { name: /^Remove / })
    .click();
  await keyed.notVerified(/Not checked/);
  await open('private.pem', Buffer.from(fixture('p256.pkcs8.pem')));
  await keyed.verified('key');
  await expect(keyed.ring.first()).toContainText('private');
});

test('what is no key is refused in words, is not lost, and can be taken as a secret', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken(CLAIMS, '{"kty":'));
  await keyed.input.fill('{"kty":');
  await keyed.region.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(keyed.region).toContainText(/not JSON, so no JWK can be read/);
  await expect(keyed.input).toHaveValue('{"kty":');
  await expect(keyed.ring).toHaveCount(0);
  await keyed.region.getByRole('button', { name: 'Use as a shared secret' }).click();
  await keyed.notVerified(/Matches your secret, but 7 bytes are too few/);
});

const ODD: readonly [what: string, text: string, said: RegExp][] = [
  ['a PEM cut off', fixture('rsa.spki.pem').slice(0, 200), /looks cut off/],
  ['a JWK without a curve', '{"kty":"EC","x":"AA","y":"AA"}', /"crv" is missing/],
  ['an encrypted key', fixture('p256.encrypted.pem'), /This private key is encrypted/],
  ['a key of a kind JOSE has not', fixture('dsa.pkcs8.pem'), /type DSA/],
  ['an empty set', '{"keys":[]}', /JWK Set is empty/],
  ['a huge text', `-----BEGIN PUBLIC KEY-----\n${'A'.repeat(300_000)}`, /tag 0x00 found/],
  ['zeros', '\0\0\0\0', /Secret of 4 characters/],
];

test('odd keys: a sentence each, and never a verdict', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  for (const [what, text, said] of ODD) {
    await test.step(what, async () => {
      await keyed.input.fill(text);
      await keyed.region.getByRole('button', { name: 'Add', exact: true }).click();
      // Only now is it taken or refused: the passphrase of an encrypted key takes the focus.
      await expect(keyed.region).toContainText(said);
      await keyed.notVerified(/Not checked|Not verified/);
    });
  }
});

/** Holds back the code that takes a key, until it is released. */
async function holdGiven(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/given-/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('what is typed while a key is still being looked at is not lost', async ({ page, bench }) => {
  const release = await holdGiven(page);
  await bench.open();
  const box = page.getByRole('textbox', { name: 'Key or secret' });
  await box.fill('the-first-secret-of-this-story');
  await box.press('Enter');
  await box.fill('and what is typed after it');
  release();
  await expect(bench.notice).toContainText('Secret added');
  await expect(box).toHaveValue('and what is typed after it');
});

test('the box for keys keeps what is typed while a new key waits for its frame', async ({ page, bench }) => {
  // No frame is painted until one is asked for.
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (call) =>
      document.documentElement.dataset['held'] === undefined ? ask(call) : held.push(call);
    window.addEventListener('release', () => {
      delete document.documentElement.dataset['held'];
      for (const call of held.splice(0)) ask(call);
    });
  });
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  await page.evaluate(() => (document.documentElement.dataset['held'] = ''));
  await keyed.input.focus();
  await bench.paste(SECRET);
  await expect(bench.light('Signature')).toHaveAccessibleName(/Verified/);
  await page.keyboard.type('typed at once');
  await expect(keyed.input).toHaveValue('typed at once');
  await page.evaluate(() => window.dispatchEvent(new Event('release')));
  await expect(keyed.ring).toHaveCount(1);
  await expect(keyed.input).toHaveValue('typed at once');
});

test('why a key was refused is not said under what is typed after it', async ({ page, bench }) => {
  const release = await holdGiven(page);
  await bench.open();
  const box = page.getByRole('textbox', { name: 'Key or secret' });
  const refused = page.locator('#key-refused .bad');
  await box.fill('-----BEGIN PUBLIC KEY-----\nMIIBIjANBg\n-----END PUBLIC KEY-----');
  await box.press('Enter');
  await box.fill('what is typed after it');
  const arrived = page.waitForResponse(/\/assets\/given-/);
  release();
  await (await arrived).finished();
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(done)))),
  );
  await expect(box).toHaveValue('what is typed after it');
  await expect(refused).toHaveCount(0);
  // The same key, with nothing typed after it.
  await box.fill('-----BEGIN PUBLIC KEY-----\nMIIBIjANBg\n-----END PUBLIC KEY-----');
  await box.press('Enter');
  await expect(refused).toHaveCount(1);
});

test('a small RSA key is refused, though the numbers agree', async ({ bench }) => {
  const keyed = await start(bench);
  const key = createPrivateKey(fixture('rsa1024.pkcs8.pem'));
  await keyed.replace(tokenBy('RS256', key));
  await keyed.paste(fixture('rsa1024.pkcs8.pem'));
  await keyed.notVerified(/Not verified: the RSA key has 1024 bits/);
});

test('what is typed as a key is added by Enter, with Ctrl too; Shift Enter breaks the line', async ({
  page,
  bench,
}) => {
  const keyed = await start(bench);
  const token = hmacToken();
  for (const keys of ['Enter', 'ControlOrMeta+Enter']) {
    await keyed.forgetAll();
    await keyed.replace(token);
    await keyed.input.click();
    await page.keyboard.type(SECRET);
    await page.keyboard.press(keys);
    await keyed.says(/Verified with your secret/i);
    await expect(keyed.input).toHaveValue('');
    // It signed nothing.
    expect(await bench.textOf(bench.token)).toBe(token);
  }
  await keyed.input.click();
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await expect(keyed.input).toHaveValue('one\ntwo');
});

test('the same key given twice is one key', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await keyed.add(SECRET);
  await expect(bench.notice).toContainText('You already have this key');
  await expect(keyed.ring).toHaveCount(1);
});

test('nothing secret is kept, sent or written to the console or the address', async ({ page, bench, watch }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const keyed = await start(bench);
  const pem = fixture('p256.pkcs8.pem');
  const [, body = ''] = pem.split('\n');
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await keyed.paste(pem);
  await expect(keyed.ring).toHaveCount(2);
  await bench.payload.getByText('johndoe').click();
  await page.keyboard.type('x');
  await keyed.says(/Matches your .*Signed here by you/);
  await keyed.region.getByRole('button', { name: 'Sign and copy' }).click();
  const kept = await page.evaluate(async () =>
    JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: await indexedDB.databases(),
      address: location.href,
      title: document.title,
      state: history.state as unknown,
      name: window.name,
    }),
  );
  const everything = [kept, ...said, ...watch.requests].join('\n');
  for (const secret of [SECRET, base64url(SECRET), body, 'eyJ']) expect(everything).not.toContain(secret);
  // A visit is forgotten with the page.
  await page.reload();
  await bench.ready();
  await expect(keyed.ring).toHaveCount(1);
});

test('keys of earlier tokens are one line, and no reason to be alarmed; those that were given for this one are', async ({
  bench,
}) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken('{"sub":"first"}', SECRET));
  await keyed.paste(SECRET);
  await keyed.verified('secret');
  await keyed.paste(`${SECRET} of another`);
  await keyed.replace(hmacToken('{"sub":"second"}', 'a secret that nobody gives'));
  await expect(bench.light('Signature')).toHaveAccessibleName('Signature Not checked: none of your 2 secrets fits');
  await expect(keyed.region.getByText('2 keys for earlier tokens')).toBeVisible();
  await expect(keyed.ring.first()).toBeHidden();
  // The key that it wants is asked for, once.
  await expect(keyed.region.getByText(/the secret shared with the signer/)).toHaveCount(1);
  await keyed.paste(SECRET);
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature Not verified/);
  await expect(keyed.ring.first()).toContainText('does not match this token');
  await expect(keyed.ring.first()).toBeVisible();
  // One key of a set serves; the others share one line.
  const { text, keys } = tokenVector('rfc7515-a3-compact');
  const others = Array.from({ length: 4 }, (_, index) => ({
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
    kid: `other-${index}`,
  }));
  await keyed.replace(text);
  await keyed.paste(JSON.stringify({ keys: [...keys, ...others] }));
  await expect(keyed.region.getByText('6 other keys')).toBeVisible();
  await expect(keyed.ring.filter({ visible: true })).toHaveCount(1);
  await keyed.region.getByText('6 other keys').click();
  await expect(keyed.ring.filter({ visible: true })).toHaveCount(7);
});

test('a secret has one length, that of the bytes in use, and it is said once', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken('{"sub":"first"}', 'secret of the till'));
  await keyed.paste('secret of the till\n');
  await keyed.says(/Matches your secret, but 18 bytes are too few/);
  const card = keyed.ring.filter({ visible: true });
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('Secret of 18 characters');
  await expect(card).toContainText('The secret has 18 bytes');
  await expect(card).not.toContainText(/secret, 18|19/);
});

test('a name that none of your keys has is told by the light, and nowhere again', async ({ bench }) => {
  const keyed = await start(bench);
  const pair = (): JsonWebKey => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const head = Buffer.from('{"alg":"ES256","kid":"key-2027-01"}').toString('base64url');
  await keyed.replace(`${head}.e30.${Buffer.alloc(64, 7).toString('base64url')}`);
  await keyed.paste(JSON.stringify({ keys: [1, 2, 3].map((at) => ({ ...pair(), kid: `key-2026-0${at}` })) }));
  await expect(bench.light('Signature')).toHaveAccessibleName(
    /the token names the key \u201ckey-2027-01\u201d; none of your 3 keys has that name$/,
  );
  await expect(keyed.region.getByText(/^The issuer may have new keys/)).toBeVisible();
  await expect(keyed.region).not.toContainText(/They are|no key with that name/);
  await expect(bench.region('Findings')).toContainText('No other problems found');
});

test('signing is one line until something can be signed or was edited', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  const algorithm = keyed.signing.getByRole('combobox', { name: 'Algorithm' });
  await expect(keyed.signing).toBeVisible();
  await expect(algorithm).toBeHidden();
  await keyed.paste(SECRET);
  await keyed.verified('secret');
  await expect(algorithm).toBeVisible();
  // Its id is not cut in a narrow column; what that means stands below.
  await expect(algorithm.locator('option:checked')).toHaveText('HS256');
  await expect(algorithm).toHaveAccessibleDescription('HMAC using SHA-256');
  await bench.act('Undo').click();
  await expect(algorithm).toBeHidden();
  await bench.act('Tamper').click();
  await expect(algorithm).toBeVisible();
});

test('one value is copied by itself: from the head of its part, and from the Lens', async ({ page, bench, copied }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken('{"sub":"john\\ndoe","n":10.0,"roles":["a", "b"]}'));
  for (const [name, value] of [
    ['sub', 'john\ndoe'],
    ['n', '10.0'],
    ['roles', '["a", "b"]'],
  ] as const) {
    await bench.payload.getByText(`"${name}"`, { exact: true }).click();
    await bench
      .region('Contents')
      .getByRole('button', { name: `Copy the value of ${name}` })
      .click();
    await expect.poll(copied).toBe(value);
    await page.evaluate(() => ((window as { copied?: string }).copied = ''));
    await bench.region('Lens').getByRole('button', { name: 'Copy value' }).click();
    await expect.poll(copied).toBe(value);
  }
});

test('a token in the box for keys goes to the bench by one press, and the keys stay', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(tokenBy('ES256', createPrivateKey(fixture('p256.pkcs8.pem'))));
  const keyed = new Keyed(bench);
  await keyed.add('my-own-shared-secret-of-some-length');
  await expect(keyed.ring.filter({ hasText: 'secret, ' })).toHaveCount(1);
  await keyed.input.fill(TOKEN);
  await keyed.input.press('Enter');
  await expect(keyed.region).toContainText('This is a token, not a key.');
  await keyed.region.getByRole('button', { name: 'Load it' }).click();
  await expect(bench.payload).toContainText('pasted-one');
  await expect(keyed.input).toHaveValue('');
  await expect(keyed.region).not.toContainText('This is a token');
  await expect(keyed.ring.filter({ hasText: 'secret, ' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bench.payload).not.toContainText('pasted-one');
});
