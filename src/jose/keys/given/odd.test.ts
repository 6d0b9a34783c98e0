import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importKeys } from './import.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const hex = (text: string): string => Buffer.from(text, 'base64url').toString('hex');
const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

async function imported(text: string) {
  const read = await importKeys(text);
  if (!read.ok) return read.note.code;
  return read.value.keys.map(({ jwk, repairs }) => ({ jwk, repairs }));
}

describe('JWKs as services and programs write them', () => {
  it.each<[what: string, jwk: object, repair: string]>([
    ['RSA-HSM with null members', { kty: 'RSA-HSM', n, e, d: null, crv: null, keyOps: ['verify'] }, 'kty-hsm'],
    ['n in hexadecimal', { kty: 'RSA', n: hex(n), e }, 'jwk-hex'],
    ['n with its sign octet, e in hexadecimal', { kty: 'RSA', n: `00${hex(n)}`, e: '010001' }, 'jwk-hex'],
    ['n with colons', { kty: 'RSA', n: `00:${hex(n).replace(/..(?=.)/g, '$&:')}`, e: '0x10001' }, 'jwk-hex'],
    ['e as a number', { kty: 'RSA', n, e: 65537 }, 'jwk-exponent'],
  ])('%s', async (_, jwk, repair) => {
    expect(await imported(JSON.stringify(jwk))).toMatchObject([{ jwk: { kty: 'RSA', n, e }, repairs: [repair] }]);
  });

  it('EC-HSM, and coordinates in hexadecimal', async () => {
    const { x = '', y = '' } = ec;
    expect(await imported(JSON.stringify({ ...ec, kty: 'EC-HSM' }))).toMatchObject([{ jwk: ec, repairs: ['kty-hsm'] }]);
    expect(await imported(JSON.stringify({ ...ec, x: hex(x), y: hex(y) }))).toMatchObject([
      { jwk: ec, repairs: ['jwk-hex'] },
    ]);
  });

  it.each(['rsa', 'p256'])('x5c alone: %s', async (name) => {
    const der = fixture(`${name}.cert.pem`).replace(/-----[^-]+-----|\s/g, '');
    const { kid: _, ...half } = createPublicKey(fixture(`${name}.spki.pem`)).export({ format: 'jwk' }) as Record<
      string,
      string
    >;
    for (const jwk of [
      { kty: half['kty'], kid: 'leaf', use: 'sig', x5c: [der] },
      { kid: 'leaf', x5c: [der] },
    ])
      expect(await imported(JSON.stringify({ keys: [jwk] }))).toMatchObject([
        { jwk: { ...half, kid: 'leaf' }, repairs: ['x5c-key'] },
      ]);
  });
});

describe('what is not a key, or not quite', () => {
  it.each([
    ['SHA256:vqh11UAXQlTWDT+31IPfzgmXvKmQzOECD7zz2x1cndY='],
    ['256 SHA256:vqh11UAXQlTWDT+31IPfzgmXvKmQzOECD7zz2x1cndY me@host (ED25519)'],
    ['MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48'],
    [`SHA256 Fingerprint=${'AB:'.repeat(31)}AB`],
    [`sha1 Fingerprint=${'AB:'.repeat(19)}AB`],
    [`MD5 Fingerprint=${'AB:'.repeat(15)}AB`],
    [`${'ab:'.repeat(19)}ab`],
  ])('%s is a fingerprint', async (text) => {
    expect(await imported(text)).toBe('key-fingerprint');
    // Octets with colons may be a secret as well.
    const secret = await importKeys(text, { secret: 'otherwise' });
    expect(secret.ok).toBe(text.startsWith('ab:'));
  });

  const block = (octets: string): string =>
    octets
      .replace(/.{30}/g, '$&\n')
      .replace(/..(?=.)/g, '$&:')
      .replace(/^/gm, '    ');
  it('a listing of openssl is read', async () => {
    const rsa = `Public-Key: (2048 bit)\nModulus:\n${block(`00${hex(n)}`)}\nExponent: 65537 (0x10001)\n`;
    expect(await imported(rsa)).toMatchObject([{ jwk: { kty: 'RSA', n, e }, repairs: ['listing'] }]);
    const point = `04${hex(ec.x ?? '')}${hex(ec.y ?? '')}`;
    const listed = `Private-Key: (256 bit)\npriv:\n${block('ab'.repeat(32))}\npub:\n${block(point)}\nASN1 OID: prime256v1\nNIST CURVE: P-256\n`;
    expect(await imported(listed)).toMatchObject([{ jwk: ec, repairs: ['listing'] }]);
    expect(await imported(rsa.slice(0, -30))).toBe('key-listing');
    expect(await imported(`Modulus=${hex(n).toUpperCase()}\n`)).toBe('key-modulus');
  });
  it.each<[string, object, string[]]>([
    ['modulus and exponent', { modulus: n, exponent: e }, ['jwk-names']],
    [
      'the same in standard base64',
      { modulus: Buffer.from(n ?? '', 'base64url').toString('base64'), exponent: e },
      ['jwk-names', 'jwk-encoding'],
    ],
    ['the same in digits', { modulus: hex(n), exponent: '65537' }, ['jwk-names', 'jwk-hex']],
  ])('%s are read', async (_, json, repairs) => {
    expect(await imported(JSON.stringify(json))).toMatchObject([{ jwk: { kty: 'RSA', n, e }, repairs }]);
  });
});
