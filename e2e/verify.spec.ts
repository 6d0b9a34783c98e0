// Somebody has a token and a key, and wants to know whether the one was made with the other, and what that is worth.
import { createHash, createHmac, generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import { vector, tokenVector } from '../src/jose/vectors/vectors.ts';
import { type Bench, expect, test } from './bench.ts';
import { base64url, CLAIMS, hmacToken, Keyed, SECRET } from './checks.ts';

const start = async (bench: Bench): Promise<Keyed> => {
  await bench.open();
  return new Keyed(bench);
};

/** An ES256 token, its key and whatever the header shall say besides. */
function ecToken(extra: object = {}, claims = CLAIMS, embed = false) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const input = `${base64url(JSON.stringify({ alg: 'ES256', ...(embed ? { jwk } : {}), ...extra }))}.${base64url(claims)}`;
  const signature = nodeSign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { jwk, publicKey, privateKey, input, signature, token: `${input}.${base64url(signature)}` };
}

test('a token and its secret: verified, and the token is as it was', async ({ bench }) => {
  const keyed = await start(bench);
  const token = hmacToken();
  await keyed.replace(token);
  await keyed.notVerified(/Not checked: no key|Not verified/);
  await keyed.add(SECRET);
  await keyed.verified('secret.*HS256');
  await expect(keyed.ring.first()).toContainText('matches this token');
  await expect(keyed.ring.first()).toContainText('read as UTF-8');
  await expect(bench.region('Verdict').getByRole('status')).toContainText('Signature: Verified with your secret');
  expect(await bench.textOf(bench.token)).toBe(token);
  await expect(bench.region('Contents')).toContainText('original');
});

test('a key with a name is named by it in one line; its thumbprint stands beside it among the keys', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const keyed = await start(bench);
  const { token, jwk } = ecToken({ kid: 'orders-2026-01' });
  const { crv, kty, x, y } = jwk;
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  await keyed.replace(token);
  await keyed.paste(JSON.stringify({ ...jwk, kid: 'orders-2026-01' }));
  await expect(bench.light('Signature')).toHaveAccessibleName(
    'Signature Verified with your key \u201corders-2026-01\u201d, ES256',
  );
  await expect(keyed.ring.filter({ hasText: 'orders-2026-01' })).toContainText(thumbprint.slice(0, 6));
  expect((await bench.region('Verdict').boundingBox())?.height).toBeLessThan(60);
});

const octets = createHash('sha512').update('octets, no text').digest();
test('a secret in base64 or hexadecimal is found to be that', async ({ bench }) => {
  const keyed = await start(bench);
  for (const how of ['base64', 'base64url', 'hex'] as const) {
    await test.step(how, async () => {
      await keyed.replace(hmacToken(CLAIMS, octets));
      await keyed.notVerified(/Not checked/);
      await keyed.add(octets.toString(how));
      await keyed.verified('secret');
      await expect(keyed.ring.first()).toContainText(how === 'hex' ? /read as hex/ : /read as base64/);
      await keyed.forget();
    });
  }
});

test('a secret pasted outside of any field is taken as one, and undo takes it back', async ({ bench }) => {
  const keyed = await start(bench);
  const token = hmacToken();
  await keyed.replace(token);
  await bench.pasteAnywhere(SECRET);
  await keyed.verified('secret');
  expect(await bench.textOf(bench.token)).toBe(token);
  await bench.notice.getByRole('button', { name: 'Undo' }).click();
  await keyed.notVerified(/Not checked|Not verified/);
  await expect(keyed.ring).toHaveCount(0);
});

test('a wrong secret: not verified, and why; the right one after it', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  await keyed.add('another secret');
  await keyed.notVerified(/Not verified: /);
  await expect(keyed.region).toContainText(/Wrong key, or the token was changed after signing/);
  await expect(keyed.ring.first()).toContainText('does not match this token');
  await keyed.add(SECRET);
  await keyed.verified('secret');
});

test('a secret with a line end that was never part of it: what would work is said', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken(CLAIMS, `${SECRET}\n`));
  await keyed.add(SECRET);
  await expect(keyed.region).toContainText(/line break/i);
});

test('a key of another family does not verify, and the family is named', async ({ bench }) => {
  const keyed = await start(bench);
  const { token } = ecToken();
  await keyed.replace(token);
  await keyed.add(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  );
  await keyed.notVerified(/Not checked|Not verified/);
  await expect(keyed.ring.first()).toContainText('not for this token');
  await expect(keyed.region).toContainText(/ES256/);
});

test('a secret that everybody knows: the numbers agree, and anyone can make the token', async ({ bench }) => {
  const keyed = await start(bench);
  for (const [secret, where] of [
    ['your-256-bit-secret', 'jwt.io'],
    ['your-secret-key', 'documentation and tutorials'],
  ] as const) {
    await keyed.replace(hmacToken(CLAIMS, secret));
    await keyed.add(secret);
    await keyed.notVerified(new RegExp(`Anyone can make this: the secret is published \\(${where}\\)`));
    await expect(keyed.region).toContainText('A service that uses this key must replace it');
  }
});

/** An SD-JWT with a key binding: its issuer signs with SECRET, its holder with a key that the issuer names. */
function presented({ disclosures = [base64url('["salt","role","admin"]')], claims = {}, hash = '' } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const digests = disclosures.map((each) => createHash('sha256').update(each).digest('base64url'));
  const issued = `${hmacToken(JSON.stringify({ iss: 'https://issuer.example', _sd: digests, cnf: { jwk: publicKey.export({ format: 'jwk' }) }, ...claims }))}~${disclosures.map((each) => `${each}~`).join('')}`;
  const bound = {
    iat: 1795000000,
    aud: 'https://shop.example',
    nonce: 'n-0S6',
    sd_hash: hash || createHash('sha256').update(issued).digest('base64url'),
  };
  const input = `${base64url('{"alg":"ES256","typ":"kb+jwt"}')}.${base64url(JSON.stringify(bound))}`;
  return (
    issued +
    `${input}.${base64url(nodeSign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }))}`
  );
}

test('an SD-JWT with key binding: the issuer\u2019s signature, its disclosures, and possession of the key that it names', async ({
  bench,
}) => {
  const keyed = await start(bench);
  const binding = keyed.region.getByRole('listitem').filter({ hasText: /^Key binding|^The key binding/ });
  const bindingPart = bench.region('Contents').getByRole('region', { name: 'Payload of the key binding' });
  await keyed.replace(presented());
  await keyed.notVerified(/Not checked: no key/);
  await expect(binding).toHaveText('Key binding: waiting for the issuer\u2019s signature');
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await expect(binding).toHaveText(/^Key binding: possession of key [\w-]{8}\u2026$/);
  await expect(bindingPart).toContainText('It is for \u201chttps://shop.example\u201d, nonce \u201cn-0S6\u201d');
  await keyed.replace(presented({ hash: 'of-another-token' }));
  await keyed.notVerified(/The key binding does not verify: sd_hash is not the digest of this token/);
  await expect(bindingPart).toContainText('made for another token, or for other disclosures');
});

test('a disclosure that the issuer did not sign is named at its place, and so is an unknown digest', async ({
  bench,
}) => {
  const keyed = await start(bench);
  await keyed.replace(`${hmacToken('{"_sd":[]}')}~${base64url('["salt","role","admin"]')}~`);
  await keyed.add(SECRET);
  await keyed.notVerified(/Disclosure 1 is not among the digests/);
  await expect(bench.region('Contents').getByRole('region', { name: 'Disclosure 1' })).toContainText(
    'Somebody changed it, or added it to this token',
  );
  await keyed.replace(`${hmacToken('{"_sd":[],"_sd_alg":"sha3-256"}')}~${base64url('["salt","role","admin"]')}~`);
  await keyed.notVerified(/The issuer\u2019s signature matches; 1 disclosure was not compared/);
  await expect(bench.region('Contents').getByRole('region', { name: 'Payload', exact: true })).toContainText(
    '_sd_alg is "sha3-256", a digest that Jotlab cannot compute',
  );
});

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE = RSA.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const RSA_PUBLIC = RSA.publicKey.export({ format: 'pem', type: 'spki' }).toString();

test('what is often given or made wrongly is named, with what would work', async ({ bench }) => {
  const keyed = await start(bench);
  const [header, payload, signature = ''] = hmacToken().split('.');
  const cases: [token: string, key: string, light: RegExp, says: string][] = [
    [
      hmacToken(),
      `JWT_SECRET="${SECRET}"`,
      /Not verified: /,
      'You copied \u201cJWT_SECRET\u201d along: the value after it verifies.',
    ],
    [
      `${header}.${payload}.${base64url(Buffer.from(signature, 'base64url').toString('hex'))}`,
      SECRET,
      /Not verified: /,
      'The signature is hexadecimal text, encoded again. Its bytes verify.',
    ],
    [
      hmacToken(),
      `PORT=3000\nJWT_SECRET=${SECRET}\n`,
      /Not verified: /,
      'You copied \u201cJWT_SECRET\u201d along: the value after it verifies.',
    ],
    [
      hmacToken(),
      Buffer.from(`${SECRET}\n`).toString('base64'),
      /Not verified: /,
      'Decoded from base64, the secret ends with a line break; without it, it verifies.',
    ],
    [
      hmacToken(CLAIMS, PRIVATE),
      PRIVATE,
      /Not checked: the token was made with HS256/,
      'The token was made with HS256 and the text of this private key as the secret.',
    ],
    [
      ecToken().token.replace(/[^.]+$/, base64url(Buffer.alloc(256, 7))),
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      /Not verified: the signature has 256 bytes/,
      'Something was added',
    ],
    [
      hmacToken(CLAIMS, SECRET, '{"alg":"RS256"}'),
      RSA_PUBLIC,
      /Not verified: the signature has 32 bytes/,
      'The signature has 32 bytes, like one made with HS256; RS256 with this key makes 256.',
    ],
  ];
  for (const [token, key, light, says] of cases) {
    await keyed.replace(token);
    await keyed.add(key);
    await keyed.notVerified(light);
    // The best diagnosis is the light; what to do, and what else it may be, is with the keys.
    await expect(bench.page.locator('main')).toContainText(says.replace(/\.$/, ''), { ignoreCase: true });
    await keyed.ring
      .first()
      .getByRole('button', { name: /^Remove / })
      .click();
  }
});

test('the demo token: anyone can make it, and nothing calls it verified', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.notVerified(/Matches the demo key \(public\): anyone can make this/);
  await expect(keyed.ring).toHaveCount(1);
  await expect(keyed.ring).toContainText('demo key, public');
  expect(await bench.everythingSaid()).not.toMatch(/verified with/i);
});

test('an unsecured token is never verified, whatever else is fine', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(`${base64url('{"alg":"none"}')}.${base64url('{"iss":"a","exp":9999999999}')}.`);
  await keyed.add(SECRET);
  await keyed.region.getByText('Expectations', { exact: true }).click();
  await keyed.region.getByRole('textbox', { name: /^Issuer/ }).fill('a');
  await keyed.region.getByRole('textbox', { name: /^Issuer/ }).press('Enter');
  await expect(keyed.region).toContainText('iss is as expected');
  await keyed.notVerified(/Unsecured: /);
  expect(await bench.everythingSaid()).not.toMatch(/verified with/i);
});

const general = (entries: { protected: string; signature: string }[], payload: string): string =>
  JSON.stringify({ payload, signatures: entries });

test('several signatures, one of them bad: a line each, and no overall tick', async ({ bench }) => {
  const keyed = await start(bench);
  const [header = '', payload = '', good = ''] = hmacToken().split('.');
  const [, , bad = ''] = hmacToken(CLAIMS, 'somebody else').split('.');
  await keyed.replace(
    general(
      [
        { protected: header, signature: good },
        { protected: header, signature: bad },
      ],
      payload,
    ),
  );
  // Said while nothing has been tried, and no longer.
  const reading = keyed.region.getByText('Reading needs no key, and checks nothing.');
  await expect(reading).toBeVisible();
  await keyed.add(SECRET);
  await keyed.notVerified(/1 of 2 signatures verifies, 1 failed$/);
  await expect(reading).toHaveCount(0);
  const lines = keyed.region.getByRole('listitem').filter({ hasText: /^Signature \d: / });
  await expect(lines).toHaveText([/^Signature 1: Verified with your secret/, /^Signature 2: Not verified/]);
});

test('without a protected header only the payload is signed, and that is no verified token', async ({ bench }) => {
  const keyed = await start(bench);
  const payload = base64url(CLAIMS);
  const signature = createHmac('sha256', SECRET).update(`.${payload}`).digest('base64url');
  await keyed.replace(JSON.stringify({ payload, header: { alg: 'HS256' }, signature }));
  await keyed.add(SECRET);
  await keyed.notVerified(/Only the payload is signed/);
});

test('a detached payload is asked for, and what verifies is what was supplied', async ({ bench }) => {
  const keyed = await start(bench);
  const [header, , signature] = hmacToken().split('.');
  await keyed.replace(`${header}..${signature}`);
  await keyed.add(SECRET);
  await keyed.notVerified(/Not checked: the payload is not in the token/);
  const payload = keyed.region.getByRole('textbox', { name: /^Detached payload/ });
  await payload.fill(`${CLAIMS} `);
  await keyed.notVerified(/Not verified: /);
  await payload.fill(CLAIMS);
  await keyed.verified('secret against the payload that you supplied');
  await payload.fill('');
  await keyed.notVerified(/Not checked: the payload is not in the token/);
});

test('a key from the token itself can be tried: possession, no trust', async ({ bench }) => {
  const keyed = await start(bench);
  const { token } = ecToken({}, CLAIMS, true);
  await keyed.replace(token);
  await keyed.notVerified(/Not checked: no key|Not checked/);
  await keyed.region.getByRole('button', { name: 'Try the key in \u201cjwk\u201d' }).click();
  await keyed.notVerified(/Matches the key/);
  await expect(bench.light('Signature')).toHaveAccessibleName(/The key is in the token itself/);
  await expect(keyed.region).toContainText(
    'Its maker had this key. It does not show who that is, or whether the sender has the key',
  );
  await expect(keyed.ring.first()).toContainText('from the token itself');
});

test('a token that demands something unknown (crit) is refused, though the numbers agree', async ({ bench }) => {
  const keyed = await start(bench);
  const { token, jwk } = ecToken({ crit: ['x-odd'], 'x-odd': 1 });
  await keyed.replace(token);
  await keyed.add(JSON.stringify(jwk));
  await keyed.notVerified(/Not verified: |The bytes match, but this is not a valid JWS/);
  expect(await bench.everythingSaid()).toContain('x-odd');
  expect(await bench.everythingSaid()).toMatch(/requires its reader to understand "x-odd"/);
});

test('a key meant for something else does not verify', async ({ bench }) => {
  const keyed = await start(bench);
  const { token, jwk } = ecToken();
  await keyed.replace(token);
  await keyed.add(JSON.stringify({ ...jwk, use: 'enc' }));
  await keyed.notVerified(/Not verified: the key is for something else/);
  await expect(keyed.ring.first()).toContainText(
    'matches, but must not be used: The key is for something else: its use is "enc"',
  );
});

test('a key that says it is for another algorithm does not verify', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  await keyed.add(JSON.stringify({ kty: 'oct', k: base64url(SECRET), alg: 'HS512' }));
  await keyed.notVerified(/Not verified: the key is for "HS512"/);
});

test('a token wrapped over lines: only the cleaned text verifies', async ({ bench }) => {
  const keyed = await start(bench);
  const token = hmacToken();
  const wrapped = `${token.slice(0, 40)}\n${token.slice(40)}`;
  await keyed.replace(wrapped);
  await keyed.add(SECRET);
  await keyed.notVerified(/Only the cleaned text verifies/);
  expect(await bench.textOf(bench.token)).toBe(wrapped);
});

test('an ECDSA signature in DER is named as such', async ({ bench }) => {
  const keyed = await start(bench);
  const { input, privateKey, jwk } = ecToken();
  await keyed.replace(`${input}.${base64url(nodeSign('sha256', Buffer.from(input), privateKey))}`);
  await keyed.add(JSON.stringify(jwk));
  await keyed.notVerified(/Not verified: the signature is in DER form/);
});

test('key confusion: a public key that works as a secret is an attack, no success', async ({ bench }) => {
  const keyed = await start(bench);
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .publicKey.export({ format: 'pem', type: 'spki' })
    .toString();
  await keyed.replace(hmacToken(CLAIMS, pem));
  await keyed.add(pem);
  await keyed.notVerified(
    /This is how the key confusion attack looks: the token was made with HS256 and your public key/,
  );
  await expect(keyed.region).toContainText('Anyone who has the public key can make it');
});

test('time is another light: expired, and verified all the same', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken('{"sub":"johndoe","exp":1700000000}'));
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expired .* ago/);
});

test('expectations: met, not met, none', async ({ bench, page }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  const light = bench.region('Verdict').getByRole('link', { name: /^Expectations/ });
  await expect(light).toHaveAccessibleName('Expectations None set');
  await keyed.region.getByText('Expectations', { exact: true }).click();
  const expecting = async (name: RegExp, value: string): Promise<void> => {
    const box = keyed.region.getByRole('textbox', { name });
    await box.fill(value);
    await box.press('Enter');
  };
  await expecting(/^Issuer/, 'https://issuer.example');
  await expect(light).toHaveAccessibleName('Expectations Your expectation is met');
  await expecting(/^Audience/, 'another-shop');
  await expect(light).toHaveAccessibleName(/^Expectations aud is \u201cshop\u201d/);
  await expect(keyed.region.getByRole('listitem').filter({ hasText: 'iss is as expected' })).toBeVisible();
  await expecting(/^Audience/, 'another-shop, shop');
  await expect(light).toHaveAccessibleName('Expectations All 2 of your expectations are met');
  await expecting(/^Algorithms/, 'RS256');
  await expect(light).toHaveAccessibleName(/^Expectations alg is/);
  // The signature is another matter.
  await keyed.verified('secret');
  for (const name of [/^Issuer/, /^Audience/, /^Algorithms/]) await expecting(name, '');
  await expect(light).toHaveAccessibleName('Expectations None set');
  // Emptying the last field does not take it away from under the caret.
  await expect(keyed.region.getByRole('textbox', { name: /^Algorithms/ })).toBeFocused();
  await bench.act('Undo').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(light).toHaveAccessibleName(/^Expectations alg is/);
});

test('a verdict is never older than what is on the bench', async ({ page, bench }) => {
  const keyed = await start(bench);
  await keyed.replace(hmacToken());
  await keyed.add(SECRET);
  await keyed.verified('secret');
  // Every state that is ever on screen from here on.
  await page.evaluate(() => {
    const seen = window as unknown as { stale: string[] };
    seen.stale = [];
    const look = (): void => {
      const payload = document.querySelector('[aria-label="Payload"][contenteditable]')?.textContent ?? '';
      const verdict = document.querySelector('.lights')?.textContent ?? '';
      if (payload.includes('mallory') && verdict.includes('Verified with')) seen.stale.push(verdict);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  for (let round = 0; round < 5; round += 1) {
    await bench.pasteAnywhere(hmacToken(`{"sub":"mallory","n":${round}}`, 'of mallory'));
    await keyed.notVerified(/Not checked: your secret does not fit/);
    await bench.pasteAnywhere(hmacToken());
    await keyed.verified('secret');
  }
  expect(await page.evaluate(() => (window as unknown as { stale: string[] }).stale)).toEqual([]);
  // Taking the key away takes the verdict away.
  await keyed.ring
    .first()
    .getByRole('button', { name: /^Remove / })
    .click();
  await keyed.notVerified(/Not checked/);
  await bench.act('Undo').click();
  await keyed.verified('secret');
  await bench.act('Redo').click();
  await keyed.notVerified(/Not checked/);
});

test('the examples of the algorithms match keys pasted outside of any field, and everybody has those keys', async ({
  bench,
}) => {
  const keyed = await start(bench);
  for (const id of [
    'rfc7515-a2-compact',
    'rfc7515-a3-compact',
    'rfc8037-a4-compact',
    'rfc7520-4.2-compact',
    'rfc9964-mldsa44-compact',
  ]) {
    await test.step(id, async () => {
      const { text, keys } = tokenVector(id);
      await keyed.replace(text);
      await bench.pasteAnywhere(JSON.stringify({ keys }));
      await keyed.notVerified(/Anyone can make this: the key is published \(RFC \d{4}\)/);
      expect(await bench.textOf(bench.token)).toBe(text);
    });
  }
  expect(vector('rfc7515-a2-compact').kind).toBe('jws');
});

test('a field for seconds says so where it is given something else, and sets nothing', async ({ bench }) => {
  await bench.open();
  const keys = bench.region('Keys');
  await keys.getByText('Expectations', { exact: true }).click();
  for (const name of ['Leeway in seconds', 'Maximum lifetime', 'Maximum age'] as const) {
    const field = keys.getByRole('textbox', { name: new RegExp(`^${name}`) });
    for (const text of ['abc', '-5', '1.5', '99999999999', '300s']) {
      await field.fill('300');
      await expect(field).toHaveAttribute('aria-invalid', 'false');
      await field.fill(text);
      await expect(field).toHaveValue(text);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(/enter whole seconds/);
    }
    await field.fill('');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  }
});
