// Somebody has an encrypted token, or a token in another form, and wants to know what can be known without a key.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encode } from '../src/jose/vectors/hostile.ts';
import { type Bench, expect, expectNoFalseTrust, test } from './bench.ts';
import { JWE_DIR, JWE_RFC, SIGNATURE, TOKEN, signed } from './tokens.ts';

const rfc7516 = JSON.parse(readFileSync(new URL('../src/jose/vectors/rfc7516.json', import.meta.url), 'utf8')) as {
  examples: { id: string; tokens: Record<string, unknown> }[];
};
const published = (id: string, form: string): unknown => rfc7516.examples.find((each) => each.id === id)?.tokens[form];

/** The row of Contents that tells the size of an octet part. */
const part = (bench: Bench, name: string) =>
  bench.region('Contents').getByRole('button', { name: new RegExp(`^${name}`) });

test('RFC 7516 A.1: the header in full, five lettered parts with their sizes, and the key that would open it', async ({
  bench,
}) => {
  await bench.open();
  await bench.openHeaders();
  expect(published('rfc7516-a1', 'compact')).toBe(JWE_RFC);
  await bench.pasteAnywhere(JWE_RFC);
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted token, 5 parts');
  await expect(bench.light('Decryption')).toHaveAccessibleName('Decryption Encrypted: no key to open it');
  await expect(bench.light('Signature')).toHaveCount(0);
  await expect(bench.light('Time')).toHaveAccessibleName('Time Not readable without the key');
  await expect(bench.header).toContainText('"enc": "A256GCM"');
  await bench.showTables();
  await expect(bench.row('alg', 'Header parameters explained')).toContainText('RSA-OAEP');
  await expect(bench.payload).toHaveCount(0);

  const toolbar = bench.page.getByRole('toolbar', { name: 'Parts of the token' });
  await expect(toolbar.getByRole('button')).toHaveText([
    /^H.*Header/s,
    /^K.*Encrypted key/s,
    /^I.*Initialization vector/s,
    /^C.*Ciphertext/s,
    /^T.*Authentication tag/s,
  ]);
  for (const [name, octets] of [
    ['Encrypted key', 256],
    ['Initialization vector', 12],
    ['Ciphertext', 63],
    ['Authentication tag', 16],
  ] as const) {
    await expect(part(bench, name)).toContainText(`${octets} bytes`);
  }
  await expect(part(bench, 'Ciphertext')).toContainText('nobody can read it without the key');
  await expect(bench.region('Contents')).toContainText('Without the key, only the header can be read');
  await expect(bench.region('Keys')).toContainText(/To open it you need .*RSA private key/);
  await expect(bench.region('Lens')).toContainText('the key holder; the header: everyone');
  await expectNoFalseTrust(bench);

  await part(bench, 'Authentication tag').click();
  await expect(bench.fact('Covers')).toHaveText('Header, Initialization vector, and Ciphertext');
});

test('dir: the encrypted key is an empty slot, and is not missed', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(JWE_DIR);
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted token, 5 parts');
  await expect(bench.token.getByRole('img', { name: 'Encrypted key: empty' })).toBeVisible();
  await expect(part(bench, 'Encrypted key')).toContainText('Empty, as it should be');
  await expect(bench.region('Keys')).toContainText(/To open it you need .*128/);
  await expect(bench.region('Keys')).toContainText('till-7');
  await expect(bench.light('Format')).not.toHaveAccessibleName(/defect/);

  await bench.page
    .getByRole('toolbar')
    .getByRole('button', { name: /Encrypted key/ })
    .click();
  await expect(bench.fact('Place')).toContainText('empty');
});

test('a JWE in flattened JSON (RFC 7516 A.5)', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  await bench.pasteAnywhere(JSON.stringify(published('rfc7516-a5', 'flattened'), null, 2));
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted object, 1 recipient');
  const contents = bench.region('Contents');
  await expect(contents.getByRole('textbox', { name: 'Header', exact: true })).toContainText('"A128CBC-HS256"');
  await expect(contents.getByRole('textbox', { name: 'Shared unprotected header' })).toContainText('"jku"');
  await expect(contents.getByRole('textbox', { name: 'Unprotected header', exact: true })).toContainText('"A128KW"');
  await expect(bench.region('Keys')).toContainText(/To open it you need .*128/);
  await expect(bench.region('Keys')).toContainText('It helps the recipient to find the private key');
});

test('a JWE in general JSON (RFC 7516 A.4) wants a key for each recipient', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  await bench.pasteAnywhere(JSON.stringify(published('rfc7516-a4', 'general')));
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted object, 2 recipients');
  await expect(bench.region('Keys').getByRole('heading', { name: 'Recipient 1' })).toBeVisible();
  await expect(bench.region('Keys').getByRole('heading', { name: 'Recipient 2' })).toBeVisible();
  await expect(
    bench.region('Contents').getByRole('textbox', { name: 'Unprotected header of recipient 2' }),
  ).toContainText('"A128KW"');
});

test('a JWS in general JSON with two signatures', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  const [protectedText = '', payload = ''] = TOKEN.split('.');
  const other = encode('{"alg":"ES256"}');
  await bench.pasteAnywhere(
    JSON.stringify({
      payload,
      signatures: [
        { protected: protectedText, signature: SIGNATURE },
        { protected: other, header: { kid: 'second' }, signature: encode(new Uint8Array(64).fill(9)) },
      ],
    }),
  );
  await expect(bench.light('Format')).toHaveAccessibleName('Format Signed object, 2 signatures');
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature 0 of 2 signatures verify/);
  await expect(bench.payload).toContainText('pasted-one');
  const contents = bench.region('Contents');
  await expect(contents.getByRole('textbox', { name: 'Header of signature 1' })).toContainText('"HS256"');
  await expect(contents.getByRole('textbox', { name: 'Header of signature 2', exact: true })).toContainText('"ES256"');
  await expect(contents.getByRole('textbox', { name: 'Unprotected header of signature 2' })).toContainText('"second"');
  await expect(bench.region('Keys').getByRole('heading', { name: 'Signature 2' })).toBeVisible();
  await expectNoFalseTrust(bench);

  // A key that could make another than the first is told so, and makes that one.
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await bench.pasteAnywhere(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  await expect(bench.region('Keys').getByRole('listitem').filter({ hasText: 'you added it' })).toContainText(
    'can make signature 2',
  );
  await bench
    .region('Keys')
    .getByRole('region', { name: 'Sign', exact: true })
    .getByRole('button', { name: 'Sign and copy' })
    .click();
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature 0 of 2 signatures verify/);
  const made = JSON.parse(await bench.textOf(bench.token)) as { signatures: { signature: string }[] };
  expect(made.signatures[0]?.signature).toBe(SIGNATURE);
  expect(made.signatures[1]?.signature).not.toBe(encode(new Uint8Array(64).fill(9)));
});

test('an SD-JWT with its disclosures', async ({ bench }) => {
  await bench.open();
  // RFC 9901 section 4.2: an array of salt, name and value, and its digest in _sd.
  const disclosures = ['["c2FsdC0x","given_name","Ada"]', '["c2FsdC0y","born",{"year":1815}]'].map(encode);
  const digests = disclosures.map((each) => createHash('sha256').update(each).digest('base64url'));
  await bench.pasteAnywhere(
    `${signed({ iss: 'https://issuer.example', _sd: digests, _sd_alg: 'sha-256' })}~${disclosures.join('~')}~`,
  );
  await expect(bench.light('Format')).toHaveAccessibleName('Format SD-JWT, 2 disclosures');
  await expect(bench.payload).toContainText(digests[0] ?? '');
  const contents = bench.region('Contents');
  await expect(contents.getByRole('textbox', { name: 'Disclosure 1' })).toContainText('"Ada"');
  await expect(contents.getByRole('textbox', { name: 'Disclosure 2' })).toContainText('1815');
  await contents.getByRole('textbox', { name: 'Disclosure 1' }).getByText('"Ada"').click();
  await expect(bench.fact('Covered by')).toHaveText('its digest, which the payload must hold');
  await expect(bench.light('Format')).not.toHaveAccessibleName(/defect/);
  await expectNoFalseTrust(bench);
});

test('a detached payload is not here, and that is no defect', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  const [header = ''] = TOKEN.split('.');
  await bench.pasteAnywhere(`${header}..${SIGNATURE}`);
  await expect(bench.region('Contents')).toContainText('Detached: the payload is not in the token');
  await expect(bench.light('Time')).toHaveAccessibleName('Time The payload is detached (not in the token)');
  await expect(bench.header).toContainText('"HS256"');
});

test('none: anyone can write it', async ({ bench }) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(`${encode('{"alg":"none"}')}.${encode('{"sub":"a"}')}.`);
  await expect(bench.light('Format')).toHaveAccessibleName(/^Format Unsecured token, 3 parts/);
  await expect(bench.light('Signature')).toHaveAccessibleName('Signature Unsecured: nobody signed this');
  await expect(bench.region('Keys')).toContainText('No key can check this: nobody signed it.');
  await bench.row('sub').getByRole('button').click();
  await expect(bench.fact('Covered by')).toHaveText('nothing: the token is unsecured');
  await expectNoFalseTrust(bench);
});
