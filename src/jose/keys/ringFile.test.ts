import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../text/utf8.ts';
import { generateKey } from './generate.ts';
import { importKeys, type ImportOptions } from './given/import.ts';
import type { Key } from './key.ts';
import { ITERATIONS, openRing, sealRing } from './ringFile.ts';
import { ringHeader } from './ringText.ts';

const PASS = 'Thus from my lips, by yours, my sin is purged.';
const FEW = 1000;

async function keysOf(input: string, options: ImportOptions = {}): Promise<Key[]> {
  const read = await importKeys(input, options);
  if (!read.ok) throw new Error(read.note.code);
  return read.value.keys;
}
const pem = (name: string): string => readFileSync(new URL(`./fixtures/${name}.pem`, import.meta.url), 'utf8');

async function ring(): Promise<Key[]> {
  const made = await generateKey('HS256', { id: 'a' });
  if (!made.ok) throw new Error(made.note.code);
  return [
    made.value,
    ...(await keysOf(pem('rsa.pkcs8'))),
    ...(await keysOf(pem('ed25519.spki'), { provenance: { kind: 'urlInToken', url: 'https://keys.example/1' } })),
    ...(await keysOf('a secret as text', { secret: 'always', provenance: { kind: 'withToken', in: 'paste' } })),
  ];
}

async function sealed(keys: readonly Key[], passphrase = PASS, iterations = FEW): Promise<string> {
  const made = await sealRing(keys, passphrase, iterations);
  if (!made.ok) throw new Error(made.note.code);
  return made.value;
}

describe('sealRing', () => {
  it('stretches the passphrase as asked for, and says what is inside (RFC 7517 appendix C)', async () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(210_000);
    const made = await sealRing(await ring(), PASS);
    const header = decodeProtectedHeader(made.ok ? made.value : '');
    expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'jwk-set+json', p2c: ITERATIONS });
  });

  it('is a JWE that any library opens to a JWK Set', async () => {
    const keys = await ring();
    const { plaintext } = await compactDecrypt(await sealed(keys), new TextEncoder().encode(PASS), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    });
    const set = JSON.parse(decodeUtf8(plaintext).decoded.text) as { keys: Record<string, unknown>[] };
    expect(set.keys.map(({ kty }) => kty)).toEqual(['oct', 'RSA', 'OKP', 'oct']);
    for (const [index, key] of keys.entries()) expect(set.keys[index]).toMatchObject(key.jwk);
  });

  it('does not write an empty ring', async () => {
    expect(await sealRing([], PASS)).toMatchObject({ ok: false, note: { code: 'export-none' } });
  });
});

describe('openRing', () => {
  it('gives the keys back, and with each where it came from', async () => {
    const keys = await ring();
    const opened = await openRing(`${await sealed(keys)}\n`, PASS);
    if (!opened.ok) throw new Error(opened.note.code);
    const facts = (each: Key) => [each.kind, each.thumbprint, each.kid, each.jwk.k, each.provenance];
    expect(opened.value.keys.map(facts)).toEqual(keys.map(facts));
  });

  it('opens only with the passphrase', async () => {
    const text = await sealed(await ring());
    for (const wrong of ['', PASS.toLowerCase(), `${PASS} `])
      expect(await openRing(text, wrong)).toMatchObject({ ok: false, note: { code: 'ring-closed' } });
    expect(await openRing(`${text.slice(0, -4)}AAAA`, PASS)).toMatchObject({
      ok: false,
      note: { code: 'ring-closed' },
    });
  });

  it('refuses what is no such file, and one that would keep the computer busy', async () => {
    expect(await openRing('eyJhbGciOiJkaXIifQ....', PASS)).toMatchObject({ ok: false, note: { code: 'ring-form' } });
    const header = Buffer.from(
      JSON.stringify({
        alg: 'PBES2-HS512+A256KW',
        enc: 'A256GCM',
        cty: 'jwk-set+json',
        p2s: 'AAAAAAAAAAA',
        p2c: 2_000_000_000,
      }),
    ).toString('base64url');
    expect(await openRing(`${header}.AAAA.AAAA.AAAA.AAAA`, PASS)).toMatchObject({
      ok: false,
      note: { code: 'ring-iterations' },
    });
  });

  it('takes no more from a file than what a paste would be worth', async () => {
    const [key] = await keysOf(pem('p256.pkcs8'));
    const odd = {
      ...(key as Key),
      provenance: { kind: 'trusted', url: 'https://a.example' } as unknown as Key['provenance'],
    };
    const opened = await openRing(await sealed([odd]), PASS);
    expect(opened.ok && opened.value.keys[0]?.provenance).toEqual({ kind: 'pasted' });
  });
});

describe('ringHeader', () => {
  it('knows such a file by its header alone', async () => {
    expect(ringHeader(await sealed(await ring()))).toEqual({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: FEW });
    const header = (more: object): string =>
      `${Buffer.from(JSON.stringify({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 4096, ...more })).toString('base64url')}.a.b.c.d`;
    expect(ringHeader(header({ cty: 'application/jwk+json' }))).toBeDefined();
    expect(ringHeader(header({ cty: 'JWT' }))).toBeUndefined();
    expect(ringHeader(header({ cty: 'jwk-set+json', alg: 'dir' }))).toBeUndefined();
    for (const text of ['', 'eyJ', 'a.b.c.d.e', `eyJ${'A'.repeat(50)}.a.b.c.d`])
      expect(ringHeader(text)).toBeUndefined();
  });
});
