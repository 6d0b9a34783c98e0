import { describe, expect, it } from 'vitest';
import { edwardsPoint } from '../../steps/eddsa.ts';
import { isLowOrder } from './lowOrder.ts';

describe('points of low order', () => {
  const P = 2n ** 255n - 19n;
  const coordinate = (u: bigint): Uint8Array =>
    Uint8Array.from({ length: 32 }, (_, at) => Number((u >> BigInt(8 * at)) & 255n));

  it.each([
    0n,
    1n,
    P - 1n,
    P,
    P + 1n,
    2n ** 255n,
    325606250916557431795983626356110631294008115727848805560023387167927233504n,
    39382357235489614581723060781553021112529911719440698176882885853963445705823n,
    2n,
    9n,
    P - 2n,
  ])('are those with which the engine refuses to agree: %s', async (u) => {
    const { privateKey } = (await crypto.subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
    const other = await crypto.subtle.importKey('raw', coordinate(u) as Uint8Array<ArrayBuffer>, 'X25519', false, []);
    const refused = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, privateKey, 256).then(
      () => false,
      () => true,
    );
    expect(isLowOrder('X25519', coordinate(u))).toBe(refused);
  });
});

describe.each(['Ed25519', 'Ed448'] as const)('points of low order on %s', (curve) => {
  it('are those that come to nothing eight times', async () => {
    const Point = await edwardsPoint(curve);
    const p = Point.Fp.ORDER;
    const size = curve === 'Ed25519' ? 32 : 57;
    const encoded = (y: bigint, sign: number): Uint8Array =>
      Uint8Array.from({ length: size }, (_, at) => Number((y >> BigInt(8 * at)) & 255n) | (at === size - 1 ? sign : 0));
    let found = 0;
    const ys = [0n, 1n, 2n, 3n, 4n, p - 1n, p - 2n, Point.BASE.toAffine().y];
    // Points of order 8: what remains of a point when the large order is taken out.
    for (let seed = 2n; seed < 40n; seed += 1n)
      try {
        const point = Point.fromBytes(encoded(seed, 0));
        ys.push(
          point
            .multiplyUnsafe(Point.Fn.ORDER - 1n)
            .add(point)
            .toAffine().y,
        );
      } catch {
        // No point.
      }
    for (const y of new Set(ys))
      for (const sign of [0, 0x80])
        try {
          const low = Point.fromBytes(encoded(y, sign)).multiplyUnsafe(8n).is0();
          expect(isLowOrder(curve, encoded(y, sign)), `${y} ${sign}`).toBe(low);
          if (low) found += 1;
        } catch {
          // No point.
        }
    expect(found).toBeGreaterThanOrEqual(curve === 'Ed25519' ? 7 : 4);
  });
});
