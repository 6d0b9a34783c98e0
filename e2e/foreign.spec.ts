// Somebody pastes a text that is not a JSON token, and is told kindly what it is.
import { type Bench, expect, expectNoFalseTrust, test } from './bench.ts';
import { TOKEN } from './tokens.ts';

const saml =
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0"></samlp:Response>';

const foreign: readonly [label: string, text: string, says: RegExp][] = [
  [
    'PASETO',
    'v4.public.eyJzdWIiOiJhIn0xnxNVGZWCMzUnVPRmmyLzSDLOLFLjaCTcYCCWZfCjQwL5YcQxSgSHQAMWFFNtBmhQkIvhxRgfPLHQMuZJAMYA',
    /version v?4.*signed/i,
  ],
  [
    'PASETO',
    `v2.local.${'QAxIpVe-ECVNI1z4xQbm_qQYomyT3h8FtV8bxkz8pBJWkT8f7HtlOpbroPDEZUKop_vaglyp76CzYy375cHmKCW8e1CCkV0Lflu4GTDyXMqQdpZMM1E6OaoQW27gaRSvWBrR3IgbFIa0AkuUFw'}`,
    /encrypted/,
  ],
  ['SAML', saml, /XML/],
  ['SAML', Buffer.from(saml).toString('base64'), /base64/],
  [
    'Fernet token',
    'gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==',
    /1985-10-26/,
  ],
  [
    'JSON Web Key (JWK)',
    '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}',
    /public key/,
  ],
  ['JWK Set', '{"keys":[{"kty":"oct","kid":"a","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMko"}]}', /1 key/],
  ['Certificate', '-----BEGIN CERTIFICATE-----\nMIIBkTCB+wIJAKHHIG...\n-----END CERTIFICATE-----', /X\.509/],
  [
    'Private key',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n-----END RSA PRIVATE KEY-----',
    /RSA private key/,
  ],
  ['Password hash', '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW', /bcrypt/],
  ['Opaque token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', /GitHub/],
  ['Opaque token', 'Zx81kQp0Vb7Rn2LtYw5sHd9Jc3Ef6Gm4', /32 characters/],
  ['Digest', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', /SHA-256/],
  ['UUID', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', /version 1/],
  [
    'Claims without a token',
    '{"iss":"https://issuer.example","sub":"a","exp":1795165200}',
    /without header and signature/,
  ],
  ['Basic credentials', 'Authorization: Basic am9objpzZWNyZXQ=', /only encoded/],
  ['Text', 'Dear colleagues, the token did not arrive. Could somebody send it again?', /without a token/],
];

const isNamed = async (bench: Bench, label: string, says: RegExp): Promise<void> => {
  await expect(bench.light('Format')).toHaveAccessibleName(`Format Not a token: ${label}`);
  const contents = bench.region('Contents');
  await expect(contents.getByRole('heading', { name: label, exact: true })).toBeVisible();
  await expect(contents).toContainText(says);
  await expect(contents).toContainText('Your text is unchanged in the token field.');
};

test('what is no JSON token is named, and kept', async ({ bench }) => {
  await bench.open();
  for (const [label, text, says] of foreign) {
    await test.step(`${label}: ${text.slice(0, 24)}`, async () => {
      // Into the box: outside of it a key would go to the ring.
      await bench.act('Clear').click();
      await bench.pasteInto(text);
      await isNamed(bench, label, says);
      await expect(bench.region('Findings')).toHaveCount(0);
      expect(await bench.textOf(bench.token)).toBe(text);
    });
  }
  await expectNoFalseTrust(bench);
});

test('from a foreign text a paste leads back to a token, and undo to the text', async ({ page, bench }) => {
  await bench.open();
  const text = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  await bench.pasteAnywhere(text);
  await isNamed(bench, 'UUID', /version 1/);
  await bench.pasteAnywhere(TOKEN);
  await expect(bench.payload).toContainText('pasted-one');
  await page.keyboard.press('ControlOrMeta+z');
  await isNamed(bench, 'UUID', /version 1/);
});

test('the private key of somebody is not drawn in the panes', async ({ bench }) => {
  await bench.open();
  const secret = 'GawgguFyGrWKav7AX4VKUg';
  await bench.act('Clear').click();
  await bench.pasteInto(`{"kty":"oct","k":"${secret}"}`);
  await isNamed(bench, 'JSON Web Key (JWK)', /shared secret/);
  for (const region of ['Contents', 'Lens', 'Keys'] as const)
    await expect(bench.region(region)).not.toContainText(secret);
});
