import { describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../tables/algs.ts';
import { readJson } from '../text/json.ts';
import { generateKey } from '../keys/generate.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { compactJwe, open } from './fixtures/jweAsk.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import { encryptionReading, headerText, proposeEncryption } from './proposeEncryption.ts';

const keyOf = async (text: string): Promise<Key> => {
  const read = await importKeys(text, { secret: 'otherwise' });
  if (!read.ok) throw new Error(text);
  return read.value.keys[0] as Key;
};
const made = async (alg: string, more = {}): Promise<Key> => {
  const key = await generateKey(alg, { id: 'k', ...more });
  if (!key.ok) throw new Error(alg);
  return key.value;
};
const first = (key: Key): [string | undefined, string | undefined] => {
  const { algs, encs } = proposeEncryption(key);
  return [algs[0]?.id, algs[0] && encs(algs[0])[0]?.id];
};

/** The key without its label. */
function withoutAlg(key: Key): Key {
  const left = { ...key, jwk: { ...key.jwk } };
  delete left.alg;
  delete left.jwk.alg;
  return left;
}

describe('proposeEncryption', () => {
  it('takes what the key says, else what suits its kind', async () => {
    expect(first(await made('RSA-OAEP-512'))).toEqual(['RSA-OAEP-512', 'A256GCM']);
    const rsa = withoutAlg(await made('RSA-OAEP'));
    expect(first(rsa)).toEqual(['RSA-OAEP-256', 'A256GCM']);
    const ec = withoutAlg(await made('ECDH-ES', { curve: 'P-256' }));
    expect(first(ec)).toEqual(['ECDH-ES+A256KW', 'A256GCM']);
    expect(first(await keyOf('{"kty":"oct","k":"AAECAwQFBgcICQoLDA0ODw"}'))).toEqual(['A128KW', 'A256GCM']);
    expect(first(await keyOf('a password that somebody typed'))).toEqual(['PBES2-HS512+A256KW', 'A256GCM']);
    expect(first(await keyOf(`{"kty":"oct","k":"${'A'.repeat(86)}"}`))[0]).toBe('dir');
    expect(first(await made('dir', { enc: 'A128CBC-HS256' }))).toEqual(['dir', 'A128CBC-HS256']);
  });

  it('proposes nothing for a key of signatures, and never the legacy', async () => {
    expect(proposeEncryption(await made('ES256')).algs).toEqual([]);
    expect(proposeEncryption(await made('Ed25519')).algs).toEqual([]);
    const rsa = withoutAlg(await made('RSA-OAEP'));
    expect(proposeEncryption(rsa).algs.map(({ id }) => id)).toEqual([
      'RSA-OAEP-256',
      'RSA-OAEP',
      'RSA-OAEP-384',
      'RSA-OAEP-512',
    ]);
  });

  it('everything that is proposed works', async () => {
    for (const key of [
      await keyOf('a password that somebody typed'),
      await made('A256KW'),
      await made('ECDH-ES+A128KW', { curve: 'X25519' }),
    ]) {
      const { algs, encs } = proposeEncryption({ ...key, jwk: { ...key.jwk } });
      expect(algs.length).toBeGreaterThan(0);
      for (const alg of algs)
        for (const enc of encs(alg)) {
          const material = materialOf(key, encryptionReading(key, alg, enc));
          const text = await compactJwe(headerText({ alg: alg.id, enc: enc.id }), 'x', material);
          expect((await open(text, material)).outcome, `${alg.id} ${enc.id}`).toBe('opened');
        }
    }
    expect(ALGORITHMS.length).toBeGreaterThan(20);
  });
});

describe('headerText', () => {
  it('writes what is set, in a fixed order', () => {
    expect(headerText({ alg: 'dir', enc: 'A128GCM', zip: true, cty: 'JWT', kid: '', apu: encodeUtf8('Alice') })).toBe(
      '{"alg":"dir","enc":"A128GCM","cty":"JWT","zip":"DEF","apu":"QWxpY2U"}',
    );
  });

  it('copies claims as they are written, on request only', () => {
    const claims = readJson('{"iss":"joe", "sub":"j\\u006fe","n":100002348117421473,"aud":["a" , "b"],"alg":"none"}');
    expect(headerText({ alg: 'dir', replicated: { claims, names: ['sub', 'aud', 'alg'] } })).toBe(
      '{"alg":"dir","sub":"j\\u006fe","aud":["a" , "b"]}',
    );
    expect(headerText({ alg: 'dir' })).toBe('{"alg":"dir"}');
  });
});
