import { createPublicKey, verify as opensslVerify, type JsonWebKeyInput } from 'node:crypto';
import { CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { algorithm, computersOf, type SignatureAlgorithm } from '../tables/algs.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { compact, isGreen, keyOf, secret, verifyText } from './fixtures/ask.ts';
import { keysFor, SIGNING } from './fixtures/keys.ts';
import { secretKey, type KeyMaterial } from '../engine/material.ts';
import { sign, type SignQuestion } from './sign.ts';

const joseKey = async (key: KeyMaterial, alg: string) =>
  key.kind === 'secret' ? key.octets : importJWK(key.jwk as JWK, alg);
const named = (id: string) => algorithm(id) as SignatureAlgorithm;

describe('never one implementation alone', () => {
  // ML-DSA is of newer engines than the oldest that the tests run on.
  const shared = SIGNING.filter(
    (alg) => computersOf(alg, alg.curves[0]).includes('jose') && alg.parameterSet === undefined,
  ).map((alg) => [alg.id, alg] as const);
  it.each(shared)('%s: jose takes what we sign, and we take what jose signs', async (id, alg) => {
    const keys = keysFor(alg);
    const ours = await compact({ alg: id }, 'x', keys.sign);
    expect(new TextDecoder().decode((await compactVerify(ours, await joseKey(keys.verify, id))).payload)).toBe('x');
    const theirs = await new CompactSign(encodeUtf8('y'))
      .setProtectedHeader({ alg: id })
      .sign(await joseKey(keys.sign, id));
    expect(isGreen(await verifyText(theirs, keys.verify))).toBe(true);
  });

  it.each([
    ['ES256K', 'sha256', 'secp256k1'],
    ['Ed448', null, 'Ed448'],
    ['Ed25519', null, 'Ed25519'],
  ] as const)('%s: so does OpenSSL', async (id, hash, curve) => {
    const keys = keysFor(named(id), curve);
    const text = await compact({ alg: id }, 'x', keys.sign);
    const [head, body, signature = ''] = text.split('.');
    const key = createPublicKey({ key: keys.pair?.publicKey, format: 'jwk' } as JsonWebKeyInput);
    expect(
      opensslVerify(
        hash,
        Buffer.from(`${head}.${body}`),
        { key, dsaEncoding: 'ieee-p1363' },
        decodeBase64url(signature).octets,
      ),
    ).toBe(true);
  });
});

describe('sign', () => {
  const HS = secretKey(Uint8Array.from({ length: 32 }, (_, index) => (index * index * 5 + 1) & 0xff));
  const ask = (more: Partial<SignQuestion> & { header?: string; key?: KeyMaterial; algorithm?: string }) => {
    const { header = '{"alg":"HS256"}', key, algorithm: alg, ...rest } = more;
    return sign({
      id: 's',
      form: 'compact',
      payload: encodeUtf8('x'),
      signatures: [{ protectedHeader: header, ...(key ? { key } : {}), ...(alg ? { algorithm: alg } : {}) }],
      ...rest,
    });
  };

  it('makes an unsecured token only when asked', async () => {
    expect(await ask({ header: '{"alg":"none"}', key: HS })).toMatchObject({
      ok: false,
      reason: { code: 'unsecured-not-asked' },
    });
    expect(await ask({ header: '{"alg":"none"}', unsecured: true })).toMatchObject({
      ok: true,
      text: 'eyJhbGciOiJub25lIn0.eA.',
    });
  });

  it.each<[string, Parameters<typeof ask>[0], string]>([
    ['no key', {}, 'key-family'],
    ['a public key', { header: '{"alg":"ES256"}', key: keysFor(named('ES256')).verify }, 'key-half'],
    ['a key of another family', { header: '{"alg":"RS256"}', key: HS }, 'key-family'],
    ['a key of another curve', { header: '{"alg":"ES256"}', key: keysFor(named('ES384')).sign }, 'key-curve'],
    ['an empty secret', { key: secret('') }, 'hmac-key-empty'],
    ['an alg for encryption', { header: '{"alg":"dir"}', key: HS }, 'alg-misplaced'],
    ['no alg', { header: '{}', key: HS }, 'alg-missing'],
    ['a header that is not whole', { header: '{"alg":"HS256"', key: HS }, 'header-unreadable'],
    ['a header that is no object', { header: '[]', key: HS }, 'header-unreadable'],
    [
      'what compact has no room for',
      { key: HS, header: '{"alg":"HS256","b64":false,"crit":["b64"]}', payload: encodeUtf8('a.b') },
      'cannot-serialize',
    ],
    [
      'a broken private key',
      { header: '{"alg":"ES256K"}', key: keyOf({ kty: 'EC', crv: 'secp256k1', d: 'AA' }) },
      'key-member-length',
    ],
    [
      'a private key of zero',
      { header: '{"alg":"ES256K"}', key: keyOf({ kty: 'EC', crv: 'secp256k1', d: 'A'.repeat(43) }) },
      'key-invalid',
    ],
  ])('refuses %s', async (_, question, code) => {
    expect(await ask(question)).toMatchObject({ ok: false, index: 0, reason: { code } });
  });

  it('says what does not fit but was done as asked', async () => {
    expect(await ask({ key: HS, header: '{"alg":"RS256"}', algorithm: 'HS256' })).toMatchObject({
      ok: true,
      notes: [{ code: 'alg-differs' }],
    });
    expect(await ask({ key: secret('x') })).toMatchObject({ ok: true, notes: [{ code: 'hmac-key-short' }] });
  });

  it('keeps a signature that is not to be made anew', async () => {
    const answer = await sign({
      id: 's',
      form: 'compact',
      payload: encodeUtf8('x'),
      signatures: [{ protectedHeader: '{"alg":"HS256"}', kept: new Uint8Array([1, 2, 3]) }],
    });
    expect(answer).toMatchObject({ ok: true, text: 'eyJhbGciOiJIUzI1NiJ9.eA.AQID' });
  });

  it('says who computed: jose, but for a header that it would write otherwise', async () => {
    expect(await ask({ key: HS, header: '{"alg":"HS256"}' })).toMatchObject({ ok: true, computedBy: 'jose' });
    expect(await ask({ key: HS, header: '{ "alg":"HS256"}' })).toMatchObject({ ok: true, computedBy: 'own' });
    const kept = { protectedHeader: '{"alg":"HS256"}', kept: new Uint8Array([1]) };
    const answer = await sign({ id: 's', form: 'compact', payload: encodeUtf8('x'), signatures: [kept] });
    expect(answer).not.toHaveProperty('computedBy');
  });

  it('says which of several signatures could not be made', async () => {
    const answer = await sign({
      id: 's',
      form: 'general',
      payload: encodeUtf8('x'),
      signatures: [
        { protectedHeader: '{"alg":"HS256"}', key: HS },
        { protectedHeader: '{"alg":"RS256"}', key: HS },
      ],
    });
    expect(answer).toMatchObject({ ok: false, index: 1 });
  });
});
