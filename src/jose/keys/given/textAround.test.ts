import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importKeys } from './import.ts';
import type { Key } from '../key.ts';
import { keyFaultWords } from '../keyFaultWords.ts';

const textOf = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const pem = textOf('p256.spki.pem');
const jwk = createPublicKey(pem).export({ format: 'jwk' }) as Record<string, string>;
const json = JSON.stringify({ ...jwk, kid: 'k' });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const wrapped = (text: string): string => (base64(text).match(/.{1,76}/g) ?? []).join('\n');
const otherKey = JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }));

async function keysIn(text: string): Promise<Key[]> {
  const read = await importKeys(text, { secret: 'otherwise' });
  if (!read.ok) throw new Error(read.note.code);
  return read.value.keys;
}

describe('a key with something around it', () => {
  it.each<[string, string, string[]]>([
    ['PEM in a quoted mail', pem.replace(/^/gm, '> '), ['mail-marks']],
    ['PEM in a mail quoted twice', pem.replace(/^/gm, '> > '), ['mail-marks']],
    ['PEM with <br>', pem.trim().replaceAll('\n', '<br>\n'), ['html-around', 'pem-blanks']],
    [
      'PEM with character references',
      pem.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&#61;'),
      ['html-around'],
    ],
    [
      'a Kubernetes secret',
      `kind: Secret\ndata:\n  public.pem: ${base64(pem)}\nmetadata:\n  name: x\n`,
      ['base64-text'],
    ],
    [
      'a Kubernetes secret in JSON',
      JSON.stringify({ kind: 'Secret', data: { 'public.pem': base64(pem) } }),
      ['base64-text'],
    ],
    ['base64 of PEM', base64(pem), ['base64-text']],
    ['base64 of PEM in lines', `${wrapped(pem)}\n`, ['base64-text']],
    [
      'base64 of PEM in lines, text after it',
      `key: |\n  ${wrapped(pem).replaceAll('\n', '\n  ')}\nother: value\n`,
      ['base64-text'],
    ],
    ['a variable', `export JWT_PUBLIC_KEY="${base64(pem)}"`, ['base64-text']],
    ['base64 of a JWK', base64(json), ['base64-text']],
    [
      'base64url of a JWK Set in a variable',
      `JWKS=${Buffer.from(`{"keys":[${json}]}`).toString('base64url')}`,
      ['base64-text'],
    ],
    [
      'a JWK in a page',
      `<html><body data-x='{"a":1}'><script type="application/json">${json}</script></body></html>`,
      ['text-around'],
    ],
    ['a JWK in a page, escaped', `<pre>${json.replaceAll('"', '&quot;')}</pre>`, ['html-around']],
    ['a JWK in code', `function f() { return verify(token, ${json}); }`, ['text-around']],
    ['a JWK behind its name', `JWK=${json}`, ['text-around']],
    ['a JWK in a log line with a quote that does not close', `5" of rain {\n12:00 key ${json} loaded`, ['text-around']],
  ])('%s', async (_, text, repairs) => {
    const keys = await keysIn(text);
    expect(keys.map(({ jwk: { x, y } }) => ({ x, y }))).toEqual([{ x: jwk['x'], y: jwk['y'] }]);
    expect([...(keys[0]?.repairs ?? [])].filter((repair) => repair !== 'json-nested').sort()).toEqual(repairs);
  });

  it('several keys, one a line or one a value', async () => {
    expect((await keysIn(`${json}\n${otherKey}\n`)).map(({ keyType }) => keyType)).toEqual(['EC', 'OKP']);
    expect(
      (await keysIn(`data:\n  a.pem: ${base64(pem)}\n  b.pem: ${base64(textOf('rsa.spki.pem'))}\n`)).map(
        ({ keyType }) => keyType,
      ),
    ).toEqual(['EC', 'RSA']);
  });

  it('the keys of a set that is cut off', async () => {
    expect((await keysIn(`{"keys":[${json},${otherKey.slice(0, -9)}`)).map(({ kid }) => kid)).toEqual(['k']);
  });

  it('an encrypted key in base64 asks for its passphrase', async () => {
    const text = `tls.key: ${base64(textOf('p256.encrypted.pem'))}`;
    expect(await importKeys(text)).toMatchObject({ ok: false, note: { code: 'key-passphrase-needed' } });
    expect(await importKeys(text, { passphrase: 'correct horse battery staple' })).toHaveProperty('ok');
  });

  it('what cannot be used is named, also in base64', async () => {
    expect(await importKeys(base64(textOf('ed25519.openssh.pem')), { secret: 'otherwise' })).toMatchObject({
      ok: false,
      note: { code: 'key-openssh' },
    });
  });

  it('the key that a token brings along is not taken out of it', async () => {
    const token = `${Buffer.from(JSON.stringify({ alg: 'ES256', jwk })).toString('base64url')}.e30.AAAA`;
    expect(await importKeys(token, { secret: 'otherwise' })).toMatchObject({
      ok: false,
      note: { code: 'key-is-token' },
    });
    expect(await importKeys(`token ${token} and so on`)).toMatchObject({ ok: false });
  });

  it('a secret that looks a little like any of them stays a secret', async () => {
    for (const text of [
      'ey'.repeat(30),
      base64('{"a secret": "that is JSON in base64"}'),
      '> quoted',
      '<secret>&amp;',
      'kty"kty"{}',
    ]) {
      expect((await keysIn(text))[0]?.kind, text).toBe('secret');
    }
  });
});

it('an address is no secret, and is named with itself', async () => {
  const read = await importKeys(' https://issuer.example/.well-known/jwks.json\n', { secret: 'otherwise' });
  expect(read).toMatchObject({
    ok: false,
    note: { code: 'key-is-address', args: { url: 'https://issuer.example/.well-known/jwks.json' } },
  });
  expect((await importKeys('https://issuer.example', { secret: 'always' })).ok).toBe(true);
});

it('a list of octets is a secret, with the sign of Java too', async () => {
  const octets = Array.from({ length: 32 }, (_, index) => (index * 37) % 256);
  for (const text of [
    JSON.stringify(octets),
    `[${octets.map((each) => (each > 127 ? each - 256 : each)).join(', ')}]`,
  ]) {
    const [key] = await keysIn(text);
    expect(
      key?.secret?.readings.some(
        ({ encoding, octets: read }) => encoding === 'octets' && Buffer.from(read).equals(Buffer.from(octets)),
      ),
    ).toBe(true);
  }
});

it('the kid beside a key is its name, in whatever object they stand', async () => {
  const spki = createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');
  const other = createPublicKey(textOf('rsa.spki.pem')).export({ format: 'der', type: 'spki' }).toString('base64');
  const keys = await keysIn(
    JSON.stringify({
      active: {},
      keys: [
        { kid: 'one', publicKey: spki },
        { type: 'RSA', publicKey: other, kid: 'two' },
      ],
    }),
  );
  expect(keys.map(({ kid }) => kid)).toEqual(['one', 'two']);
});

it('a member is named after what it holds, or is the name of a key', async () => {
  const spki = createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');
  const kidOf = async (value: object) => (await keysIn(JSON.stringify(value))).map(({ kid }) => kid);
  for (const name of ['public_key', 'publicKey', 'JWT_PUBLIC_KEY', 'certificate', 'signing-key', 'pem'])
    expect(await kidOf({ realm: 'x', [name]: spki }), name).toEqual([undefined]);
  for (const name of ['f90fb1', '2024-key-1', 'rsa1']) expect(await kidOf({ [name]: spki }), name).toEqual([name]);
});

it('an empty set is called empty, other JSON is not, and a sentence begins like one', async () => {
  const code = async (value: unknown): Promise<string> => {
    const read = await importKeys(JSON.stringify(value));
    return read.ok ? '' : read.note.code;
  };
  expect(await Promise.all([{ keys: [] }, { keys: [{ a: 1 }] }, [], [1, 2], { a: 1 }].map(code))).toEqual([
    'keys-empty',
    'key-json-none',
    'key-json-none',
    'key-json-none',
    'key-json-none',
  ]);
  expect(keyFaultWords['jwk-member-missing'].says({ name: 'e' })).toBe('The member "e" is missing.');
  expect(keyFaultWords['jwk-member-missing'].says({ name: 'e', key: 2 })).toBe('Key 2: the member "e" is missing.');
});
