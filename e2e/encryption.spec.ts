// Somebody opens encrypted tokens with the keys they have, looks at what is inside, and makes some of their own.
import { generateKeyPairSync } from 'node:crypto';
import { compactDecrypt, compactVerify, SignJWT } from 'jose';
import { encrypt, type EncryptQuestion } from '../src/jose/jwe/encrypt.ts';
import { jwkKey, secretKey } from '../src/jose/engine/material.ts';
import { tokenVector } from '../src/jose/vectors/vectors.ts';
import type { Locator } from '@playwright/test';
import { type Bench, expect, expectNoFalseTrust, test } from './bench.ts';
import { base64url, hmacToken, Keyed, SECRET } from './checks.ts';

/** With `dir` the content key is the shared key itself (RFC 7518 section 4.5). */
const AGAIN = 'Encrypted again with the same shared key and a new initialization vector.';
const layer = (bench: Bench, number: number, kind: string) =>
  bench.region('Contents').getByRole('region', { name: `Layer ${number}: ${kind}`, exact: true });
const dialog = (bench: Bench) => bench.page.getByRole('dialog');
const act = (bench: Bench, name: string) =>
  bench.region('Keys').getByRole('region', { name: 'Encryption' }).getByRole('button', { name });
const open = (bench: Bench) => act(bench, 'Encrypt \u2026').click();

/** The header around what was opened, in full. */
async function outerHeader(bench: Bench): Promise<Locator> {
  await layer(bench, 1, 'JWE').getByRole('button', { name: 'Open the layer' }).click();
  await bench.openHeaders();
  return layer(bench, 1, 'JWE').getByRole('textbox', { name: 'Header', exact: true }).first();
}

const SHARED = Buffer.alloc(16, 7);
const sharedJwk = JSON.stringify({ kty: 'oct', k: SHARED.toString('base64url') });
const DIR = { alg: 'dir', enc: 'A128GCM' };

async function made(
  plaintext: string | Uint8Array,
  header: Record<string, unknown> = DIR,
  more: Partial<EncryptQuestion> = {},
): Promise<string> {
  const answer = await encrypt({
    id: 'e2e',
    form: 'compact',
    plaintext: typeof plaintext === 'string' ? new TextEncoder().encode(plaintext) : plaintext,
    protectedHeader: JSON.stringify(header),
    recipients: [{ key: secretKey(new Uint8Array(SHARED)), p2c: 1000 }],
    ...more,
  });
  if (!answer.ok) throw new Error(answer.reason.code);
  return answer.text;
}

test('sign, then encrypt: two clicks, and the layers open by themselves', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  await keyed.verified();
  await open(bench);
  // Another recipient than the secret that signed it.
  await dialog(bench)
    .getByRole('combobox', { name: 'Recipient', exact: true })
    .selectOption({ label: 'a new key pair' });
  await dialog(bench).getByRole('button', { name: 'Encrypt', exact: true }).click();

  await expect(layer(bench, 2, 'JWS')).toBeVisible();
  await expect(dialog(bench)).toHaveCount(0);
  // The inside comes first; the encryption around it is one line until somebody opens it.
  await expect(layer(bench, 1, 'JWE')).toContainText('ECDH-ES+A256KW \u00b7 A256GCM \u00b7 cty JWT');
  await expect(await outerHeader(bench)).toContainText('"cty": "JWT"');
  await expect(layer(bench, 2, 'JWS').getByRole('textbox', { name: 'Payload', exact: true })).toContainText('johndoe');
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Encrypted here by you');
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature Verified with your secret/);
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted token, 5 parts');

  await layer(bench, 2, 'JWS').getByRole('button', { name: 'Open alone' }).click();
  await expect(bench.light('Decryption')).toHaveCount(0);
  expect(await bench.textOf(bench.token)).toBe(hmacToken());
  await bench.act('Undo').click();
  await expect(layer(bench, 2, 'JWS')).toBeVisible();
  await bench.act('Undo').click();
  await keyed.verified();
});

/** Puts the caret behind a text of a box and types. */
const typeBehind = async (bench: Bench, box: Locator, text: string, typed: string): Promise<void> => {
  const whole = await bench.textOf(box);
  await bench.page.keyboard.press('ControlOrMeta+Home');
  for (let at = whole.indexOf(text) + text.length; at > 0; at -= 1) await bench.page.keyboard.press('ArrowRight');
  await bench.page.keyboard.type(typed);
};

test('a claim inside is changed where it stands: signed again, encrypted again, and it opens elsewhere', async ({
  page,
  bench,
  copied,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const before = await made(hmacToken(), { ...DIR, cty: 'JWT' });
  await keyed.replace(before);
  await bench.pasteAnywhere(sharedJwk);
  await keyed.add(SECRET);
  await keyed.verified();
  const payload = layer(bench, 2, 'JWS').getByRole('textbox', { name: 'Payload', exact: true });
  await typeBehind(bench, payload, 'johndoe', '-42');
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Encrypted here by you');
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature Matches your .*Signed here by you/);
  await expect(layer(bench, 1, 'JWE')).toContainText(AGAIN);
  await expect(layer(bench, 2, 'JWS')).toContainText('Signed again with');
  // Caret and text are as they were typed.
  await page.keyboard.type('!');
  await expect(payload).toBeFocused();
  await expect(payload).toContainText('"sub": "johndoe-42!"');
  await expectNoFalseTrust(bench);

  const commit = layer(bench, 1, 'JWE').getByRole('button', { name: 'Sign, encrypt and copy' });
  await commit.click();
  await expect(bench.notice).toContainText('Signed and copied');
  const text = await copied();
  expect(await bench.textOf(bench.token)).toBe(text);
  const { plaintext } = await compactDecrypt(text, new Uint8Array(SHARED));
  const inner = await compactVerify(new TextDecoder().decode(plaintext), new TextEncoder().encode(SECRET));
  expect(JSON.parse(new TextDecoder().decode(inner.payload))).toMatchObject({ sub: 'johndoe-42!' });

  // Back over the draft to what was pasted: without a moment in which the box is gone.
  await bench.undoTo(before);
  await keyed.verified();
  await expect(payload).toContainText('"sub": "johndoe"');

  await bench.open();
  await keyed.replace(text);
  await bench.pasteAnywhere(sharedJwk);
  await keyed.add(SECRET);
  await keyed.verified();
  await expect(payload).toContainText('"sub": "johndoe-42!"');
});

/** The texts of the lights, one after the other, and the milliseconds since the last key. */
interface Said {
  decryption: string;
  signature: string;
  others: string;
  aloud: string;
  stale: number;
  sinceKey: number;
}

/** Writes down every state of the lights that is ever on screen from here on. */
const watchLights = (bench: Bench): Promise<void> =>
  bench.page.evaluate(() => {
    const seen = window as unknown as { said: Said[] };
    seen.said = [];
    let key = performance.now();
    document.addEventListener('keydown', () => (key = performance.now()), true);
    const look = (): void => {
      const lights = [...document.querySelectorAll('.lights .light')].map(
        // What leads to the findings stands beside a light, and is none.
        (light) =>
          `${light.className} ${(light.textContent ?? '').replace(light.querySelector('.light-found')?.textContent ?? '', '')}`,
      );
      const words = (name: string): string =>
        (lights.find((light) => light.includes(` ${name}`)) ?? '').replace(/^.* (?:Decryption|Signature)/, '');
      const said = {
        decryption: words('Decryption'),
        signature: words('Signature'),
        others: lights.filter((light) => !/ (?:Decryption|Signature)/.test(light)).join(),
        aloud: document.querySelector('#verdict [role=status], .verdict [role=status]')?.textContent ?? '',
        stale: document.querySelectorAll('.is-stale').length,
      };
      const { sinceKey: _, ...last } = seen.said.at(-1) ?? { sinceKey: 0 };
      if (JSON.stringify(last) !== JSON.stringify(said)) seen.said.push({ ...said, sinceKey: performance.now() - key });
    };
    look();
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
  });
const seenLights = (bench: Bench): Promise<Said[]> =>
  bench.page.evaluate(() => (window as unknown as { said: Said[] }).said);

test('while somebody types inside, the lights say so and keep still: no light of the last token, none that comes and goes', async ({
  page,
  bench,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(await made(hmacToken(), { ...DIR, cty: 'JWT' }));
  await bench.pasteAnywhere(sharedJwk);
  await keyed.add(SECRET);
  await keyed.verified();
  const payload = layer(bench, 2, 'JWS').getByRole('textbox', { name: 'Payload', exact: true });
  await typeBehind(bench, payload, 'johndoe', '');
  await watchLights(bench);
  await page.keyboard.type('-1', { delay: 40 });
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Encrypted here by you');
  const isComing = ({ decryption, signature }: Said): boolean =>
    decryption === 'Draft: encrypting again …' && signature === 'Draft: checking …';
  const isMade = ({ decryption, signature }: Said): boolean =>
    decryption === 'Encrypted here by you' && /^Matches your .*Signed here by you$/s.test(signature);
  const until = (await seenLights(bench)).length;
  await page.keyboard.type('-2 and more', { delay: 40 });
  await expect(payload).toContainText('"sub": "johndoe-1-2 and more"');
  await expect.poll(async () => (await seenLights(bench)).slice(until).findLastIndex(isMade)).toBeGreaterThan(0);
  // The Lens stays with the claim that is being typed in.
  await expect(bench.region('Lens').getByRole('heading', { name: /^Layer 2 . Payload . sub/ })).toBeVisible();
  const said = await seenLights(bench);
  const [before, ...after] = said;
  expect(before?.signature).toMatch(/^Verified with your secret/);
  // From the first key on the light of what was pasted is gone, and there are two things that can be said.
  expect(after.filter((each) => !isComing(each) && !isMade(each))).toEqual([]);
  // A new light comes only when typing has paused, however fast the machine.
  for (const [at, each] of after.entries())
    if (isMade(each) && !isMade(after[at - 1] ?? (before as Said))) expect(each.sinceKey).toBeGreaterThan(400);
  // The other lights do not even change colour.
  expect(new Set(said.map(({ others }) => others)).size).toBe(1);
  // Read aloud: nothing while typing, and what it came to only once.
  expect(
    after
      .filter(isComing)
      .map(({ aloud }) => aloud)
      .filter((aloud, index) => index > 0 && aloud !== ''),
  ).toEqual([]);
  expect(new Set(said.map(({ aloud }) => aloud).filter(Boolean)).size).toBe(2);
  expect(after.filter(isComing).some(({ stale }) => stale > 0)).toBe(true);
});

test('without the key that signs, the signature inside fails and says why; broken JSON keeps the last token', async ({
  bench,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = await made(
    await new SignJWT({ sub: 'johndoe' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey),
    { ...DIR, cty: 'JWT' },
  );
  await bench.open();
  await bench.openHeaders();
  const keyed = new Keyed(bench);
  await keyed.replace(token);
  await bench.pasteAnywhere(sharedJwk);
  await keyed.add(publicKey.export({ format: 'pem', type: 'spki' }).toString());
  await keyed.verified();
  const [outer, inner] = [layer(bench, 1, 'JWE'), layer(bench, 2, 'JWS')];
  const payload = inner.getByRole('textbox', { name: 'Payload', exact: true });
  await typeBehind(bench, payload, 'johndoe', '-2');
  await expect(bench.light('Signature')).toHaveAccessibleName('Signature Not verified: changed after it was signed');
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Encrypted here by you');
  await expect(inner).toContainText('Not signed again: none of your keys can sign it');
  const good = await bench.textOf(bench.token);
  await typeBehind(bench, payload, 'johndoe-2"', ',');
  await expect(outer).toContainText('your change is not valid JSON. The previous token stays.');
  const broken = inner.getByRole('region', { name: 'Payload', exact: true });
  await expect(broken).toContainText(/Last valid version.*"sub": "johndoe-2"/s);
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Not encrypted again');
  // Nothing is on the way.
  await expect(bench.region('Verdict').getByRole('list')).toHaveAttribute('aria-busy', 'false');
  await expect(bench.region('Verdict').getByRole('status')).toHaveText('Decryption: Not encrypted again');
  // The light leads to the reason.
  await bench.light('Decryption').click();
  await expect(bench.region('Contents')).toBeFocused();
  expect(await bench.textOf(bench.token)).toBe(good);
  await bench.undoTo(token, async () => {
    await payload.focus();
    await bench.page.keyboard.press('ControlOrMeta+z');
  });
  await payload.focus();
  await keyed.verified();
  await expect(payload).toBeFocused();
  await expect(payload).toContainText('"sub": "johndoe"');
  await expect(broken).not.toContainText('Last valid version');

  // An emptied header, and claims encrypted without a signature.
  const header = inner.getByRole('textbox', { name: 'Header', exact: true });
  await header.focus();
  await bench.page.keyboard.press('ControlOrMeta+a');
  await bench.page.keyboard.press('Delete');
  await expect(inner.getByRole('region', { name: 'Header', exact: true })).toContainText(
    /Header: this is no longer valid JSON\..*Last valid version.*"alg": "ES256"/s,
  );
  // Nothing of the former one is shown as if it were there still.
  await expect(inner.getByRole('region', { name: 'Header', exact: true })).toContainText('0 bytes');
  await expect(inner.getByRole('region', { name: 'Header', exact: true }).getByRole('treegrid')).toHaveCount(0);
  await expect(bench.region('Lens').getByRole('heading', { name: /^Layer 2/ })).toHaveCount(0);
  await bench.act('Undo').click();
  await expect(inner.getByRole('region', { name: 'Header', exact: true })).not.toContainText('no JSON any more');
  await keyed.replace(await made('{"sub":"joe"}'));
  const claims = outer.getByRole('region', { name: 'Payload', exact: true });
  await typeBehind(bench, claims.getByRole('textbox'), '"joe"', ',');
  await expect(claims).toContainText(/not JSON.*Last valid version.*"sub": "joe"/s);
});

test('of several recipients nobody is left out in silence: not at first, and not when a key is taken away later', async ({
  bench,
}) => {
  const keys = ['ann', 'bob', 'cem'].map((kid, at) => ({ kid, octets: new Uint8Array(16).fill(at + 1) }));
  const jwkOf = ({ kid, octets }: (typeof keys)[number]): string =>
    JSON.stringify({ kty: 'oct', kid, k: Buffer.from(octets).toString('base64url') });
  const token = await made(
    '{"sub":"joe"}',
    { enc: 'A128GCM' },
    {
      form: 'general',
      recipients: keys.map(({ kid, octets }) => ({
        key: secretKey(octets),
        unprotectedHeader: JSON.stringify({ alg: 'A128KW', kid }),
      })),
    },
  );
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(token);
  for (const key of keys.slice(0, 2)) await keyed.paste(jwkOf(key));
  const outer = layer(bench, 1, 'JWE');
  await outer.getByRole('button', { name: 'exp in 1 hour' }).click();
  await expect(outer).toContainText('you have no key for Recipient 3 ("cem"). They could not open the new token.');
  expect(await bench.textOf(bench.token)).toBe(token);
  await outer.getByRole('button', { name: 'Encrypt without them' }).click();
  await expect(outer).toContainText('with a new content key. Left out: Recipient 3 ("cem").');
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted object, 2 recipients');
  const two = await bench.textOf(bench.token);
  await bench
    .region('Keys')
    .getByRole('button', { name: /^Remove .*bob/ })
    .click();
  await expect(outer).toContainText('you have no key for Recipient 2 ("bob"). They could not open the new token.');
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Not encrypted again');
  expect(await bench.textOf(bench.token)).toBe(two);
  await outer.getByRole('button', { name: 'Encrypt without them' }).click();
  await expect(outer).toContainText('Left out: Recipient 2 ("bob"), Recipient 3 ("cem").');
  await keyed.paste(jwkOf(keys[2] as (typeof keys)[number]));
  await expect(outer).toContainText('Left out: Recipient 2 ("bob").');
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted object, 2 recipients');
});

test('to a public key: nobody here can open it, until the private key comes; and then nobody knows who sent it', async ({
  bench,
}) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.add(publicKey.export({ format: 'pem', type: 'spki' }).toString());
  await open(bench);
  await expect(dialog(bench).getByRole('combobox', { name: 'Key management (alg)', exact: true })).toHaveValue(
    'RSA-OAEP-256',
  );
  await dialog(bench)
    .getByRole('combobox', { name: 'What to encrypt', exact: true })
    .selectOption({ label: 'only its claims, without the signature' });
  await dialog(bench).getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(bench.light('Decryption')).toHaveAccessibleName(
    'Decryption Not decrypted: this is the public half of the key. It can encrypt for the recipient, not decrypt',
  );
  await keyed.add(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  await expect(layer(bench, 1, 'JWE').getByRole('textbox', { name: 'Payload', exact: true })).toContainText('johndoe');
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expires in /);

  // Pasted again by somebody else it would be a stranger's.
  const token = await bench.textOf(bench.token);
  await keyed.replace(
    await made(
      '{"sub":"joe"}',
      { alg: 'RSA-OAEP-256', enc: 'A256GCM' },
      { recipients: [{ key: jwkKey(publicKey.export({ format: 'jwk' }) as Record<string, unknown>) }] },
    ),
  );
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Decrypted. The sender is unknown');
  await layer(bench, 1, 'JWE').getByRole('button', { name: 'Open the layer' }).click();
  await expect(bench.region('Contents')).toContainText('Everyone who has the token can read this header');
  await expectNoFalseTrust(bench);
  expect(token.split('.')).toHaveLength(5);
});

test('for a password', async ({ bench }) => {
  await bench.open();
  await open(bench);
  await dialog(bench)
    .getByRole('combobox', { name: 'Recipient', exact: true })
    .selectOption({ label: 'anyone with this password' });
  await dialog(bench)
    .getByRole('textbox', { name: /^Password/ })
    .fill('correct horse battery staple');
  await dialog(bench).getByText('More options').click();
  await dialog(bench).getByRole('textbox', { name: /^p2c/ }).fill('2000');
  await dialog(bench)
    .getByRole('checkbox', { name: /^Compress/ })
    .check();
  await dialog(bench).getByRole('checkbox', { name: 'sub', exact: true }).check();
  await expect(dialog(bench)).toContainText('Everyone who has the token can read them there');
  await dialog(bench).getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(layer(bench, 2, 'JWS')).toBeVisible();
  const header = await outerHeader(bench);
  for (const member of ['"p2c": 2000', '"zip": "DEF"', '"sub": "johndoe"']) await expect(header).toContainText(member);
  // Once more around it. Secrets that have no name are told apart.
  await new Keyed(bench).paste(sharedJwk);
  await open(bench);
  await expect(dialog(bench)).toContainText('It is encrypted already. This adds another layer around it.');
  await expect(
    dialog(bench).getByRole('combobox', { name: 'Recipient', exact: true }).getByRole('option'),
  ).toContainText(['Secret of 22 characters (your key)', 'Secret ending \u201c\u2026aple\u201d (your key)']);
});

test('three recipients of three kinds (RFC 7520 5.13), judged one by one', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const vector = tokenVector('rfc7520-5.13-general');
  await keyed.replace(vector.text);
  const recipients = layer(bench, 1, 'JWE').getByRole('list', { name: 'Recipients' });
  await expect(recipients.getByRole('listitem')).toHaveText([
    /^Recipient 1: none of your keys fits/,
    /^Recipient 2: none of your keys fits/,
    /^Recipient 3: none of your keys fits/,
  ]);
  await keyed.paste(JSON.stringify(vector.keys[1]));
  await expect(recipients.getByRole('listitem').nth(1)).toHaveText(/^Recipient 2: opens with your peregrin/);
  await expect(layer(bench, 1, 'JWE').getByRole('textbox', { name: 'Payload', exact: true })).toContainText(
    'You can trust us to stick with you',
  );
  await keyed.paste(JSON.stringify(vector.keys[0]));
  await expect(recipients.getByRole('listitem').first()).toHaveText(/^Recipient 1: opens with/);
  await expect(layer(bench, 1, 'JWE')).toContainText('legacy');
});

test('a change in any part shows, and which step failed is not told', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await bench.pasteAnywhere(sharedJwk);
  const key = secretKey(new Uint8Array(SHARED));
  const text = await made(
    '{"sub":"joe"}',
    { alg: 'A128KW', enc: 'A128CBC-HS256', kid: 'one' },
    { recipients: [{ key }] },
  );
  const parts = text.split('.');
  for (const at of [1, 2, 3, 4]) {
    await test.step(`part ${at}`, async () => {
      const octets = Buffer.from(parts[at] ?? '', 'base64url');
      octets[3] = (octets[3] ?? 0) ^ 1;
      await keyed.replace(parts.map((part, index) => (index === at ? octets.toString('base64url') : part)).join('.'));
      await expect(bench.light('Decryption')).toHaveAccessibleName(
        'Decryption Not decrypted: wrong key, or the token was changed',
      );
    });
  }
  await keyed.replace([base64url('{"alg":"A128KW","enc":"A128CBC-HS256","kid":"two"}'), ...parts.slice(1)].join('.'));
  await expect(bench.light('Decryption')).toHaveAccessibleName(
    'Decryption Not decrypted: wrong key, or the token was changed',
  );
  await keyed.replace(text);
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Decrypted: made by someone who has the key');
});

test('shapes that no key can open are told before one is tried, with the place', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await bench.pasteAnywhere(sharedJwk);
  const text = await made('x');
  const [header = '', , iv = '', content = '', tag = ''] = text.split('.');
  const cases: [string, RegExp][] = [
    [[header, '', iv.slice(0, -2), content, tag].join('.'), /The initialization vector has 10 bytes; A128GCM needs 12/],
    [[header, 'AAAA', iv, content, tag].join('.'), /The encrypted key has 3 bytes, but with dir it must be empty/],
    [[header, '', iv, content, tag.slice(0, 10)].join('.'), /The authentication tag has 7 bytes; A128GCM makes 16/],
  ];
  for (const [token, says] of cases) {
    await keyed.replace(token);
    await expect(bench.light('Decryption')).toHaveAccessibleName(new RegExp(`Cannot be decrypted. .*${says.source}`));
    await expect(bench.region('Contents').getByRole('region', { name: 'No key can open this' })).toContainText(says);
  }
  await bench
    .region('Contents')
    .getByRole('region', { name: 'No key can open this' })
    .getByRole('button', { name: 'Show it' })
    .click();
  await expect(bench.region('Lens')).toContainText('Authentication tag');

  // Nothing is wrong with a token because its algorithm is not known here; but no key is missing either.
  await keyed.replace([base64url('{"alg":"dir","enc":"A512GCM"}'), '', iv, content, tag].join('.'));
  await expect(bench.light('Decryption')).toHaveAccessibleName(
    /^Decryption Not decrypted: "A512GCM" is (?:no|not a) content encryption.* that Jotlab knows/,
  );
  await expect(bench.light('Decryption').locator('..')).toHaveClass(/light-neutral/);
});

test.describe('a computation that no engine can end', () => {
  // It goes on when the page is closed, until its process ends.
  test.use({ isAlone: true });
  test('many iterations and large contents ask first', async ({ bench }) => {
    await bench.open();
    const keyed = new Keyed(bench);
    const password = 'a password of this story';
    const key = secretKey(new TextEncoder().encode(password));
    const token = await made(
      '{"sub":"joe"}',
      { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' },
      { recipients: [{ key, p2c: 1000 }] },
    );
    const [header = '', ...rest] = token.split('.');
    const asked = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
    await keyed.replace([base64url(JSON.stringify({ ...asked, p2c: 2_147_483_648 })), ...rest].join('.'));
    await bench.pasteAnywhere(password);
    await expect(bench.light('Decryption')).toHaveAccessibleName(/hash the password 2,147,483,648 times/);
    await bench.region('Contents').getByRole('button', { name: 'Derive the key (2,147,483,648 rounds)' }).click();
    // It can be left at any time.
    await bench.region('Contents').getByRole('button', { name: 'Cancel' }).click();
    await expect(bench.region('Contents').getByRole('button', { name: /^Derive the key/ })).toBeVisible();

    await bench.pasteAnywhere(sharedJwk);
    await keyed.replace(await made(new TextEncoder().encode('joe\n'.repeat(100_000)), { ...DIR, zip: 'DEF' }));
    await expect(bench.light('Decryption')).toHaveAccessibleName(/more than 250,000 bytes/);
    await bench.region('Contents').getByRole('button', { name: 'Decompress up to 2,500,000 bytes' }).click();
    await expect(bench.light('Decryption')).toHaveAccessibleName(
      'Decryption Decrypted: made by someone who has the key',
    );
    await expect(bench.region('Contents')).toContainText('became 400,000 bytes');
  });
});

test('what is inside and no token: text, and bytes that can be saved', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await bench.pasteAnywhere(sharedJwk);
  await keyed.replace(await made('Live long and prosper.'));
  await expect(layer(bench, 1, 'JWE').getByRole('textbox', { name: 'Payload', exact: true })).toContainText(
    'Live long',
  );
  await keyed.replace(await made(Uint8Array.of(0x50, 0x4b, 0, 255, 1, 2)));
  const inside = layer(bench, 1, 'JWE').getByRole('region', { name: 'Payload', exact: true });
  await expect(inside).toContainText('50 4b 00 ff 01 02');
  const download = bench.page.waitForEvent('download');
  await layer(bench, 1, 'JWE').getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('plaintext.bin');
});

test('a key in hexadecimal where bytes are due: what would work', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(await made('{"sub":"joe"}'));
  // The digits open it when they are read as the bytes that they encode.
  await keyed.add(SHARED.toString('hex'));
  await expect(layer(bench, 1, 'JWE').getByRole('textbox', { name: 'Payload', exact: true })).toContainText('joe');
  await expect(bench.region('Contents')).toContainText('The secret was read as hexadecimal');
  await keyed.region
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await keyed.paste(JSON.stringify({ kty: 'oct', k: base64url(SHARED.toString('hex')) }));
  // The cause is the light itself, and is not said twice.
  await expect(bench.light('Decryption')).toHaveAccessibleName(
    'Decryption Not decrypted: it opens when the secret is read as hexadecimal again',
  );
  await expect(bench.region('Keys')).not.toContainText('hexadecimal again');
});

test('side by side: signed, encoded, encrypted', async ({ bench }) => {
  await bench.open();
  await act(bench, 'Side by side \u2026').click();
  const column = (name: string) => dialog(bench).getByRole('region', { name, exact: true });
  for (const name of ['Signed (JWS)', 'Encoded only (base64)']) await expect(column(name)).toContainText('johndoe');
  await expect(column('Encrypted (JWE)')).toContainText('"enc": "A256GCM"');
  await expect(column('Encrypted (JWE)')).not.toContainText('johndoe');
  await column('Encrypted (JWE)').getByRole('button', { name: 'Load this token' }).click();
  const payload = layer(bench, 2, 'JWS').getByRole('textbox', { name: 'Payload', exact: true });
  await expect(payload).toContainText('johndoe');

  // The inside is compared. While the draft is broken, its last good version is compared, and the dialog says so.
  await typeBehind(bench, payload, 'johndoe', '-77');
  await act(bench, 'Side by side \u2026').click();
  await expect(dialog(bench)).toContainText('These are the claims inside the encrypted token.');
  for (const name of ['Signed (JWS)', 'Encoded only (base64)']) await expect(column(name)).toContainText('johndoe-77');
  await bench.page.keyboard.press('Escape');
  await expect(dialog(bench)).toHaveCount(0);
  await typeBehind(bench, payload, 'johndoe-77"', ',,');
  await act(bench, 'Side by side \u2026').click();
  await expect(dialog(bench)).toContainText('These are the claims from before the last edit.');
  for (const name of ['Signed (JWS)', 'Encoded only (base64)']) await expect(column(name)).toContainText('johndoe-77');
  await expect(column('Signed (JWS)')).toContainText('Signed with the demo key, for this comparison.');
});

test('other serializations, and why not', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(tokenVector('rfc7520-5.8-compact').text);
  await keyed.paste(JSON.stringify(tokenVector('rfc7520-5.8-compact').keys[0]));
  await expect(bench.light('Decryption')).toHaveAccessibleName(/^Decryption Decrypted/);
  await act(bench, 'Serializations \u2026').click();
  await dialog(bench)
    .getByRole('region', { name: 'general JSON' })
    .getByRole('button', { name: 'Load this form' })
    .click();
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted object, 1 recipient');
  await expect(bench.light('Decryption')).toHaveAccessibleName(/^Decryption Decrypted/);
  await keyed.replace(tokenVector('rfc7520-5.13-general').text);
  await act(bench, 'Serializations \u2026').click();
  await expect(dialog(bench).getByRole('region', { name: 'compact' })).toContainText('It has several recipients');
  await expect(
    dialog(bench).getByRole('region', { name: 'As separate tokens' }).getByRole('button', { name: 'Load this form' }),
  ).toHaveCount(3);
});

test('by keyboard alone', async ({ bench }) => {
  await bench.open();
  await act(bench, 'Encrypt \u2026').focus();
  await bench.page.keyboard.press('Enter');
  await dialog(bench).getByRole('combobox', { name: 'Recipient', exact: true }).focus();
  // Kind of key, alg, enc, more options, Cancel, Encrypt.
  for (let count = 0; count < 6; count += 1) await bench.page.keyboard.press('Tab');
  await expect(dialog(bench).getByRole('button', { name: 'Encrypt', exact: true })).toBeFocused();
  await bench.page.keyboard.press('Enter');
  await expect(layer(bench, 2, 'JWS')).toBeVisible();
  await layer(bench, 2, 'JWS').getByRole('button', { name: 'Open alone' }).focus();
  await bench.page.keyboard.press('Enter');
  await expect(layer(bench, 2, 'JWS')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('what is typed inside is not covered by the Lens that tells of it', async ({ page, bench }) => {
    await bench.open();
    await bench.pasteAnywhere(await made(hmacToken(), { ...DIR, cty: 'JWT' }));
    await bench.pasteAnywhere(sharedJwk);
    const payload = layer(bench, 2, 'JWS').getByRole('textbox', { name: 'Payload', exact: true });
    await typeBehind(bench, payload, 'johndoe', '-2');
    const lens = page.getByRole('region', { name: 'Lens', exact: true });
    await expect(lens.getByRole('heading', { name: /^Layer 2 . Payload . sub/ })).toBeVisible();
    const gap = () =>
      lens.evaluate(
        (element) =>
          element.getBoundingClientRect().top -
          (getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? Infinity),
      );
    await expect.poll(gap).toBeGreaterThan(0);
    await page.keyboard.type(' and more');
    await expect(layer(bench, 1, 'JWE')).toContainText(AGAIN);
    await expect(payload).toContainText('johndoe-2 and more');
    await expect.poll(gap).toBeGreaterThan(0);
  });
});

for (const [name, size] of [
  ['on a phone', { width: 360, height: 740 }],
  ['on a desk', { width: 1280, height: 900 }],
] as const) {
  test(`layers and dialogs are accessible ${name}`, async ({ bench, axe }) => {
    await bench.page.setViewportSize(size);
    await bench.open();
    await bench.pasteAnywhere(await made(hmacToken(), { ...DIR, cty: 'JWT' }));
    await bench.pasteAnywhere(sharedJwk);
    await expect(layer(bench, 2, 'JWS')).toBeVisible();
    await axe(bench.page);
    await typeBehind(
      bench,
      layer(bench, 2, 'JWS').getByRole('textbox', { name: 'Payload', exact: true }),
      'johndoe',
      '-2',
    );
    await expect(layer(bench, 1, 'JWE')).toContainText(AGAIN);
    // Further down the page, the bar of the lights covers the text that scrolls under it.
    await bench.page.evaluate(() => scrollTo(0, 0));
    await axe(bench.page);
    expect(
      await bench.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    for (const request of ['Encrypt', 'side by side', 'Other serializations']) {
      await bench.page.keyboard.press('ControlOrMeta+k');
      await bench.page.getByRole('combobox').fill(request);
      await bench.page.keyboard.press('Enter');
      await expect(
        dialog(bench)
          .getByRole('button', { name: /^(?:Encrypt|Load this token|Load this form)$/ })
          .first(),
      ).toBeVisible();
      await axe(bench.page);
      await bench.page.keyboard.press('Escape');
      await expect(dialog(bench)).toHaveCount(0);
    }
  });
}
