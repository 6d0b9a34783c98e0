import { describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../tables/algs.ts';
import { vectors, isToken, type Jwk } from '../vectors/vectors.ts';
import { opWords } from '../jwe/words.ts';
import { fit, rankKeys, type FitHeader } from './fit.ts';
import type { Operation } from './judgeKey.ts';
import { importJwk } from './given/importJwk.ts';
import { importKeys } from './given/import.ts';
import type { Key } from './key.ts';

const keyOf = async (jwk: Record<string, unknown>): Promise<Key> => {
  const read = await importJwk(jwk, { id: 'key-1', provenance: { kind: 'pasted' } });
  if (!read.ok) throw new Error(read.note.code);
  return read.value;
};
const secretOf = async (text: string): Promise<Key> => {
  const read = await importKeys(text, { secret: 'always' });
  if (!read.ok) throw new Error(read.note.code);
  return read.value.keys[0] as Key;
};
/** One published key of each type, with its private part. */
const published = (found: (jwk: Jwk) => boolean): Jwk =>
  vectors
    .filter(isToken)
    .flatMap((vector) => vector.keys)
    .find((jwk) => found(jwk)) as Jwk;
const bare = ({ kty, crv, x, y, d, n, e, p, q, dp, dq, qi, k, alg, pub, priv }: Jwk): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify({ kty, crv, x, y, d, n, e, p, q, dp, dq, qi, k, pub, priv, ...(kty === 'AKP' ? { alg } : {}) }),
  ) as Record<string, unknown>;
const JWKS: Record<string, Record<string, unknown>> = {
  RSA: bare(published((jwk) => jwk.kty === 'RSA' && 'qi' in jwk)),
  'P-256': bare(published((jwk) => jwk['crv'] === 'P-256' && 'd' in jwk)),
  'P-521': bare(published((jwk) => jwk['crv'] === 'P-521' && 'd' in jwk)),
  Ed25519: bare(published((jwk) => jwk['crv'] === 'Ed25519' && 'd' in jwk)),
  AKP: bare(published((jwk) => jwk['alg'] === 'ML-DSA-65')),
  oct: { kty: 'oct', k: Buffer.alloc(64, 7).toString('base64url') },
  X25519: { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' },
};
const publicOf = (jwk: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(jwk).filter(([name]) => !['d', 'p', 'q', 'dp', 'dq', 'qi', 'priv'].includes(name)));
const jwk = (name: string): Record<string, unknown> => JWKS[name] as Record<string, unknown>;

/** The key must not be used, but it is tried, to say so. */
const TRYABLE = new Set([
  'key-alg',
  'key-use',
  'key-ops',
  'rsa-key-small',
  'rsa-exponent',
  'hmac-key-empty',
  'key-invalid',
]);

describe('fit', () => {
  it('agrees with the table for every algorithm and key type', async () => {
    let served = 0;
    for (const entry of ALGORITHMS) {
      for (const [name, members] of Object.entries(JWKS)) {
        const key = await keyOf(members);
        const operation: Operation = entry.use === 'signature' ? 'verify' : 'encrypt';
        const judged = fit(key, { alg: entry.id, enc: 'A256CBC-HS512' }, operation);
        const expected =
          entry.use !== 'contentEncryption' &&
          entry.keyTypes.includes(key.keyType) &&
          (key.keyType === 'AKP'
            ? entry.id === key.alg
            : key.curve === undefined || entry.curves.includes(key.curve)) &&
          (key.keyType !== 'oct' || !entry.keyBits || !('exact' in entry.keyBits));
        expect(judged.fits, `${entry.id} ${name}`).toBe(expected);
        if (judged.fits) served += 1;
      }
    }
    expect(served).toBeGreaterThan(20);
  });

  it('serves every published signature with its own key, and none that is missing its private half for signing', async () => {
    let count = 0;
    for (const vector of vectors.filter(isToken)) {
      if (vector.kind !== 'jws' || vector.verdict !== 'valid') continue;
      for (const [index, header] of vector.joseHeaders.entries()) {
        const key = await keyOf(vector.keys[index] as Jwk);
        expect(fit(key, header as FitHeader, 'verify'), vector.id).toMatchObject({ fits: true });
        if (key.kind !== 'secret')
          expect(fit(await keyOf(publicOf(vector.keys[index] as Jwk)), header as FitHeader, 'sign')).toMatchObject({
            fits: false,
          });
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(15);
  });

  it.each<[string, Record<string, unknown>, FitHeader, Operation, string, object]>([
    ['no algorithm', jwk('RSA'), {}, 'verify', 'alg-missing', {}],
    ['an unknown one', jwk('RSA'), { alg: 'rs256' }, 'verify', 'alg-unknown', { alg: 'rs256', meant: '' }],
    ['one for encryption', jwk('RSA'), { alg: 'RSA-OAEP' }, 'verify', 'alg-misplaced', { alg: 'RSA-OAEP' }],
    ['one for signatures', jwk('oct'), { alg: 'HS256' }, 'decrypt', 'jwe-alg-misplaced', { alg: 'HS256' }],
    ['a name of enc', jwk('oct'), { alg: 'A256GCM' }, 'decrypt', 'jwe-alg-misplaced', { alg: 'A256GCM' }],
    ['none', jwk('oct'), { alg: 'none' }, 'verify', 'unsecured', {}],
    [
      'an RSA key for ES256',
      jwk('RSA'),
      { alg: 'ES256' },
      'verify',
      'key-family',
      { has: 'RSA', wanted: 'EC', alg: 'ES256' },
    ],
    [
      'an RSA key for HS256',
      publicOf(jwk('RSA')),
      { alg: 'HS256' },
      'verify',
      'key-family',
      { has: 'RSA', wanted: 'oct', alg: 'HS256' },
    ],
    [
      'P-521 for ES256',
      jwk('P-521'),
      { alg: 'ES256' },
      'verify',
      'key-curve',
      { has: 'P-521', wanted: 'P-256', alg: 'ES256' },
    ],
    [
      'X25519 for EdDSA',
      jwk('X25519'),
      { alg: 'EdDSA' },
      'verify',
      'key-curve',
      { has: 'X25519', wanted: 'Ed25519 or Ed448', alg: 'EdDSA' },
    ],
    [
      'ML-DSA-65 for 44',
      jwk('AKP'),
      { alg: 'ML-DSA-44' },
      'verify',
      'key-parameters',
      { has: 'ML-DSA-65', alg: 'ML-DSA-44' },
    ],
    [
      'another curve than epk',
      jwk('P-256'),
      { alg: 'ECDH-ES', epkCurve: 'P-384' },
      'decrypt',
      'jwe-key-curve',
      { has: 'P-256', wanted: 'P-384' },
    ],
    ['a public key to sign', publicOf(jwk('P-256')), { alg: 'ES256' }, 'sign', 'key-half', { operation: 'sign' }],
    [
      'a public key to decrypt',
      publicOf(jwk('RSA')),
      { alg: 'RSA-OAEP' },
      'decrypt',
      'key-half',
      { operation: 'decrypt' },
    ],
    [
      'alg of the key',
      { ...jwk('RSA'), alg: 'PS256' },
      { alg: 'RS256' },
      'verify',
      'key-alg',
      { has: 'PS256', alg: 'RS256' },
    ],
    ['use', { ...jwk('RSA'), use: 'enc' }, { alg: 'RS256' }, 'verify', 'key-use', { use: 'enc', wants: 'sig' }],
    [
      'use for encryption',
      { ...jwk('RSA'), use: 'sig' },
      { alg: 'RSA-OAEP' },
      'decrypt',
      'key-use',
      { use: 'sig', wants: 'enc' },
    ],
    [
      'key_ops',
      { ...publicOf(jwk('RSA')), key_ops: ['encrypt'] },
      { alg: 'RS256' },
      'verify',
      'key-ops',
      { has: 'encrypt', operation: 'verify' },
    ],
    [
      'key_ops of a secret',
      { ...jwk('oct'), key_ops: ['sign'] },
      { alg: 'HS256' },
      'verify',
      'key-ops',
      { has: 'sign', operation: 'verify' },
    ],
    [
      'empty key_ops',
      { ...jwk('RSA'), key_ops: [] },
      { alg: 'RSA-OAEP' },
      'encrypt',
      'key-ops',
      { has: '', operation: 'wrapKey' },
    ],
    [
      'a small RSA key',
      { kty: 'RSA', n: Buffer.alloc(128, 255).toString('base64url'), e: 'AQAB' },
      { alg: 'RS256' },
      'verify',
      'rsa-key-small',
      { bits: 1024 },
    ],
    [
      'a secret of another length',
      { kty: 'oct', k: 'AAAA' },
      { alg: 'A128KW' },
      'decrypt',
      'jwe-secret-length',
      { has: 3, wants: 16, alg: 'A128KW' },
    ],
    [
      'a secret of another length than enc',
      { kty: 'oct', k: 'AAAA' },
      { alg: 'dir', enc: 'A256CBC-HS512' },
      'decrypt',
      'jwe-secret-length',
      { has: 3, wants: 64, alg: 'A256CBC-HS512' },
    ],
    [
      'a point off the curve',
      { ...publicOf(jwk('P-256')), y: 'A'.repeat(43) },
      { alg: 'ES256' },
      'verify',
      'key-invalid',
      {},
    ],
    ['exponent 1', { ...publicOf(jwk('RSA')), e: 'AQ' }, { alg: 'RS256' }, 'verify', 'rsa-exponent', {}],
    [
      'a private part of another key',
      { ...jwk('P-256'), d: `AAAA${String(jwk('P-256')['d']).slice(4)}` },
      { alg: 'ES256' },
      'sign',
      'key-invalid',
      {},
    ],
    [
      'an unknown use',
      { ...publicOf(jwk('RSA')), use: 'x' },
      { alg: 'RS256' },
      'verify',
      'key-use',
      { use: 'x', wants: 'sig' },
    ],
    [
      'an unknown alg',
      { ...publicOf(jwk('RSA')), alg: 'X' },
      { alg: 'RS256' },
      'verify',
      'key-alg',
      { has: 'X', alg: 'RS256' },
    ],
  ])('%s: does not fit', async (_, members, header, operation, code, args) => {
    const judged = fit(await keyOf(members), header, operation);
    expect(judged).toEqual({ fits: false, why: { code, args }, mayTry: TRYABLE.has(code) });
    if (!judged.fits) expect(opWords[judged.why.code].says(judged.why.args)).toMatch(/^\S[^]*\.$/);
  });

  it('an empty secret does not fit', async () =>
    expect(fit(await secretOf(''), { alg: 'HS256' }, 'verify')).toMatchObject({
      fits: false,
      why: { code: 'hmac-key-empty' },
    }));

  it.each<[string, Record<string, unknown>, FitHeader, Operation, string[]]>([
    ['a private key verifies with its public half', jwk('RSA'), { alg: 'RS256' }, 'verify', ['private-key-given']],
    [
      'and may do so if it may sign',
      { ...jwk('RSA'), key_ops: ['sign'] },
      { alg: 'RS256' },
      'verify',
      ['private-key-given'],
    ],
    [
      'another kid is only noted',
      { ...publicOf(jwk('RSA')), kid: 'a' },
      { alg: 'RS256', kid: 'b' },
      'verify',
      ['kid-differs'],
    ],
    ['a short secret is only noted', { kty: 'oct', k: 'AAAA' }, { alg: 'HS256' }, 'sign', ['hmac-key-short']],
    ['a key for EdDSA serves Ed25519', { ...publicOf(jwk('Ed25519')), alg: 'EdDSA' }, { alg: 'Ed25519' }, 'verify', []],
    ['and the other way round', { ...publicOf(jwk('Ed25519')), alg: 'Ed25519' }, { alg: 'EdDSA' }, 'verify', []],
    [
      'a key for one enc serves dir with it',
      { ...jwk('oct'), alg: 'A256CBC-HS512' },
      { alg: 'dir', enc: 'A256CBC-HS512' },
      'decrypt',
      [],
    ],
    ['key agreement without key_ops', { ...publicOf(jwk('P-256')), key_ops: [] }, { alg: 'ECDH-ES' }, 'encrypt', []],
    ['unwrapping', { ...jwk('RSA'), key_ops: ['unwrapKey'] }, { alg: 'RSA-OAEP' }, 'decrypt', []],
    [
      'an inconsistent key verifies by its public half',
      { ...jwk('P-256'), d: `AAAA${String(jwk('P-256')['d']).slice(4)}` },
      { alg: 'ES256' },
      'verify',
      ['private-key-given'],
    ],
  ])('%s', async (_, members, header, operation, notes) => {
    const judged = fit(await keyOf(members), header, operation);
    expect(judged.fits && judged.notes.map((note) => note.code)).toEqual(notes);
    if (judged.fits) for (const note of judged.notes) expect(opWords[note.code].says(note.args)).toMatch(/^\S[^]*\.$/);
  });

  it('tells which readings of a secret have the right length, the pinned one first', async () => {
    const key = await secretOf('000102030405060708090a0b0c0d0e0f');
    const wrap = fit(key, { alg: 'A128KW' }, 'decrypt');
    expect(wrap.fits && wrap.readings?.map((index) => key.secret?.readings[index]?.encoding)).toEqual(['hex']);
    const hmac = fit(
      { ...key, secret: { readings: key.secret?.readings ?? [], pinned: 2 } },
      { alg: 'HS256' },
      'verify',
    );
    expect(hmac.fits && hmac.readings?.slice(0, 3)).toEqual([2, 0, 1]);
    expect(hmac.fits && hmac.notes.map((note) => note.code)).toEqual(['hmac-key-short']);
  });
});

describe('rankKeys', () => {
  it('tries the key that the header names first and what does not fit last', async () => {
    const members = publicOf(jwk('P-256'));
    const keys = [
      await keyOf(jwk('RSA')),
      await keyOf({ ...members, kid: 'other' }),
      await keyOf(members),
      await keyOf({ ...members, kid: 'wanted' }),
    ].map((key, index) => ({ ...key, id: `key-${index}` }));
    expect(rankKeys(keys, { alg: 'ES256', kid: 'wanted' }, 'verify').map(({ key }) => key.id)).toEqual([
      'key-3',
      'key-2',
      'key-1',
      'key-0',
    ]);
    const print = keys[2]?.thumbprint as string;
    expect(
      rankKeys(keys, { alg: 'ES256', kid: print }, 'verify').map(({ fit: judged }) => judged.fits && judged.named),
    ).toEqual(['this', 'this', 'this', false]);
  });

  it('knows a certificate by its thumbprints', async () => {
    const key = await keyOf({ ...publicOf(jwk('P-256')) });
    const held = { ...key, certificates: [{ sha1: 'aabb', sha256: 'ccdd' }] } as unknown as Key;
    expect(fit(held, { alg: 'ES256', x5t: 'qrs' }, 'verify')).toMatchObject({ named: 'this' });
    expect(fit(held, { alg: 'ES256', x5tS256: 'zN0' }, 'verify')).toMatchObject({ named: 'this' });
    expect(fit(held, { alg: 'ES256', x5tS256: 'AAA' }, 'verify')).toMatchObject({ named: 'unsaid' });
  });
});
