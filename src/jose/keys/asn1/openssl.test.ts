import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../text/utf8.ts';
import { exportDer, exportForms, exportKey } from '../exportKey.ts';
import { generateKey } from '../generate.ts';
import { importKeys } from '../given/import.ts';
import type { Key } from '../key.ts';

const has = spawnSync('openssl', ['version']).status === 0;
const openssl = (args: string[], input?: Uint8Array): Uint8Array =>
  new Uint8Array(execFileSync('openssl', args, { ...(input ? { input } : {}), stdio: ['pipe', 'pipe', 'ignore'] }));

/** Fresh keys have what one fixture cannot: leading zeros, high bits, other lengths. */
describe.skipIf(!has)('keys that openssl makes now', () => {
  it.each([
    ['RSA', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
    ['P-256', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['P-384', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384']],
    ['P-521', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521']],
    ['secp256k1', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1']],
    ['Ed25519', ['-algorithm', 'ED25519']],
    ['X25519', ['-algorithm', 'X25519']],
    ['X448', ['-algorithm', 'X448']],
  ])('%s: private and public, PEM and DER', async (_, args) => {
    const made = openssl(['genpkey', ...args]);
    const half = openssl(['pkey', '-pubout'], made);
    const secret = createPrivateKey(Buffer.from(made)).export({ format: 'jwk' });
    const open = createPublicKey(Buffer.from(half)).export({ format: 'jwk' });
    // As DER, openssl 3 writes RSA and EC keys in their old forms, PKCS#1 and SEC1.
    for (const octets of [
      made,
      openssl(['pkey', '-outform', 'DER'], made),
      openssl(['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER'], made),
    ]) {
      expect(await importKeys(octets)).toMatchObject({
        ok: true,
        value: { keys: [{ jwk: secret, faults: [], repairs: [] }] },
      });
    }
    for (const octets of [half, openssl(['pkey', '-pubin', '-outform', 'DER'], half)]) {
      expect(await importKeys(octets)).toMatchObject({
        ok: true,
        value: { keys: [{ jwk: open, faults: [], repairs: [] }] },
      });
    }
  });
});

const KINDS: readonly { alg: string; curve?: Key['curve'] }[] = [
  { alg: 'PS256' },
  { alg: 'ES256' },
  { alg: 'ES384' },
  { alg: 'ES512' },
  { alg: 'ES256K' },
  { alg: 'Ed25519' },
  { alg: 'ECDH-ES', curve: 'X25519' },
];

describe.skipIf(!has)('keys that are made here', () => {
  it.each(KINDS)('$alg: openssl reads every form of them, and finds the same key in each', async ({ alg, curve }) => {
    const made = await generateKey(alg, { id: 'key-1', ...(curve ? { curve } : {}) });
    if (!made.ok) throw new Error(made.note.code);
    const key = made.value;
    const forms = exportForms(key).filter((form) => form !== 'jwk' && form !== 'jwkPublic');
    expect(forms).toEqual(expect.arrayContaining(['spki', 'pkcs8']));
    const publicHalf = exportKey(key, 'spki');
    for (const form of forms) {
      const written = exportKey(key, form);
      if (!written.ok) throw new Error(`${form}: ${written.note.code}`);
      const half = form === 'spki' || form === 'pkcs1Public';
      // The public half as openssl computes it.
      const old =
        form === 'pkcs1Public'
          ? openssl(['rsa', '-RSAPublicKey_in', '-pubout'], encodeUtf8(written.value))
          : openssl(['pkey', '-pubout', ...(half ? ['-pubin'] : [])], encodeUtf8(written.value));
      expect(Buffer.from(old).toString(), form).toBe(publicHalf.ok && publicHalf.value);
      const der = exportDer(key, form as Parameters<typeof exportDer>[1]);
      if (der.ok && form === 'pkcs8')
        expect(openssl(['pkey', '-inform', 'DER', '-noout', '-check'], der.value)).toBeDefined();
    }
  });

  it('an encrypted private key that openssl makes now opens with its passphrase', async () => {
    const made = openssl([
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-384',
      '-aes-256-cbc',
      '-pass',
      'pass:a pass phrase',
    ]);
    const read = await importKeys(made, { passphrase: 'a pass phrase' });
    expect(read).toMatchObject({
      ok: true,
      value: { keys: [{ kind: 'private', curve: 'P-384', format: 'encryptedPkcs8' }] },
    });
  });

  it('a certificate that openssl makes now says what was asked for', async () => {
    const made = openssl([
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      '/dev/null',
      '-subj',
      '/CN=jot.example/O=Story',
      '-days',
      '3',
      '-addext',
      'subjectAltName=DNS:jot.example,IP:192.0.2.1',
    ]);
    const read = await importKeys(made);
    const [certificate] = (read.ok && read.value.keys[0]?.certificates) || [];
    expect(certificate).toMatchObject({
      subject: 'CN=jot.example, O=Story',
      selfIssued: true,
      altNames: [
        { kind: 'dns', value: 'jot.example' },
        { kind: 'ip', value: '192.0.2.1' },
      ],
    });
    expect((certificate?.notAfter ?? 0) - (certificate?.notBefore ?? 0)).toBe(3 * 86_400);
  });
});
