import { CERTIFICATE } from '../../lints/fixtures/certificate.ts';
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../text/base64url.ts';
import { isToken, ofKind, vectors, type Jwk } from '../../vectors/vectors.ts';
import { importKeys, type ImportOptions } from './import.ts';
import type { Key } from '../key.ts';
import { keyFaultWords, repairWords } from '../keyFaultWords.ts';
import { fromHex, fromNumber, toNumber } from '../../text/octets.ts';

async function keysIn(value: unknown, options: ImportOptions = {}): Promise<Key[]> {
  const read = await importKeys(typeof value === 'string' ? value : JSON.stringify(value), options);
  if (!read.ok) throw new Error(JSON.stringify(read.note));
  return read.value.keys;
}
const oneKey = async (value: unknown): Promise<Key> => {
  const keys = await keysIn(value);
  expect(keys.length).toBe(1);
  return keys[0] as Key;
};
const refusal = async (value: unknown, options: ImportOptions = {}) => {
  const read = await importKeys(typeof value === 'string' ? value : JSON.stringify(value), options);
  if (read.ok) throw new Error(`read as ${read.value.keys.map((key) => key.format).join()}`);
  return { code: read.note.code, args: read.note.args };
};
const faultCodes = async (value: unknown): Promise<string[]> => (await oneKey(value)).faults.map((fault) => fault.code);

const jwkOf = (type: string, options: object = {}): Record<string, string> => {
  const make = generateKeyPairSync as unknown as (
    type: string,
    options: object,
  ) => { privateKey: { export: (as: object) => Record<string, string> } };
  return make(type, options).privateKey.export({ format: 'jwk' });
};
const ec = jwkOf('ec', { namedCurve: 'P-256' });
const rsa = jwkOf('rsa', { modulusLength: 2048 });
const ed = jwkOf('ed25519');
const without = (jwk: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(Object.entries(jwk).filter(([name]) => !names.includes(name)));
const publicOf = (jwk: Record<string, unknown>) => without(jwk, 'd', 'p', 'q', 'dp', 'dq', 'qi', 'priv');

const timesSeven = ({ n }: Record<string, unknown>): string =>
  encodeBase64url(fromNumber(toNumber(decodeBase64url(String(n)).octets) * 7n));

describe('importKeys: published JWKs', () => {
  const published: Jwk[] = [
    ...ofKind('jwk').map((vector) => vector.jwk),
    ...ofKind('jwkSet').flatMap((vector) => vector.jwkSet.keys),
    ...vectors.filter(isToken).flatMap((vector) => [...vector.keys, ...vector.innerKeys]),
  ];

  it('reads every one, without a fault', async () => {
    expect(published.length).toBeGreaterThan(60);
    for (const jwk of published) {
      const key = await oneKey(jwk);
      // RFC 7517 appendix B has line breaks' worth of nothing wrong; RFC 7638 and others have no private part.
      expect(key.faults, JSON.stringify(jwk).slice(0, 200)).toEqual([]);
      for (const name of [
        'kty',
        'crv',
        'x',
        'y',
        'd',
        'n',
        'e',
        'p',
        'q',
        'k',
        'pub',
        'priv',
        'kid',
        'alg',
        'use',
      ] as const)
        expect(key.jwk[name]).toBe(jwk[name]);
      expect(key.kind).toBe(jwk.kty === 'oct' ? 'secret' : 'd' in jwk || 'priv' in jwk ? 'private' : 'public');
    }
  });

  it.each(ofKind('jwkSet'))('$id is a set', async ({ jwkSet }) => {
    const keys = await keysIn(jwkSet);
    expect(keys.length).toBe(jwkSet.keys.length);
    expect(keys.every((key) => key.format === 'jwkSet')).toBe(true);
    expect(keys.map((key) => key.id)).toEqual(keys.map((_, index) => `key-${index + 1}`));
  });
});

describe('importKeys: JSON around keys', () => {
  it('reads an array of JWKs, and keys deep in other JSON', async () => {
    expect((await keysIn([ec, rsa])).map((key) => [key.keyType, key.format, key.repairs])).toEqual([
      ['EC', 'jwkSet', []],
      ['RSA', 'jwkSet', []],
    ]);
    expect(await oneKey({ alg: 'ES256', jwk: publicOf(ec) })).toMatchObject({
      kind: 'public',
      format: 'jwk',
      repairs: ['json-nested'],
    });
    expect((await keysIn({ jwks: { keys: [ec, rsa] } })).length).toBe(2);
  });

  it('leaves the ephemeral key of an agreement: nobody can use it', async () => {
    const recipients = [{ header: { alg: 'ECDH-ES+A128KW', epk: publicOf(ec) } }];
    expect(await refusal({ recipients, ciphertext: 'AAAA' })).toMatchObject({ code: 'key-is-token' });
    expect((await keysIn({ recipients, jwk: publicOf(ec) })).length).toBe(1);
    expect(await oneKey({ epk: ec })).toMatchObject({ kind: 'private' });
  });

  it('reads a JavaScript object', async () => {
    const key = await oneKey(`const key = { kty: 'EC', crv: "P-256", x: '${ec['x']}', y: '${ec['y']}', };`);
    expect(key).toMatchObject({
      kind: 'public',
      curve: 'P-256',
      repairs: ['json-quotes', 'json-loose', 'json-comma', 'json-statement'],
    });
  });

  it.each([
    ['a comma too many', (jwk: object) => JSON.stringify(jwk).replace(/}$/, ',}'), 'json-comma'],
    ['single quotes', (jwk: object) => JSON.stringify(jwk).replaceAll('"', "'"), 'json-quotes'],
    ['names without quotes', (jwk: object) => JSON.stringify(jwk).replace(/"(\w+)":/g, '$1:'), 'json-loose'],
  ])('says what was changed: %s', async (_, write, repair) => {
    expect((await oneKey(write(publicOf(rsa)))).repairs).toEqual([repair]);
  });

  it('counts the last of a member that stands twice, and says so', async () => {
    const key = await oneKey(`{"kty":"EC","crv":"P-256","x":"AA","x":"${ec['x']}","y":"${ec['y']}"}`);
    expect(key.jwk.x).toBe(ec['x']);
    expect(key.faults).toMatchObject([{ code: 'jwk-duplicate-member', args: { name: 'x' } }]);
  });

  it.each<[string, unknown, string, object]>([
    [
      'a discovery document',
      {
        issuer: 'https://i.example',
        jwks_uri: 'https://i.example/jwks',
        authorization_endpoint: 'https://i.example/a',
      },
      'discovery-document',
      { jwksUri: 'https://i.example/jwks' },
    ],
    [
      'one with a strange URL',
      { issuer: 'https://i.example', jwks_uri: 'javascript:alert(1)' },
      'discovery-document',
      {},
    ],
    ['an empty set', { keys: [] }, 'keys-empty', {}],
    ['other JSON', { a: 1 }, 'key-json-none', {}],
    ['a number', '[1]', 'key-json-none', {}],
    ['a signed token', { payload: 'AA', signatures: [] }, 'key-is-token', {}],
    ['a token', 'eyJhbGciOiJIUzI1NiJ9.e30.AA', 'key-is-token', {}],
    ['broken JSON', '{"kty":"EC",\n "x"}', 'key-json-invalid', { line: 2, column: 5 }],
    ['words', 'hello there', 'key-none', {}],
    ['nothing', ' \n', 'input-empty', {}],
    ['a PuTTY key', 'PuTTY-User-Key-File-3: ssh-ed25519\n', 'key-putty', {}],
    ['an XML key', '<RSAKeyValue><Modulus>', 'key-xml', {}],
    [
      'a PGP key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBFabcdefghijklmnop\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----',
      'key-pgp',
      {},
    ],
  ])('%s is named', async (_, value, code, args) => {
    expect(await refusal(value)).toEqual({ code, args });
  });

  it('keeps the good keys of a set and numbers the bad ones', async () => {
    const read = await importKeys(JSON.stringify({ keys: [ec, { kty: 'XYZ' }, { kty: 'RSA', e: 'AQAB' }] }), {
      firstId: 5,
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        keys: [{ id: 'key-5' }],
        refused: [
          { code: 'key-type-unsupported', args: { type: 'XYZ', key: 2 } },
          { code: 'jwk-member-missing', args: { name: 'n', key: 3 } },
        ],
      },
    });
  });

  it('warns of one kid for two keys, and of a private key among public ones', async () => {
    const keys = await keysIn({
      keys: [
        { ...publicOf(ec), kid: 'a' },
        { ...rsa, kid: 'a' },
      ],
    });
    expect(keys.map((key) => key.faults.map((fault) => fault.code))).toEqual([
      ['jwks-duplicate-kid'],
      ['jwks-duplicate-kid', 'jwks-private-in-set'],
    ]);
    expect((await keysIn({ keys: [ec, rsa] })).flatMap((key) => key.faults)).toEqual([]);
  });

  it('reads maps of kid to certificate, and service accounts', async () => {
    const pem = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(fromHex(`302e020100300506032b657004220420${'07'.repeat(32)}`)).toString('base64')}\n-----END PRIVATE KEY-----\n`;
    expect((await keysIn({ a1: pem, b2: pem.replace('Bwc', 'Bww') })).map((key) => key.kid)).toEqual(['a1', 'b2']);
    expect(await oneKey({ type: 'service_account', private_key_id: 'k9', private_key: pem })).toMatchObject({
      kind: 'private',
      kid: 'k9',
      curve: 'Ed25519',
    });
  });

  it('imports a thousand keys', async () => {
    const keys = Array.from({ length: 1000 }, (_, index) => ({ ...publicOf(index % 2 ? ec : rsa), kid: `k${index}` }));
    expect((await keysIn({ keys })).length).toBe(1000);
  });
});

describe('importKeys: keys with a wrong spelling are repaired', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
    ['leading zeros lost', { kty: 'oct', k: 'AA' }, { kty: 'oct', k: 'AA' }, []],
    ['padding', { ...ec, x: `${ec['x']}=` }, ec, ['jwk-encoding']],
    [
      'standard base64',
      Object.fromEntries(
        Object.entries(rsa).map(([name, value]) => [name, value.replaceAll('-', '+').replaceAll('_', '/')]),
      ),
      rsa,
      ['jwk-encoding'],
    ],
    [
      'zero before n',
      { ...rsa, n: encodeBase64url(fromHex(`00${Buffer.from(rsa['n'] as string, 'base64url').toString('hex')}`)) },
      rsa,
      ['jwk-zeros'],
    ],
    [
      'zero before x',
      { ...ec, x: encodeBase64url(fromHex(`00${Buffer.from(ec['x'] as string, 'base64url').toString('hex')}`)) },
      ec,
      ['ec-coordinate-length'],
    ],
    ['kty in lower case', { ...ec, kty: 'ec' }, ec, ['kty-case']],
    ['no public part', without(ec, 'x', 'y'), ec, ['public-derived']],
    ['no public part of an OKP key', without(ed, 'x'), ed, ['public-derived']],
    ['no CRT members', without(rsa, 'dp', 'dq', 'qi'), rsa, ['rsa-crt-derived']],
    ['one prime', without(rsa, 'q', 'dp', 'dq', 'qi'), rsa, ['rsa-crt-derived']],
  ])('%s', async (_, given, wanted, repairs) => {
    const key = await oneKey(given);
    expect(key.jwk).toEqual(wanted);
    expect(key.repairs).toEqual(repairs);
    expect(key.faults).toEqual([]);
  });

  it('finds the primes that a key with n, e and d does not tell', async () => {
    const key = await oneKey(without(rsa, 'p', 'q', 'dp', 'dq', 'qi'));
    expect(new Set([key.jwk.p, key.jwk.q])).toEqual(new Set([rsa['p'], rsa['q']]));
    expect([key.repairs, key.faults]).toEqual([['rsa-primes-recovered'], []]);
  });

  it('puts back a zero octet that was stripped from a coordinate', async () => {
    for (let tries = 0; tries < 3000; tries += 1) {
      const made = jwkOf('ec', { namedCurve: 'P-256' });
      const x = Buffer.from(made['x'] as string, 'base64url');
      if (x[0] !== 0) continue;
      const key = await oneKey({ ...made, x: x.subarray(1).toString('base64url') });
      expect(key).toMatchObject({ jwk: made, repairs: ['ec-coordinate-length'], faults: [] });
      return;
    }
  });
});

describe('importKeys: keys that lie about themselves', () => {
  const otherEc = jwkOf('ec', { namedCurve: 'P-256' });
  const otherRsa = jwkOf('rsa', { modulusLength: 2048 });
  const p384 = jwkOf('ec', { namedCurve: 'P-384' });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['d of another EC key', { ...ec, d: otherEc['d'] }, ['jwk-inconsistent']],
    ['d of another Ed25519 key', { ...ed, d: jwkOf('ed25519')['d'] }, ['jwk-inconsistent']],
    ['d of another RSA key', { ...rsa, d: otherRsa['d'] }, ['jwk-inconsistent']],
    ['d of another RSA key, without primes', { ...publicOf(rsa), d: otherRsa['d'] }, ['jwk-inconsistent']],
    ['primes of another RSA key', { ...rsa, p: otherRsa['p'], q: otherRsa['q'] }, ['jwk-inconsistent']],
    ['dp of another RSA key', { ...rsa, dp: otherRsa['dp'] }, ['jwk-inconsistent']],
    ['a point off the curve', { ...publicOf(ec), y: otherEc['y'] }, ['ec-off-curve']],
    [
      'no point of Ed25519',
      { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(fromHex(`02${'00'.repeat(31)}`)) },
      ['ec-off-curve'],
    ],
    ['RSA of 1024 bits', publicOf(jwkOf('rsa', { modulusLength: 1024 })), ['rsa-key-small']],
    ['exponent 1', { ...publicOf(rsa), e: 'AQ' }, ['rsa-exponent']],
    ['exponent 2', { ...publicOf(rsa), e: 'Ag' }, ['rsa-exponent']],
    ['exponent 3', { ...publicOf(rsa), e: 'Aw' }, ['rsa-exponent']],
    ['even modulus', { ...publicOf(rsa), n: encodeBase64url(fromHex(`80${'00'.repeat(255)}`)) }, ['rsa-modulus-even']],
    [
      'a modulus that is a power of 65537 at the telling primes',
      { ...publicOf(rsa), n: encodeBase64url(fromHex((65537n ** 131n).toString(16).padStart(526, '0'))) },
      ['rsa-roca'],
    ],
    ['a modulus with a small prime', { ...publicOf(rsa), n: timesSeven(publicOf(rsa)) }, ['rsa-factored']],
    [
      'a point of low order',
      { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(fromHex(`01${'00'.repeat(31)}`)) },
      ['key-low-order'],
    ],
    ['alg of another type', { ...publicOf(ec), alg: 'RS256' }, ['alg-key-mismatch']],
    ['alg of another curve', { ...publicOf(ec), alg: 'ES384' }, ['alg-key-mismatch']],
    ['alg unknown', { ...publicOf(ec), alg: 'ES257' }, ['jwk-alg-unknown']],
    ['use against alg', { ...publicOf(rsa), alg: 'RS256', use: 'enc' }, ['jwk-use-conflict']],
    ['key_ops against use', { ...publicOf(rsa), use: 'sig', key_ops: ['encrypt'] }, ['jwk-use-conflict']],
    ['key_ops against alg', { ...publicOf(rsa), alg: 'RSA-OAEP', key_ops: ['verify'] }, ['jwk-use-conflict']],
    [
      'a public key that signs',
      { ...publicOf(rsa), key_ops: ['sign', 'sign'] },
      ['jwk-key-ops-twice', 'jwk-key-ops-public'],
    ],
    [
      'labels of a wrong type',
      { ...publicOf(rsa), kid: 5, alg: {}, key_ops: 'verify' },
      ['jwk-label-type', 'jwk-label-type', 'jwk-label-type'],
    ],
    ['x5c that is no array', { ...publicOf(rsa), x5c: CERTIFICATE }, ['jwk-x5c-unreadable']],
    ['x5c that is empty', { ...publicOf(rsa), x5c: [] }, ['jwk-x5c-unreadable']],
    ['x5c of another key', { ...publicOf(rsa), x5c: [CERTIFICATE] }, ['jwk-x5c-mismatch']],
    ['x5c that is none', { ...publicOf(rsa), x5c: ['AAAA'] }, ['jwk-x5c-unreadable']],
    ['nothing wrong', { ...rsa, alg: 'RS256', use: 'sig', key_ops: ['sign'], kid: 'k' }, []],
  ])('%s', async (_, jwk, codes) => {
    expect(await faultCodes(jwk)).toEqual(codes);
  });

  it.each<[string, Record<string, unknown>, string, object]>([
    ['an empty secret', { kty: 'oct', k: '' }, 'hmac-key-empty', {}],
    [
      'kty of another type',
      { ...publicOf(rsa), kty: 'EC' },
      'jwk-kty-members',
      { kty: 'EC', missing: 'x', name: 'n', seems: 'RSA' },
    ],
    ['kty for crv', { ...publicOf(ed), kty: 'EC' }, 'jwk-kty-crv', { crv: 'Ed25519', kty: 'EC', wanted: 'OKP' }],
    [
      'kty for crv, the other way',
      { ...publicOf(ec), kty: 'OKP' },
      'jwk-kty-crv',
      { crv: 'P-256', kty: 'OKP', wanted: 'EC' },
    ],
    [
      'crv of another size',
      { ...publicOf(p384), crv: 'P-256' },
      'jwk-member-size',
      { name: 'x', curve: 'P-256', wanted: 32, has: 48 },
    ],
    ['unknown crv', { ...publicOf(ec), crv: 'P-255' }, 'key-curve-unsupported', { curve: 'P-255' }],
    ['x cut off', { ...publicOf(ec), x: 'AAAA' }, 'jwk-member-size', { name: 'x', curve: 'P-256', wanted: 32, has: 3 }],
    ['y missing', without(publicOf(ec), 'y'), 'jwk-member-missing', { name: 'y', kty: 'EC' }],
    ['a number for x', { ...publicOf(ec), x: 5 }, 'jwk-member-type', { name: 'x', type: 'number' }],
    ['x not base64', { ...publicOf(ec), x: `AB*${(ec['x'] as string).slice(3)}` }, 'jwk-base64', { name: 'x', at: 3 }],
    ['x of a wrong length', { ...publicOf(ec), x: 'AAAAA' }, 'jwk-base64-length', { name: 'x', characters: 5 }],
    // 617 digits or 616: neither base64url nor hexadecimal.
    ...[617, 616].map((count): [string, Record<string, unknown>, string, object] => [
      `n in ${count} decimal digits`,
      { ...publicOf(rsa), n: '1234567890'.repeat(62).slice(0, count) },
      'jwk-decimal',
      { name: 'n' },
    ]),
    ['d zero', { ...ec, d: 'A'.repeat(43) }, 'key-private-range', { curve: 'P-256' }],
    ['more primes', { ...rsa, oth: [] }, 'rsa-multi-prime', {}],
    [
      'a modulus beyond all measure',
      { ...publicOf(rsa), n: encodeBase64url(new Uint8Array(3000).fill(255)) },
      'rsa-key-large',
      { bits: 24000, limit: 16384 },
    ],
    [
      'AKP with a short pub',
      { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AAAA' },
      'jwk-member-size',
      { name: 'pub', curve: 'ML-DSA-44', wanted: 1312, has: 3 },
    ],
  ])('%s: refused', async (_, jwk, code, args) => {
    expect(await refusal(jwk)).toEqual({ code, args });
  });

  it('knows an AKP key by the length of its public part', async () => {
    const jwk = ofKind('jwk').find((vector) => vector.source === 'RFC 9964')?.jwk as Jwk;
    expect(await oneKey(without(jwk, 'alg'))).toMatchObject({
      alg: jwk['alg'],
      keyType: 'AKP',
      kind: 'private',
      repairs: ['akp-alg-from-length'],
    });
  });

  it('computes the public half of an ML-DSA seed, and says when it is another', async () => {
    const jwk = ofKind('jwk').find((vector) => vector.source === 'RFC 9964')?.jwk as Jwk;
    expect(await oneKey(without(jwk, 'pub'))).toMatchObject({
      jwk: { pub: jwk['pub'] },
      kind: 'private',
      repairs: ['public-derived'],
    });
    expect((await oneKey({ ...jwk, priv: encodeBase64url(new Uint8Array(32).fill(1)) })).faults).toMatchObject([
      { code: 'jwk-inconsistent' },
    ]);
  });
});

describe('importKeys: secrets', () => {
  it('takes text for a secret only where asked', async () => {
    expect((await refusal('your-secret-key')).code).toBe('key-none');
    const [key] = await keysIn('your-secret-key', { secret: 'otherwise' });
    expect(key).toMatchObject({
      kind: 'secret',
      keyType: 'oct',
      bits: 120,
      format: 'secret',
      jwk: { kty: 'oct', k: 'eW91ci1zZWNyZXQta2V5' },
      faults: [],
    });
    expect(key?.secret?.readings[0]?.encoding).toBe('utf8');
    expect(key?.thumbprint).toBeUndefined();
    expect((await keysIn(publicOf(ec), { secret: 'otherwise' }))[0]?.kind).toBe('public');
    for (const text of ['{x9!', '[', '"quoted"', 'a b'])
      expect((await keysIn(text, { secret: 'otherwise' }))[0]?.kind).toBe('secret');
    for (const text of ['{"kty":"oct"', '{"a":1}', '{"n":"AQ', 'eyJh.eyJh.AA'])
      expect((await refusal(text, { secret: 'otherwise' })).code).toMatch(/^key-/);
  });

  it.each([
    ['-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqh\n-----END PUBLIC KEY-----', 'pem-incomplete'],
    ['-----BEGIN', 'pem-incomplete'],
    ['---- BEGIN SSH2 PUBLIC KEY ----\nabc', 'pem-incomplete'],
    [`v4.local.${'A'.repeat(40)}`, 'key-is-token'],
    [`HC1:NCFOXN%TS3DH3ZSUZK+.V0ETD%65NL ${'A'.repeat(40)}`, 'key-is-token'],
    [`shc:/${'5676'.repeat(20)}`, 'key-is-token'],
  ])('%s is not taken for a secret unasked', async (text, code) => {
    expect((await refusal(text, { secret: 'otherwise' })).code).toBe(code);
    expect((await keysIn(text, { secret: 'always' }))[0]?.kind).toBe('secret');
  });

  it('takes anything for a secret where told to, and names a public key in that role', async () => {
    expect((await keysIn(publicOf(ec), { secret: 'always' }))[0]).toMatchObject({
      kind: 'secret',
      faults: [{ code: 'alg-confusion-public-key', severity: 'critical' }],
    });
    expect((await keysIn('', { secret: 'always' }))[0]?.faults).toMatchObject([{ code: 'hmac-key-empty' }]);
    const binary = await importKeys(fromHex('ff00fe'), { secret: 'otherwise' });
    expect(binary).toMatchObject({
      ok: true,
      value: { keys: [{ bits: 24, wrapping: 'octets', secret: { readings: [{ encoding: 'octets' }] } }] },
    });
  });
});

describe('importKeys is total', () => {
  const total = async (input: string | Uint8Array): Promise<void> => {
    for (const secret of ['never', 'otherwise', 'always'] as const) {
      const read = await importKeys(input, { secret, passphrase: 'p' });
      const faults = read.ok ? [...read.value.refused, ...read.value.keys.flatMap((key) => key.faults)] : [read.note];
      for (const { code, args } of faults) {
        expect(keyFaultWords[code].says(args)).toMatch(/^[^]{10,}[.?]$/);
        expect(keyFaultWords[code].says(args) + keyFaultWords[code].hint(args)).not.toMatch(/undefined|NaN/);
      }
      if (read.ok)
        for (const key of read.value.keys) for (const repair of key.repairs) expect(repairWords[repair]).toBeTruthy();
    }
  };
  // Any UTF-16 units; the library's own unit for that takes seconds to set up.
  const anyText = fc.array(fc.integer({ max: 0xffff })).map((units) => String.fromCharCode(...units));
  const member = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...Object.values(rsa),
      ...Object.values(ec),
      'AQAB',
      'P-256',
      'oct',
      'EC',
      'OKP',
      'AKP',
      'RSA',
      'Ed25519',
    ),
    fc.jsonValue(),
  );
  const names = [
    'kty',
    'crv',
    'x',
    'y',
    'd',
    'n',
    'e',
    'p',
    'q',
    'dp',
    'dq',
    'qi',
    'k',
    'pub',
    'priv',
    'alg',
    'use',
    'key_ops',
    'kid',
    'x5c',
    'x5t',
    'oth',
    '__proto__',
  ];

  it('on any text', () => fc.assert(fc.asyncProperty(anyText, total), { numRuns: 300 }));
  it('on any octets', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), total), { numRuns: 300 }));
  it('on octets that begin like DER', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 24, maxLength: 120 }), (octets) =>
        total(new Uint8Array([0x30, octets.length, 0x30, ...octets])),
      ),
      { numRuns: 300 },
    ));
  it('on any JSON', () => fc.assert(fc.asyncProperty(fc.json(), total), { numRuns: 200 }));
  it('on objects made of the members of keys', () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), member, { minKeys: 2 }), (object) =>
        total(JSON.stringify(object)),
      ),
      { numRuns: 500 },
    ));
  it('on damaged PEM', () => {
    const pem = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(fromHex(`302e020100300506032b657004220420${'07'.repeat(32)}`)).toString('base64')}\n-----END PRIVATE KEY-----\n`;
    return fc.assert(
      fc.asyncProperty(fc.nat(pem.length), fc.nat(10), fc.string({ maxLength: 5 }), (at, cut, insert) =>
        total(pem.slice(0, at) + insert + pem.slice(at + cut)),
      ),
      { numRuns: 150 },
    );
  });

  it('puts no secret material into faults', async () => {
    const secrets = [
      ec,
      rsa,
      ed,
      { ...ec, y: 'AA' },
      { ...rsa, kty: 'EC' },
      { ...ec, d: `*${(ec['d'] as string).slice(1)}` },
      { ...rsa, n: 'AA' },
    ];
    for (const jwk of secrets) {
      const read = await importKeys(JSON.stringify({ keys: [jwk, publicOf(ec)] }));
      const told = JSON.stringify(
        read.ok ? [read.value.refused, read.value.keys.map((key) => [key.id, key.faults, key.thumbprint])] : read.note,
      );
      for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const) {
        const value = (jwk as Record<string, unknown>)[name];
        if (typeof value === 'string') expect(told).not.toContain(value.slice(4, 16));
      }
    }
  });

  // A search that started over at every character would take longer than any test may.
  it('takes hostile texts in linear time', async () => {
    const size = 300_000;
    for (const text of [
      '-'.repeat(size),
      ' '.repeat(size),
      `BEGIN PUBLIC KEY${' '.repeat(size)}`,
      '-----BEGIN PUBLIC KEY-----\n'.repeat(size / 30),
      '\\'.repeat(size),
      `-----BEGIN PUBLIC KEY-----${'\\'.repeat(size)}`,
      `-----BEGIN PUBLIC KEY-----${'A\n'.repeat(size / 2)}`,
      '['.repeat(size),
      '{"a":'.repeat(size / 5),
      "{'".repeat(size / 2),
      'A'.repeat(size),
      '='.repeat(size),
      `-----BEGIN PUBLIC KEY-----\n${'a: b\n'.repeat(size / 5)}`,
      `${'A\n'.repeat(size / 2)}-----END PUBLIC KEY-----`,
      `"${'ssh-rsa '.repeat(size / 8)}`,
    ]) {
      expect(await importKeys(text, { secret: 'otherwise' })).toHaveProperty('ok');
    }
  });
});
