// The cryptography of this browser, by the examples of the standards: each is pasted with its key, as a person would.
import { CompactEncrypt } from 'jose';
import { tokenVectors } from '../src/jose/vectors/vectors.ts';
import { expect, test } from './bench.ts';
import { Keyed } from './checks.ts';

const signed = tokenVectors.filter(
  ({ kind, verdict, keys }) => kind === 'jws' && verdict === 'valid' && keys.length > 0,
);
const payloadOf = ({ payload, payloadText }: (typeof signed)[number]): string =>
  payloadText ?? Buffer.from(payload ?? '', 'base64url').toString();

test('every published signature matches, and its key is known to be everybody\u2019s', async ({ bench }) => {
  test.setTimeout(180_000);
  expect(signed.length).toBeGreaterThan(30);
  await bench.open();
  const keyed = new Keyed(bench);
  for (const vector of signed) {
    await test.step(vector.id, async () => {
      await keyed.replace(vector.text);
      for (const key of vector.keys) await keyed.paste(JSON.stringify(key));
      if (vector.detached) await keyed.supply(payloadOf(vector));
      // Said only where the mathematics holds; a published key proves nothing all the same, whatever it signs.
      const count = vector.joseHeaders.length;
      if (count > 1)
        await keyed.notVerified(new RegExp(`0 of ${count} signatures verify, ${count} that anyone can make`));
      else await keyed.says(/Anyone can make this: .* is published \(/);
    });
  }
});

test('one character changed, and not one of them verifies', async ({ bench }) => {
  test.setTimeout(180_000);
  await bench.open();
  const keyed = new Keyed(bench);
  const compact = signed.filter(({ form, detached, b64 }) => form === 'compact' && !detached && b64 !== false);
  expect(compact.length).toBeGreaterThan(10);
  for (const vector of compact) {
    await test.step(vector.id, async () => {
      const [header = '', payload = '', signature = ''] = vector.text.split('.');
      // The last but one: the last character may have bits that no octet takes up.
      const at = signature.length - 2;
      const changed = `${signature.slice(0, at)}${signature[at] === 'A' ? 'B' : 'A'}${signature.slice(at + 1)}`;
      await keyed.replace([header, payload, changed].join('.'));
      for (const key of vector.keys) await keyed.paste(JSON.stringify(key));
      await keyed.notVerified(/Not verified: /);
    });
  }
});

test('examples that must be refused, and unsecured ones, never verify', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const others = tokenVectors.filter(({ kind, verdict }) => kind === 'jws' && verdict !== 'valid');
  expect(others.length).toBeGreaterThan(3);
  for (const vector of others) {
    await test.step(vector.id, async () => {
      await keyed.replace(vector.text);
      for (const key of vector.keys) await keyed.paste(JSON.stringify(key));
      await keyed.notVerified(/Unsecured: |Not verified: |The bytes match, but this is not a valid JWS/);
    });
  }
});

const encrypted = tokenVectors.filter(({ kind }) => kind === 'jwe');

test('every published encrypted token opens, for each of its recipients', async ({ bench }) => {
  test.setTimeout(180_000);
  expect(encrypted.length).toBeGreaterThan(40);
  await bench.open();
  const keyed = new Keyed(bench);
  for (const vector of encrypted) {
    await test.step(vector.id, async () => {
      await keyed.replace(vector.text);
      // Its form is that of a file of keys, which wants its passphrase; it is shown as a token where somebody wants that.
      if (vector.id === 'rfc7520-5.3-compact')
        await keyed.region.getByRole('button', { name: 'Show it as a token', exact: true }).click();
      // Keys stay in the ring from one example to the next: a token that does not open without a key opens with this one.
      for (const key of vector.keys) await keyed.paste(JSON.stringify(key));
      if (vector.password !== undefined) await keyed.add(vector.password);
      await expect(bench.light('Decryption')).toHaveAccessibleName(/^Decryption Decrypted/);
    });
  }
});

test('what this engine lacks (AES-192) is computed all the same', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  const cases = [
    ['A192KW', 'A192GCM', 24],
    ['A192GCMKW', 'A192CBC-HS384', 24],
    ['dir', 'A192GCM', 24],
    ['dir', 'A192CBC-HS384', 48],
  ] as const;
  for (const [alg, enc, octets] of cases) {
    await test.step(`${alg} ${enc}`, async () => {
      const key = Buffer.alloc(octets, octets + alg.length);
      await keyed.replace(
        await new CompactEncrypt(Buffer.from('{"sub":"joe"}'))
          .setProtectedHeader({ alg, enc })
          .encrypt(new Uint8Array(key)),
      );
      await keyed.paste(JSON.stringify({ kty: 'oct', k: key.toString('base64url') }));
      await expect(bench.light('Decryption')).toHaveAccessibleName(
        'Decryption Decrypted: made by someone who has the key',
      );
    });
  }
});
