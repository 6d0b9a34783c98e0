// Somebody's token fails: the doctor tries what people get wrong, and its answer is read where they look. One page for
// all: each case is a token, what was given for its key, and the sentence that is due; none may look verified.
import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
  sign,
} from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, test } from './bench.ts';
import { base64url, Keyed } from './checks.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ec384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed = generateKeyPairSync('ed25519');
const SECRET = 'a secret of the doctor: 32 bytes and more';
const jwk = (key: KeyObject, more: object = {}): string =>
  JSON.stringify({ ...key.export({ format: 'jwk' }), ...more });
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

const CLAIMS = '{"sub":"patient","n":1}';
const inputOf = (header: object, claims = CLAIMS): string =>
  `${base64url(JSON.stringify(header))}.${base64url(claims)}`;
const signedBy = (input: string, signature: Buffer): string => `${input}.${base64url(signature)}`;
const hmac = (secret: string | Buffer, input = inputOf({ alg: 'HS256' }), shown = input): string =>
  signedBy(shown, createHmac('sha256', secret).update(input).digest());
const byRsa = (
  input: string,
  { hash = 'sha256', shown = input, salt = undefined as number | undefined } = {},
): string =>
  signedBy(
    shown,
    sign(hash, Buffer.from(input), {
      key: rsa.privateKey,
      ...(salt === undefined ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt }),
    }),
  );
const ecdsa = (input: string, dsaEncoding: 'der' | 'ieee-p1363' = 'ieee-p1363', key = ec.privateKey): Buffer =>
  sign('sha256', Buffer.from(input), { key, dsaEncoding });

/** A JWE in parts, with what its sender does differently. */
function sealed(
  header: object,
  encryptedKey: Buffer,
  cek: Buffer,
  { content = Buffer.from('{"sub":"patient"}'), aad = undefined as string | undefined } = {},
): string {
  const encoded = base64url(JSON.stringify(header));
  const iv = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-128-gcm', cek, iv).setAAD(Buffer.from(aad ?? encoded));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return [encoded, ...[encryptedKey, iv, ciphertext, cipher.getAuthTag()].map(base64url)].join('.');
}
const CEK = Buffer.alloc(16, 9);
const shared = (octets: Buffer): string => `{"kty":"oct","k":"${base64url(octets)}"}`;
const DIR = { alg: 'dir', enc: 'A128GCM' };

/** AES-CBC with HMAC, and the halves of its key the wrong way round. */
function swapped(key: Buffer): string {
  const encoded = base64url('{"alg":"dir","enc":"A128CBC-HS256"}');
  const iv = Buffer.alloc(16, 1);
  const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), iv);
  const ciphertext = Buffer.concat([cipher.update('{}'), cipher.final()]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(encoded.length * 8));
  const tag = createHmac('sha256', key.subarray(16))
    .update(Buffer.concat([Buffer.from(encoded), iv, ciphertext, length]))
    .digest()
    .subarray(0, 16);
  return [encoded, '', ...[iv, ciphertext, tag].map(base64url)].join('.');
}

type Case = [what: string, token: string, key: string, says: RegExp];

const HS = { alg: 'HS256' };
const RS = { alg: 'RS256' };
const ES = { alg: 'ES256' };
const encoded64 = Buffer.from(SECRET).toString('base64');

const SIGNED: readonly Case[] = [
  ['base64 text as secret', hmac(encoded64), SECRET, /base64 text of this secret/],
  ['a line break kept', hmac(`${SECRET}\n`), SECRET, /line (break|feed)/],
  ['settings copied along', hmac(SECRET), `JWT_SECRET="${SECRET}"`, /You copied .JWT_SECRET. along/],
  ['a published secret', hmac('your-256-bit-secret'), SECRET, /published secret/],
  ['DER', signedBy(inputOf(ES), ecdsa(inputOf(ES), 'der')), pem(ec.publicKey), /DER form[^]*Converted, it verifies/],
  [
    'hexadecimal signature',
    signedBy(inputOf(HS), Buffer.from(createHmac('sha256', SECRET).update(inputOf(HS)).digest('hex'))),
    SECRET,
    /hexadecimal text, encoded again/,
  ],
  ['padding', hmac(SECRET).replace('.', '==.'), SECRET, /Once corrected, it verifies/],
  ['another algorithm', byRsa(inputOf(RS), { hash: 'sha512' }), pem(rsa.publicKey), /RS256, but[^]*made with RS512/],
  ['SHA-1', byRsa(inputOf(RS), { hash: 'sha1' }), pem(rsa.publicKey), /the signer used SHA-1/],
  [
    'salt of PSS',
    byRsa(inputOf({ alg: 'PS256' }), { salt: 20 }),
    pem(rsa.publicKey),
    /salt of the signature has 20 bytes; PS256 needs 32/,
  ],
  [
    'hashed first',
    signedBy(inputOf(ES), ecdsa(createHash('sha256').update(inputOf(ES)).digest() as never)),
    pem(ec.publicKey),
    /hashed twice/,
  ],
  [
    'rewritten JSON',
    hmac(SECRET, inputOf(HS, '{"sub": "patient", "n": 1}'), inputOf(HS)),
    SECRET,
    /payload was rewritten after it was signed[^]*a space after each comma/,
  ],
  ['payload alone signed', hmac(SECRET, base64url(CLAIMS), inputOf(HS)), SECRET, /the payload without the header/],
  [
    'kid not in the set',
    byRsa(inputOf({ ...RS, kid: 'new' })),
    `{"keys":[${jwk(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey, { kid: 'old' })}]}`,
    /names the key .new.; your key is .old./,
  ],
  ['another family', byRsa(inputOf(RS)), pem(ec.publicKey), /RS256 needs an RSA key; this is an elliptic-curve key/],
  [
    'EdDSA, by the curve',
    signedBy(inputOf(ES), Buffer.alloc(64, 7)),
    pem(ed.publicKey),
    /ES256 needs[^]*; this is [^]*Ed25519|EdDSA/,
  ],
  ['the end is missing', byRsa(inputOf(RS)).slice(0, -20), pem(rsa.publicKey), /end of the token may be missing/],
  ['as long as another', signedBy(inputOf(ES), Buffer.alloc(96, 7)), pem(ec.publicKey), /like one made with ES384/],
  ['key confusion', hmac(pem(rsa.publicKey)), pem(rsa.publicKey), /how the key confusion attack looks/],
  [
    'private key as secret',
    hmac(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
    rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    /the text of this private key as the secret/,
  ],
  [
    'for Microsoft Graph',
    signedBy(
      inputOf({ ...RS, nonce: 'Xq7Zk0aV9mUu3cT1wYbEo' }, '{"aud":"00000003-0000-0000-c000-000000000000"}'),
      Buffer.alloc(256, 7),
    ),
    pem(rsa.publicKey),
    /for Microsoft Graph/,
  ],
  [
    'discovery document',
    byRsa(inputOf(RS)),
    '{"issuer":"https://issuer.example","jwks_uri":"https://issuer.example/keys","response_types_supported":["code"]}',
    /metadata document[^]*https:\/\/issuer\.example\/keys/,
  ],
  ['damaged PEM', byRsa(inputOf(RS)), pem(rsa.publicKey).replace(/\n[^-][^]{200}/, '\n'), /PEM|DER|cut|key/],
];

const ENCRYPTED: readonly Case[] = [
  [
    'another hash for OAEP',
    sealed(
      { alg: 'RSA-OAEP', enc: 'A128GCM' },
      publicEncrypt({ key: rsa.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, CEK),
      CEK,
    ),
    jwk(rsa.privateKey),
    /opens with RSA-OAEP-256, but the header says RSA-OAEP/,
  ],
  ['nothing authenticated', sealed(DIR, Buffer.alloc(0), CEK, { aad: '' }), shared(CEK), /tag was made over nothing/],
  [
    'halves swapped',
    swapped(Buffer.alloc(32, 9).fill(8, 16)),
    shared(Buffer.alloc(32, 9).fill(8, 16)),
    /halves[^]*swapped/,
  ],
  [
    'zlib',
    sealed({ ...DIR, zip: 'DEF' }, Buffer.alloc(0), CEK, { content: deflateSync('{"sub":"patient"}') }),
    shared(CEK),
    /content is zlib data; zip DEF means raw DEFLATE/,
  ],
  [
    'a key of another size',
    sealed(DIR, Buffer.alloc(0), CEK),
    shared(Buffer.alloc(3)),
    /3 bytes; A128GCM needs exactly 16/,
  ],
  [
    'the public half',
    sealed({ alg: 'RSA-OAEP', enc: 'A128GCM' }, Buffer.alloc(256, 1), CEK),
    jwk(rsa.publicKey),
    /public half of the key/,
  ],
  [
    'another curve',
    sealed({ alg: 'ECDH-ES', enc: 'A128GCM', epk: ec.publicKey.export({ format: 'jwk' }) }, Buffer.alloc(0), CEK),
    jwk(ec384.privateKey),
    /Your key is on P-384; the sender computed with a key on P-256/,
  ],
];

for (const [name, cases] of [
  ['does not verify', SIGNED],
  ['does not open', ENCRYPTED],
] as const) {
  test(`a token that ${name} says why, and nothing looks verified`, async ({ page, bench }) => {
    await bench.open();
    await bench.complete();
    const keyed = new Keyed(bench);
    for (const [what, token, key, says] of cases) {
      await test.step(what, async () => {
        await keyed.replace(token);
        await keyed.input.focus();
        await bench.paste(key);
        await expect(page.locator('body'), what).toContainText(says);
        const lights = bench.region('Verdict').locator('.light-of-signature, .light-of-decryption');
        for (const light of await lights.all()) await expect(light, what).not.toHaveClass(/light-good/);
        await keyed.input.fill('');
        await keyed.forgetAll();
      });
    }
  });
}

test('the cause is in the light and in the findings; the repaired token is copied, and no light is about it', async ({
  page,
  bench,
  copied,
  axe,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const good = hmac(SECRET, inputOf(HS, '{"sub": "patient", "n": 1}'));
  await keyed.replace(hmac(SECRET, inputOf(HS, '{"sub": "patient", "n": 1}'), inputOf(HS)));
  await keyed.add(SECRET);
  await keyed.notVerified(/Not verified: the key is right, but the payload was rewritten/i);
  const row = page.locator('[data-rule="rewritten-json"]');
  await expect(row).toContainText('do not decode and encode it again');
  await row.getByRole('button', { name: 'Copy repaired token' }).click();
  await expect.poll(copied).toBe(good);
  await keyed.notVerified(/Not verified/);
  await axe(page);

  // A rule that knows the same fault has the button; it is not said twice.
  await keyed.replace(signedBy(inputOf(ES), ecdsa(inputOf(ES), 'der')));
  await keyed.add(pem(ec.publicKey));
  await expect(
    page.locator('[data-rule="sig-der"]').getByRole('button', { name: 'Copy repaired token' }),
  ).toBeVisible();
  await expect(page.locator('[data-rule="der-signature"]')).toHaveCount(0);
});

test('claims that are not the expected ones say how they differ', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
  const cases: readonly [has: object, field: RegExp, expected: string, says: RegExp][] = [
    [{ iss: 'https://issuer.example/' }, /^Issuer/, 'https://issuer.example', /only in a slash at the end/],
    [
      { iss: `https://sts.windows.net/${TENANT}/` },
      /^Issuer/,
      `https://login.microsoftonline.com/${TENANT}/v2.0`,
      /same Entra tenant, v1 and v2/,
    ],
    [
      { aud: ['123456789012-web.apps.googleusercontent.com', 'other'] },
      /^Audience/,
      '123456789012-ios.apps.googleusercontent.com',
      /same Google project/,
    ],
  ];
  for (const [has, field, expected, says] of cases) {
    await keyed.replace(hmac(SECRET, inputOf(HS, JSON.stringify(has))));
    const box = keyed.region.getByRole('textbox', { name: field });
    if (!(await box.isVisible())) await keyed.region.getByText('Expectations', { exact: true }).click();
    await box.fill(expected);
    await box.press('Enter');
    await expect(bench.light('Expectations')).toHaveAccessibleName(says);
    await box.fill('');
  }
});
