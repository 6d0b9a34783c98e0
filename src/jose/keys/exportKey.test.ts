import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../text/utf8.ts';
import { exportDer, exportForms, exportJwkSet, exportKey, type ExportForm } from './exportKey.ts';
import { importKeys, type ImportOptions } from './given/import.ts';
import type { Key } from './key.ts';

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}.pem`, import.meta.url), 'utf8');

async function oneKey(input: string | Uint8Array, options: ImportOptions = {}): Promise<Key> {
  const read = await importKeys(input, options);
  if (!read.ok || read.value.keys.length !== 1) throw new Error(JSON.stringify(read));
  return read.value.keys[0] as Key;
}

async function written(key: Key, form: ExportForm): Promise<string> {
  const made = exportKey(key, form);
  if (!made.ok) throw new Error(made.note.code);
  return made.value;
}

async function refusal(key: Key, form: ExportForm): Promise<string> {
  const made = exportKey(key, form);
  return made.ok ? 'written' : made.note.code;
}

const PRIVATE = ['rsa', 'p256', 'p384', 'p521', 'secp256k1', 'ed25519', 'x25519', 'x448'];

describe('exportKey: PEM, letter for letter as OpenSSL writes it', () => {
  it.each(PRIVATE)('%s, private', async (name) => {
    const key = await oneKey(fixture(`${name}.pkcs8`));
    const theirs = createPrivateKey(fixture(`${name}.pkcs8`));
    expect(await written(key, 'pkcs8')).toBe(theirs.export({ type: 'pkcs8', format: 'pem' }));
    expect(await written(key, 'spki')).toBe(createPublicKey(theirs).export({ type: 'spki', format: 'pem' }));
    if (key.keyType === 'RSA') {
      expect(await written(key, 'pkcs1')).toBe(theirs.export({ type: 'pkcs1', format: 'pem' }));
      expect(await written(key, 'pkcs1Public')).toBe(createPublicKey(theirs).export({ type: 'pkcs1', format: 'pem' }));
    } else expect(await refusal(key, 'pkcs1')).toBe('export-other-type');
    if (key.keyType === 'EC') expect(await written(key, 'sec1')).toBe(theirs.export({ type: 'sec1', format: 'pem' }));
    else expect(await refusal(key, 'sec1')).toBe('export-other-type');
  });

  it.each([...PRIVATE, 'ed448'])('%s, public', async (name) => {
    const key = await oneKey(fixture(`${name}.spki`));
    expect(await written(key, 'spki')).toBe(fixture(`${name}.spki`));
    expect(await refusal(key, 'pkcs8')).toBe('export-private-due');
    expect(await refusal(key, 'text')).toBe('export-other-type');
  });
});

describe('exportKey: there and back', () => {
  it.each(PRIVATE)('%s through every form', async (name) => {
    const key = await oneKey(fixture(`${name}.pkcs8`));
    const forms = exportForms(key);
    expect(forms).toEqual(expect.arrayContaining(['jwk', 'jwkPublic', 'pkcs8', 'spki']));
    for (const form of forms) {
      const back = await oneKey(await written(key, form));
      expect(back.thumbprint, form).toBe(key.thumbprint);
      expect([back.repairs, back.faults], form).toEqual([[], []]);
      expect(back.kind, form).toBe(['jwkPublic', 'spki', 'pkcs1Public'].includes(form) ? 'public' : 'private');
      if (back.kind === 'private') expect(back.jwk).toEqual(key.jwk);
    }
  });

  it('as DER, without armour', async () => {
    const made = exportDer(await oneKey(fixture('p256.pkcs8')), 'sec1');
    expect(made.ok && (await oneKey(made.value)).format).toBe('sec1');
  });

  const PRIVATE_MEMBERS = /"(?:d|p|q|dp|dq|qi|k|priv)":/;

  it('writes no private member into a public JWK, and turns the operations round', async () => {
    const rsa = await oneKey(
      JSON.stringify({ ...(await oneKey(fixture('rsa.pkcs8'))).jwk, kid: 'a', use: 'sig', key_ops: ['sign'] }),
    );
    expect(await written(rsa, 'jwk')).toMatch(PRIVATE_MEMBERS);
    const text = await written(rsa, 'jwkPublic');
    expect(text).not.toMatch(PRIVATE_MEMBERS);
    expect(JSON.parse(text)).toMatchObject({ kty: 'RSA', kid: 'a', use: 'sig', key_ops: ['verify'] });
    const agree = await oneKey(
      JSON.stringify({ ...(await oneKey(fixture('x25519.pkcs8'))).jwk, key_ops: ['deriveBits'] }),
    );
    expect(Object.keys(JSON.parse(await written(agree, 'jwkPublic')) as object).toSorted()).toEqual([
      'crv',
      'kty',
      'x',
    ]);
  });

  it('says when the primes are missing', async () => {
    const { jwk, ...rest } = await oneKey(fixture('rsa.pkcs8'));
    const { p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...bare } = jwk;
    const key = { ...rest, jwk: bare };
    expect(await refusal(key, 'pkcs8')).toBe('export-primes-missing');
    expect(exportForms(key)).toEqual(['jwkPublic', 'jwk', 'spki', 'pkcs1Public']);
  });
});

describe('exportKey: secrets', () => {
  it('writes the octets in each way, and reads them again', async () => {
    const octets = Uint8Array.of(0xfb, 0xef, 0xff, 0x00, 0x10);
    const key = await oneKey(octets, { secret: 'always' });
    expect(await Promise.all((['base64', 'base64url', 'hex'] as const).map((form) => written(key, form)))).toEqual([
      '++//ABA=',
      '--__ABA',
      'fbefff0010',
    ]);
    expect(exportForms(key)).toEqual(['jwk', 'base64', 'base64url', 'hex']);
    expect(await refusal(key, 'text')).toBe('export-not-text');
    expect((await oneKey(await written(key, 'jwk'))).jwk).toEqual(key.jwk);
  });

  it('writes the reading that is pinned', async () => {
    const key = await oneKey('c2VjcmV0', { secret: 'always' });
    expect(await written(key, 'text')).toBe('c2VjcmV0');
    const pinned = key.secret?.readings.findIndex(({ encoding }) => encoding === 'base64') ?? -1;
    const decoded: Key = { ...key, secret: { readings: key.secret?.readings ?? [], pinned } };
    expect(await written(decoded, 'text')).toBe('secret');
    expect(JSON.parse(await written(decoded, 'jwk'))).toEqual({
      kty: 'oct',
      k: Buffer.from('secret').toString('base64url'),
    });
  });

  it('has no public half and no PEM', async () => {
    const key = await oneKey(encodeUtf8('secret'), { secret: 'always' });
    expect([await refusal(key, 'jwkPublic'), await refusal(key, 'spki'), await refusal(key, 'pkcs8')]).toEqual([
      'export-secret-whole',
      'export-other-type',
      'export-other-type',
    ]);
  });
});

describe('exportJwkSet', () => {
  it('is public by default, and whole when asked', async () => {
    const keys = [
      await oneKey(fixture('p256.pkcs8')),
      await oneKey(fixture('ed25519.spki')),
      await oneKey('secret', { secret: 'always' }),
    ];
    const open = exportJwkSet(keys);
    expect(open.ok && open.value).not.toMatch(/"(?:d|k)":/);
    expect(open.ok && JSON.parse(open.value)).toMatchObject({ keys: [{ kty: 'EC' }, { kty: 'OKP' }] });
    const whole = exportJwkSet(keys, 'whole');
    const back = await importKeys(whole.ok ? whole.value : '');
    expect(back.ok && back.value.keys.map(({ kind }) => kind)).toEqual(['private', 'public', 'secret']);
    expect(exportJwkSet(keys.slice(2))).toMatchObject({ ok: false, note: { code: 'export-none' } });
  });
});
