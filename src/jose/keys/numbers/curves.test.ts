import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { curvesOf, type Curve } from '../../tables/curves.ts';
import { decodeBase64url, encodeBase64url } from '../../text/base64url.ts';
import { fromHex, fromNumber, toHex } from '../../text/octets.ts';
import { isPoint, publicPoint } from '../../engine/curveLibrary.ts';
import { isOnCurve, isPrivateNumber, uncompress } from './weierstrass.ts';

const octets = (text: string | undefined) => decodeBase64url(text as string).octets;
const jwkOf = (name: string) =>
  createPrivateKey(readFileSync(new URL(`../fixtures/${name}.pkcs8.pem`, import.meta.url))).export({
    format: 'jwk',
  }) as Record<string, string>;

describe('Weierstrass curves', () => {
  it.each(curvesOf('weierstrass'))('%s: points, their halves and their short form', async (curve) => {
    const { x, y, d } = jwkOf(curve.toLowerCase().replace('-', ''));
    expect(isOnCurve(curve, octets(x), octets(y))).toBe(true);
    const point = await publicPoint(curve, octets(d));
    expect(point?.y && [encodeBase64url(point.x), encodeBase64url(point.y)]).toEqual([x, y]);
    const odd = ((octets(y).at(-1) as number) & 1) === 1;
    expect(toHex(uncompress(curve, octets(x), odd) as Uint8Array)).toBe(toHex(octets(y)));
    expect(toHex(uncompress(curve, octets(x), !odd) as Uint8Array)).not.toBe(toHex(octets(y)));
    const wrong = octets(y);
    wrong[wrong.length - 1] = (wrong.at(-1) as number) ^ 1;
    expect(isOnCurve(curve, octets(x), wrong)).toBe(false);
  });

  it('refuses private numbers outside 1 to n - 1, and coordinates at or above the prime', async () => {
    const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const number = (value: bigint) => fromNumber(value, 32);
    expect([0n, 1n, n - 1n, n].map((value) => isPrivateNumber('P-256', number(value)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(await publicPoint('P-256', number(0n))).toBeUndefined();
    expect(await publicPoint('P-256', number(n))).toBeUndefined();
    // (n - 1) G is G with the other y.
    expect((await publicPoint('P-256', number(n - 1n)))?.x).toEqual((await publicPoint('P-256', number(1n)))?.x);
    expect((await publicPoint('P-256', number(2n)))?.x).toEqual(
      fromHex('7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978'),
    );
    expect(isOnCurve('P-256', fromHex('ff'.repeat(32)), fromHex('00'))).toBe(false);
    expect(isOnCurve('Ed25519', fromHex('00'), fromHex('01'))).toBe(false);
  });
});

describe('OKP curves', () => {
  it.each([...curvesOf('edwards'), ...curvesOf('montgomery')] as Curve[])('%s: the public half', async (curve) => {
    const made = [jwkOf(curve.toLowerCase())];
    const generate = generateKeyPairSync as unknown as (type: string) => {
      privateKey: ReturnType<typeof createPrivateKey>;
    };
    for (let index = 0; index < 5; index += 1)
      made.push(generate(curve.toLowerCase()).privateKey.export({ format: 'jwk' }) as Record<string, string>);
    for (const { x, d } of made) {
      expect(encodeBase64url((await publicPoint(curve, octets(d)))?.x as Uint8Array)).toBe(x);
      expect(await isPoint(curve, octets(x))).toBe(true);
    }
  });

  it('tells octets that are no point of Ed25519', async () => {
    expect(await isPoint('Ed25519', fromHex('ff'.repeat(32)))).toBe(false);
    expect(await isPoint('Ed25519', fromHex(`02${'00'.repeat(31)}`))).toBe(false);
    // RFC 8032 section 5.1.3, step 4: x is 0, and its sign bit is set.
    expect(await isPoint('Ed25519', fromHex(`01${'00'.repeat(31)}`))).toBe(true);
    expect(await isPoint('Ed25519', fromHex(`01${'00'.repeat(30)}80`))).toBe(false);
  });
});
