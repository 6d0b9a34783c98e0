// Somebody has a SMART Health Card: a signed token with a compressed payload, as a QR code of digits.
import { deflateRawSync, deflateSync } from 'node:zlib';
import { type Bench, expect, test } from './bench.ts';
import { healthCard } from './tokens.ts';

const CLAIMS = {
  iss: 'https://clinic.example/cards',
  nbf: 1_700_000_000,
  vc: { type: ['https://smarthealth.cards#health-card'], credentialSubject: { fhirVersion: '4.0.1' } },
};
const title = 'Decompressed payload';
const unpacked = (bench: Bench) => bench.page.getByRole('textbox', { name: title, exact: true });
const contents = (bench: Bench) => bench.region('Contents');

test('the digits of a Health Card: its claims are shown, and its signature holds over what was compressed', async ({
  bench,
}) => {
  await bench.open();
  const { qr, token, key } = healthCard(CLAIMS);
  await bench.pasteAnywhere(qr);
  await expect(bench.page.getByText('the digits of a SMART Health Card').first()).toBeVisible();
  await expect(unpacked(bench)).toContainText('"iss": "https://clinic.example/cards"');
  await expect(unpacked(bench)).toContainText('"fhirVersion": "4.0.1"');
  await expect(contents(bench)).toContainText(/so Jotlab decompressed the payload: \d+ bytes became \d+ bytes/);
  await expect(contents(bench)).toContainText('only for encrypted tokens (RFC 7516 §4.1.3)');
  // The bytes that are signed stay visible.
  await expect(contents(bench).getByRole('region', { name: 'Payload', exact: true })).toContainText('Not text');
  await expect(bench.light('Time')).toHaveAccessibleName('Time No exp: it has no expiry time');
  await bench.pasteAnywhere(key);
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature Verified with your key “card”/);

  // A changed byte of what is compressed breaks it.
  const [header = '', payload = '', signature = ''] = token.split('.');
  await bench.pasteInto(`${header}.${payload.startsWith('A') ? 'B' : 'A'}${payload.slice(1)}.${signature}`);
  await expect(bench.light('Signature')).toHaveAccessibleName(/^Signature Not verified/);
});

test('another format, and one that would become too large, are told, and the bytes stay', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(healthCard(CLAIMS, deflateSync).token);
  await expect(contents(bench)).toContainText('the payload is in the zlib format (RFC 1950)');
  await expect(unpacked(bench)).toHaveCount(0);
  await bench.pasteAnywhere(healthCard(CLAIMS, () => deflateRawSync(Buffer.alloc(5_000_000, ' '))).token);
  await expect(contents(bench)).toContainText('the payload would become more than 250,000 bytes');
  await expect(contents(bench).getByRole('region', { name: 'Payload', exact: true })).toContainText('Not text');
});
