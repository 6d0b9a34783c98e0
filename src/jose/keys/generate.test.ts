import { createPrivateKey } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { algorithm, ALGORITHMS, type SignatureAlgorithm } from '../tables/algs.ts';
import type { Curve } from '../tables/curves.ts';
import { verifyWithKey } from '../jws/verifyWithKey.ts';
import { materialOf } from './keyMaterial.ts';
import { sign } from '../jws/sign.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { exportForms, exportKey, type ExportForm } from './exportKey.ts';
import { fit } from './fit.ts';
import { generateKey, keyChoices, randomSecret, type GenerateOptions } from './generate.ts';
import { importKeys } from './given/import.ts';
import type { Key } from './key.ts';

async function made(alg: string, options: Omit<GenerateOptions, 'id'> = {}): Promise<Key> {
  const key = await generateKey(alg, { id: 'key-7', ...options });
  if (!key.ok) throw new Error(JSON.stringify(key.note));
  return key.value;
}

async function refusal(alg: string, options: Omit<GenerateOptions, 'id'> = {}): Promise<string> {
  const key = await generateKey(alg, { id: 'key-7', ...options });
  return key.ok ? 'made' : key.note.code;
}

const KEYED = ALGORITHMS.filter(({ id }) => keyChoices(id) !== undefined);
/** Each algorithm with each curve it takes. */
const CASES = KEYED.flatMap(({ id }): (readonly [string, Curve | undefined])[] => {
  const curves = keyChoices(id)?.curves ?? [];
  return curves.length === 0 ? [[id, undefined]] : curves.map((curve) => [id, curve]);
});

describe('generateKey', () => {
  it('knows what every algorithm of the table wants', () => {
    expect(ALGORITHMS.filter((entry) => !KEYED.includes(entry)).map(({ id }) => id)).toEqual(['none']);
    expect(keyChoices('RS256')).toEqual({ bits: [2048, 3072, 4096], curves: [], needsEnc: false });
    expect(keyChoices('HS384')?.bits).toEqual([384, 512]);
    expect(keyChoices('A192KW')?.bits).toEqual([192]);
    expect(keyChoices('A256CBC-HS512')?.bits).toEqual([512]);
    expect(keyChoices('PBES2-HS256+A128KW')?.bits).toEqual([128, 256, 384, 512]);
    expect(keyChoices('dir')?.needsEnc).toBe(true);
    expect(keyChoices('XS256')).toBeUndefined();
  });

  it.each(CASES)('%s %s: a key that fits, without a fault', async (id, curve) => {
    const enc = keyChoices(id)?.needsEnc ? 'A192CBC-HS384' : undefined;
    const key = await made(id, { ...(curve ? { curve } : {}), ...(enc ? { enc } : {}) });
    expect(key).toMatchObject({
      id: 'key-7',
      provenance: { kind: 'generated' },
      faults: [],
      repairs: [],
      alg: enc ?? id,
    });
    expect(key.curve).toBe(curve);
    expect(key.kid).toBe(key.jwk.kid);
    const entry = algorithm(id);
    expect(key.use).toBe(entry?.use === 'signature' ? 'sig' : 'enc');
    if (key.kind === 'secret') {
      expect(key.thumbprint).toBeUndefined();
      expect(key.kid).toMatch(/^[\w-]{22}$/);
    } else {
      expect(key.kind).toBe('private');
      expect(key.kid).toBe(key.thumbprint);
    }
    const header = entry?.use === 'contentEncryption' ? { alg: 'dir', enc: id } : { alg: id, ...(enc ? { enc } : {}) };
    expect(fit(key, header, entry?.use === 'signature' ? 'sign' : 'decrypt')).toMatchObject({ fits: true, notes: [] });
  });

  it.each([
    ['HS256', 256],
    ['HS512', 512],
    ['A128GCMKW', 128],
    ['A192GCM', 192],
    ['A256CBC-HS512', 512],
  ])('%s: a secret of exactly %i bits', async (id, bits) => {
    const key = await made(id);
    expect([key.bits, key.secret?.readings[0]?.octets.length]).toEqual([bits, bits / 8]);
  });

  it('makes a password that can be typed for PBES2', async () => {
    const key = await made('PBES2-HS512+A256KW');
    const text = exportKey(key, 'text');
    expect(text.ok && text.value).toMatch(/^[\w-]{43}$/);
    expect(key.secret?.readings).toMatchObject([{ encoding: 'utf8' }]);
  });

  it('takes sizes and names of one’s own', async () => {
    const long = await made('PS512', { bits: 3072, kid: 'mine' });
    expect(long).toMatchObject({ bits: 3072, kid: 'mine', jwk: { e: 'AQAB', kid: 'mine' } });
    expect((await made('HS256', { bits: 1024 })).bits).toBe(1024);
    const nameless = await made('HS256', { kid: '' });
    expect([nameless.kid, 'kid' in nameless.jwk]).toEqual([undefined, false]);
  });

  it('makes another key each time', async () => {
    const keys = await Promise.all(
      ['ES256K', 'ES256K', 'ML-DSA-44', 'ML-DSA-44', 'HS256', 'HS256'].map((id) => made(id)),
    );
    expect(new Set(keys.map(({ jwk }) => jwk.d ?? jwk.priv ?? jwk.k)).size).toBe(6);
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(6);
  });

  it('refuses what makes no sense', async () => {
    expect(await refusal('none')).toBe('generate-unknown');
    expect(await refusal('hs256')).toBe('generate-unknown');
    expect(await refusal('dir')).toBe('generate-enc');
    expect(await refusal('dir', { enc: 'RS256' })).toBe('generate-enc');
    expect(await refusal('ES256', { curve: 'P-384' })).toBe('generate-curve');
    expect(await refusal('RS256', { bits: 1024 })).toBe('generate-bits');
    expect(await refusal('A128KW', { bits: 256 })).toBe('generate-bits');
    for (const bits of [128, 257, 1e9, Number.NaN])
      expect(await refusal('HS256', { bits }), String(bits)).toBe('generate-bits');
  });

  const poor = { getRandomValues: crypto.getRandomValues.bind(crypto) };

  it('does without an engine what a library can', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    vi.stubGlobal('crypto', {
      ...poor,
      subtle: { digest: crypto.subtle.digest.bind(crypto.subtle), generateKey: refuse },
    });
    try {
      for (const [id, curve] of [
        ['Ed25519', 'Ed25519'],
        ['Ed448', 'Ed448'],
        ['ECDH-ES', 'X25519'],
        ['ECDH-ES', 'X448'],
      ] as const) {
        expect((await made(id, { curve })).faults, curve).toEqual([]);
      }
      expect(await refusal('RS256')).toBe('generate-unsupported');
      expect(await refusal('ES256')).toBe('generate-unsupported');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('survives a page without WebCrypto', async () => {
    vi.stubGlobal('crypto', poor);
    try {
      expect(await refusal('Ed25519')).toBe('generate-unsupported');
      expect((await made('HS256')).bits).toBe(256);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('keys made here', () => {
  // RSA keys take their time, and which hash they are for does not enter into them.
  const signs = (entry: ReturnType<typeof algorithm>): entry is SignatureAlgorithm =>
    entry?.use === 'signature' && !(entry.keyTypes.includes('RSA') && entry.hash !== 'SHA-256');
  const SIGNING = CASES.filter(([id]) => signs(algorithm(id)));

  it.each(SIGNING)('%s %s signs, and what it signs verifies', async (id, curve) => {
    const key = await made(id, curve ? { curve } : {});
    const other = await made(id, curve ? { curve } : {});
    const signed = await sign({
      id: 's',
      form: 'compact',
      payload: encodeUtf8('x'),
      signatures: [{ protectedHeader: JSON.stringify({ alg: id }), key: materialOf(key) }],
    });
    if (!signed.ok) throw new Error(signed.reason.code);
    const { token, faults } = readToken(signed.text);
    if (token.kind !== 'jws') throw new Error(token.kind);
    const question = { id: 'v', text: signed.text, token, faults };
    expect((await verifyWithKey(question, key)).answer.mathematics).toBe('holds');
    expect((await verifyWithKey(question, other)).answer.mathematics).toBe('fails');
  });

  // One algorithm for each type of key.
  const TYPES: (readonly [string, Curve | undefined])[] = [
    ...[
      'RS256',
      'ES256',
      'ES384',
      'ES512',
      'ES256K',
      'Ed25519',
      'Ed448',
      'ML-DSA-44',
      'ML-DSA-65',
      'ML-DSA-87',
      'HS256',
    ].map((id) => [id, undefined] as const),
    ['ECDH-ES', 'X25519'],
    ['ECDH-ES', 'X448'],
  ];
  it.each(TYPES)('%s %s: through every form and back', async (id, curve) => {
    const key = await made(id, curve ? { curve } : {});
    const forms = exportForms(key);
    expect(forms.length).toBeGreaterThan(3);
    for (const form of forms) {
      const text = exportKey(key, form);
      if (!text.ok) throw new Error(text.note.code);
      const back = await importKeys(text.value, {
        secret: key.kind === 'secret' && form !== 'jwk' ? 'always' : 'never',
      });
      if (!back.ok) throw new Error(`${form}: ${back.note.code}`);
      const [read] = back.value.keys;
      expect([read?.thumbprint, read?.faults, read?.repairs], form).toEqual([key.thumbprint, [], []]);
      if (key.kind === 'secret') {
        const octets = key.secret?.readings[0]?.octets;
        expect(
          read?.secret?.readings.some((reading) => Buffer.compare(reading.octets, octets ?? new Uint8Array()) === 0),
          form,
        ).toBe(true);
      } else if (read?.kind === 'private') {
        const members: readonly ('d' | 'priv')[] = ['d', 'priv'];
        expect(members.map((name) => read.jwk[name])).toEqual(members.map((name) => key.jwk[name]));
      }
      const asPrivate: readonly ExportForm[] = ['pkcs8', 'pkcs1', 'sec1'];
      // OpenSSL 3.0 knows no ML-DSA.
      if (asPrivate.includes(form) && key.keyType !== 'AKP') {
        const { alg: _alg, use: _use, kid: _kid, ...members } = key.jwk;
        expect(createPrivateKey(text.value).export({ format: 'jwk' }), form).toEqual(members);
      }
    }
  });
});

describe('randomSecret', () => {
  it('has the bits that were asked for, and its text is base64url', () => {
    for (const [bits, octets] of [
      [256, 32],
      [100, 13],
      [0, 1],
      [-5, 1],
      [1e12, 8192],
      [Number.NaN, 8192],
    ] as const) {
      const secret = randomSecret(bits);
      expect(secret.octets.length, String(bits)).toBe(octets);
      expect(secret.text).toBe(Buffer.from(secret.octets).toString('base64url'));
    }
    expect(randomSecret(256).text).not.toBe(randomSecret(256).text);
  });
});
