import { describe, expect, it } from 'vitest';
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
