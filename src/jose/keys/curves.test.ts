import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Curve } from '../algs.ts';
import { decodeBase64url, encodeBase64url } from '../base64url.ts';
import { fromHex, fromNumber, toHex } from './octets.ts';
import { isOkpPoint, okpPublic } from './okp.ts';
import { fieldOctets, isOnCurve, publicPoint, uncompress, WEIERSTRASS_CURVES } from './weierstrass.ts';

const octets = (text: string | undefined) => decodeBase64url(text as string).octets;
const jwkOf = (name: string) =>
  createPrivateKey(readFileSync(new URL(`./fixtures/${name}.pkcs8.pem`, import.meta.url))).export({ format: 'jwk' }) as Record<string, string>;

describe('Weierstrass curves', () => {
  it.each(WEIERSTRASS_CURVES)('%s: points, their halves and their short form', (curve) => {
    const { x, y, d } = jwkOf(curve.toLowerCase().replace('-', ''));
    expect(isOnCurve(curve, octets(x), octets(y))).toBe(true);
    const point = publicPoint(curve, octets(d));
    expect(point && [encodeBase64url(point.x), encodeBase64url(point.y)]).toEqual([x, y]);
    const odd = ((octets(y).at(-1) as number) & 1) === 1;
    expect(toHex(uncompress(curve, octets(x), odd) as Uint8Array)).toBe(toHex(octets(y)));
    expect(toHex(uncompress(curve, octets(x), !odd) as Uint8Array)).not.toBe(toHex(octets(y)));
    const wrong = octets(y);
    wrong[wrong.length - 1] = (wrong.at(-1) as number) ^ 1;
    expect(isOnCurve(curve, octets(x), wrong)).toBe(false);
  });

  it('refuses private numbers outside 1 to n - 1, and coordinates at or above the prime', () => {
    const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    expect(publicPoint('P-256', fromNumber(0n))).toBeNull();
    expect(publicPoint('P-256', fromNumber(n))).toBeNull();
    // (n - 1) G is G with the other y.
    expect(publicPoint('P-256', fromNumber(n - 1n))?.x).toEqual(publicPoint('P-256', fromNumber(1n))?.x);
    expect(publicPoint('P-256', fromNumber(2n))?.x).toEqual(fromHex('7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978'));
    expect(isOnCurve('P-256', fromHex('ff'.repeat(32)), fromHex('00'))).toBe(false);
    expect(isOnCurve('Ed25519', fromHex('00'), fromHex('01'))).toBe(false);
    expect(fieldOctets('P-521')).toBe(66);
  });
});

describe('OKP curves', () => {
  it.each(['Ed25519', 'X25519', 'X448'] as Curve[])('%s: the public half', async (curve) => {
    const made = [jwkOf(curve.toLowerCase())];
    const generate = generateKeyPairSync as unknown as (type: string) => { privateKey: ReturnType<typeof createPrivateKey> };
    for (let index = 0; index < 5; index += 1) made.push(generate(curve.toLowerCase()).privateKey.export({ format: 'jwk' }) as Record<string, string>);
    for (const { x, d } of made) {
      expect(encodeBase64url((await okpPublic(curve, octets(d))) as Uint8Array)).toBe(x);
      expect(isOkpPoint(curve, octets(x))).toBe(true);
    }
  });

  it('tells octets that are no point of Ed25519', () => {
    expect(isOkpPoint('Ed25519', fromHex('ff'.repeat(32)))).toBe(false);
    expect(isOkpPoint('Ed25519', fromHex(`02${'00'.repeat(31)}`))).toBe(false);
    // RFC 8032 section 5.1.3, step 4: x is 0, and its sign bit is set.
    expect(isOkpPoint('Ed25519', fromHex(`01${'00'.repeat(31)}`))).toBe(true);
    expect(isOkpPoint('Ed25519', fromHex(`01${'00'.repeat(30)}80`))).toBe(false);
  });
});
