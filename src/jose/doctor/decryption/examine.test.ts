import { describe, expect, it } from 'vitest';
import { createHmac } from 'node:crypto';
import { algorithm, type ContentEncryptionAlgorithm, type KeyManagementAlgorithm } from '../../tables/algs.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import { generateKey } from '../../keys/generate.ts';
import { importKeys } from '../../keys/given/import.ts';
import type { Key } from '../../keys/key.ts';
import { compactJwe } from '../../jwe/fixtures/jweAsk.ts';
import { encryptContent, macInput } from '../../jwe/contentEncryption.ts';
import { rsaKey } from '../../jwe/contentKey.ts';
import { agreed, concatKdf, ephemeralKey, otherInfo } from '../../jwe/keyAgreement.ts';
import { passwordKey } from '../../jwe/passwordKey.ts';
import { materialOf } from '../../keys/keyMaterial.ts';
import { jwkKey, publicHalf, secretKey } from '../../engine/material.ts';
import { wrapAesKw } from '../../engine/aes.ts';
import { readToken } from '../../read/readToken.ts';
import type { Jwe } from '../../token/token.ts';
import { concat } from '../../text/octets.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { decryptionDiagnosisWords, examineDecryption } from './examine.ts';

const made = async (alg: string, more = {}): Promise<Key> => {
  const key = await generateKey(alg, { id: `k-${alg}`, ...more });
  if (!key.ok) throw new Error(alg);
  return key.value;
};
const given = async (text: string): Promise<Key> => {
  const read = await importKeys(text, { secret: 'otherwise' });
  if (!read.ok) throw new Error(text);
  return read.value.keys[0] as Key;
};
const diagnosed = async (text: string, ...keys: Key[]) => {
  const { token, faults } = readToken(text);
  const found = await examineDecryption({ text, token: token as Jwe, faults, index: 0, keys });
  return found.map(({ id, verifies, args }) => {
    const words = decryptionDiagnosisWords.get(id);
    return [id, verifies, `${words?.says(args)} ${words?.hint(args)}`] as const;
  });
};

const enc = algorithm('A128GCM') as ContentEncryptionAlgorithm;
/** A sender that does one thing wrong: with its own key, and its own idea of what the tag covers. */
async function seal(
  header: Record<string, unknown>,
  encryptedKey: Uint8Array,
  cek: Uint8Array,
  additional?: Uint8Array,
): Promise<string> {
  const encoded = encodeBase64url(encodeUtf8(JSON.stringify(header)));
  const iv = new Uint8Array(12).fill(1);
  const { ciphertext, tag } = await encryptContent(
    enc,
    cek,
    iv,
    encodeUtf8('hello'),
    additional ?? encodeUtf8(encoded),
  );
  return [encoded, ...[encryptedKey, iv, ciphertext, tag].map(encodeBase64url)].join('.');
}
const CEK = new Uint8Array(16).fill(9);

describe('what senders get wrong', () => {
  it('another hash for OAEP', async () => {
    const key = await made('RSA-OAEP');
    const { alg: _, ...jwk } = key.jwk;
    const bare: Key = { ...key, jwk };
    const other = algorithm('RSA-OAEP-256') as KeyManagementAlgorithm;
    const encrypted = await crypto.subtle.encrypt(
      'RSA-OAEP',
      await rsaKey(other, jwkKey(jwk), publicHalf(jwk)),
      CEK as Uint8Array<ArrayBuffer>,
    );
    const text = await seal({ alg: 'RSA-OAEP', enc: 'A128GCM' }, new Uint8Array(encrypted), CEK);
    expect(await diagnosed(text, bare)).toMatchObject([
      ['oaep-hash', true, expect.stringMatching(/opens with RSA-OAEP-256, but the header says RSA-OAEP/)],
    ]);
  });

  it('apu and apv as characters, left out, swapped', async () => {
    const key = await made('ECDH-ES', { curve: 'P-256' });
    const { own, epk } = await ephemeralKey(key.jwk);
    const z = await agreed(own, publicHalf(key.jwk));
    const header = { alg: 'ECDH-ES', enc: 'A128GCM', epk, apu: 'QWxpY2U', apv: 'Qm9i' };
    const bytes = encodeUtf8;
    for (const [apu, apv, says] of [
      [bytes('QWxpY2U'), bytes('Qm9i'), /characters/],
      [bytes(''), bytes(''), /neither of them/],
      [bytes('Bob'), bytes('Alice'), /in place of the other/],
    ] as const) {
      const text = await seal(header, new Uint8Array(), await concatKdf(z, 128, otherInfo('A128GCM', apu, apv, 128)));
      expect(await diagnosed(text, key)).toMatchObject([['party-info', true, expect.stringMatching(says)]]);
    }
    const text = await seal(
      { ...header, apu: undefined, apv: undefined },
      new Uint8Array(),
      await concatKdf(z, 128, otherInfo('ECDH-ES', bytes(''), bytes(''), 128)),
    );
    expect(await diagnosed(text, key)).toMatchObject([
      ['agreement-name', true, expect.stringMatching(/derived for "ECDH-ES"; the standard says "A128GCM"/)],
    ]);
  });

  it('a salt without the name of the algorithm', async () => {
    const p2s = new Uint8Array(16).fill(3);
    const key = await given('correct horse battery');
    const wrapping = await passwordKey(
      algorithm('PBES2-HS256+A128KW') as KeyManagementAlgorithm,
      encodeUtf8('correct horse battery'),
      p2s,
      1000,
    );
    const text = await seal(
      { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: encodeBase64url(p2s), p2c: 1000 },
      await wrapAesKw(wrapping, CEK),
      CEK,
    );
    expect(await diagnosed(text, key)).toMatchObject([
      ['password-salt', true, expect.stringMatching(/without the name/)],
    ]);
  });

  it('a tag over the header before it was encoded', async () => {
    const header = { alg: 'dir', enc: 'A128GCM' };
    const key = await given(`{"kty":"oct","k":"${encodeBase64url(CEK)}"}`);
    const text = await seal(header, new Uint8Array(), CEK, encodeUtf8(JSON.stringify(header)));
    expect(await diagnosed(text, key)).toMatchObject([
      ['additional-data', true, expect.stringMatching(/before it was encoded/)],
    ]);
  });
});

describe('what AES-CBC with HMAC authenticates (RFC 7518 section 5.2.2.1)', () => {
  const header = encodeBase64url(encodeUtf8('{"alg":"dir","enc":"A128CBC-HS256"}'));
  const cbc = algorithm('A128CBC-HS256') as ContentEncryptionAlgorithm;
  const cek = new Uint8Array(32).map((_, at) => at * 7);
  const iv = new Uint8Array(16).fill(1);
  const swapped = new Uint8Array([...cek.subarray(16), ...cek.subarray(0, 16)]);
  const aad = encodeUtf8(header);
  const hmac = async (input: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(createHmac('sha256', cek.subarray(0, 16)).update(input).digest());
  const token = (ciphertext: Uint8Array, tag: Uint8Array): string =>
    [header, '', ...[iv, ciphertext, tag].map(encodeBase64url)].join('.');

  it('halves, lengths and the cut', async () => {
    const key = await given(`{"kty":"oct","k":"${encodeBase64url(cek)}"}`);
    const { ciphertext, tag } = await encryptContent(cbc, cek, iv, encodeUtf8('hello'), aad);
    const input = macInput(aad, iv, ciphertext);
    const bare = input.subarray(0, -8);
    const whole = await hmac(input);
    const other = await encryptContent(cbc, swapped, iv, encodeUtf8('hello'), aad);
    for (const [text, says] of [
      [token(other.ciphertext, other.tag), /halves of the content key are swapped/],
      [token(ciphertext, whole.subarray(16)), /last half of the HMAC/],
      [token(ciphertext, whole), /the whole HMAC/],
      [token(ciphertext, (await hmac(bare)).subarray(0, 16)), /without the length/],
      [
        token(ciphertext, (await hmac(concat(bare, Uint8Array.of(0, 0, 0, 0, 0, 0, 0, aad.length)))).subarray(0, 16)),
        /in bytes, not in bits/,
      ],
    ] as const)
      expect(await diagnosed(text, key)).toMatchObject([['content-tag', true, expect.stringMatching(says)]]);
    expect(
      await diagnosed(
        token(
          ciphertext,
          tag.map((each) => each ^ 1),
        ),
        key,
      ),
    ).toEqual([]);
  });

  it('an aad member without its dot', async () => {
    const key = await given(`{"kty":"oct","k":"${encodeBase64url(cek)}"}`);
    const { ciphertext, tag } = await encryptContent(cbc, cek, iv, encodeUtf8('hello'), encodeUtf8(`${header}QQ`));
    const [protectedHeader, , ...rest] = token(ciphertext, tag).split('.');
    const text = JSON.stringify({
      protected: protectedHeader,
      aad: 'QQ',
      iv: rest[0],
      ciphertext: rest[1],
      tag: rest[2],
    });
    expect(await diagnosed(text, key)).toMatchObject([
      ['additional-data', true, expect.stringMatching(/without the dot between them/)],
    ]);
  });
});

describe('what recipients get wrong', () => {
  const dir = { alg: 'dir', enc: 'A128GCM' };

  it('a key that was encoded twice', async () => {
    const text = await compactJwe(dir, 'x', secretKey(CEK));
    const hex = [...CEK].map((octet) => octet.toString(16).padStart(2, '0')).join('');
    const key = await given(`{"kty":"oct","k":"${encodeBase64url(encodeUtf8(hex))}"}`);
    expect(await diagnosed(text, key)).toMatchObject([
      ['secret-form', true, expect.stringMatching(/read as hexadecimal again/)],
    ]);
  });

  it('a key of another size, the public half, another curve', async () => {
    const text = await compactJwe(dir, 'x', secretKey(CEK));
    expect(await diagnosed(text, await given('{"kty":"oct","k":"AAAA"}'))).toMatchObject([
      ['secret-size', false, expect.stringMatching(/3 bytes; A128GCM needs exactly 16.*32 hexadecimal digits, or 22/)],
    ]);
    const key = await made('ECDH-ES', { curve: 'P-256' });
    const agreement = await compactJwe({ alg: 'ECDH-ES', enc: 'A128GCM' }, 'x', materialOf(key));
    expect(await diagnosed(agreement, await given(JSON.stringify(publicHalf(key.jwk))))).toMatchObject([
      ['public-half', false, expect.stringMatching(/public half/)],
    ]);
    expect(await diagnosed(agreement, await made('ECDH-ES', { curve: 'P-384' }))).toMatchObject([
      ['other-curve', false, expect.stringMatching(/on P-384; the sender computed with a key on P-256/)],
    ]);
  });

  it('nothing is made up', async () => {
    const text = await compactJwe(dir, 'x', secretKey(CEK));
    expect(await diagnosed(text, await given(`{"kty":"oct","k":"${encodeBase64url(new Uint8Array(16))}"}`))).toEqual(
      [],
    );
    expect(await diagnosed(text)).toEqual([]);
    expect(await diagnosed(text, await made('ES256'))).toEqual([]);
  });
});
