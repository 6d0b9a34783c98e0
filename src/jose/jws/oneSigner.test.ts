import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { jwsOf } from '../token/parts.ts';
import { haveOneSigner, type SignedText } from './oneSigner.ts';

const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));

function signed(alg: string, hash: string, key: KeyObject, claims: unknown): SignedText {
  const input = `${encoded({ alg })}.${encoded(claims)}`;
  const signature = sign(hash, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  const text = `${input}.${signature.toString('base64url')}`;
  const reading = read(text);
  const token = reading.kind === 'token' ? jwsOf(reading.token) : undefined;
  if (!token) throw new Error('no token');
  return { text, token };
}

describe('two tokens', () => {
  it.each([
    ['ES256', 'sha256', 'P-256'],
    ['ES384', 'sha384', 'P-384'],
    ['ES512', 'sha512', 'P-521'],
    ['ES256K', 'sha256', 'secp256k1'],
  ])('%s: of one key, and of two', async (alg, hash, namedCurve) => {
    const [key, other] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve }).privateKey) as [
      KeyObject,
      KeyObject,
    ];
    const first = signed(alg, hash, key, { sub: 'a' });
    expect(await haveOneSigner(first, signed(alg, hash, key, { sub: 'b' }))).toBe(true);
    expect(await haveOneSigner(first, signed(alg, hash, other, { sub: 'b' }))).toBe(false);
  });

  it('of other algorithms cannot be told', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const rsa = signed('RS256', 'sha256', privateKey, {});
    expect(await haveOneSigner(rsa, rsa)).toBeUndefined();
  });
});
