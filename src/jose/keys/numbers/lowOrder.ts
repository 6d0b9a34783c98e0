import type { Curve } from '../../tables/curves.ts';
import { fromHex, mod, reversed, toNumber } from '../../text/octets.ts';

const P25519 = 2n ** 255n - 19n;
const P448 = 2n ** 448n - 2n ** 224n - 1n;

/** Points with which every agreement comes to zero, as u-coordinates: such must be refused (RFC 7748 section 6). */
const X25519 = new Set([
  0n,
  1n,
  P25519 - 1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
]);
const X448 = new Set([0n, 1n, P448 - 1n]);

/**
 * Points with which a signature can be made without a private key, as y-coordinates: with a public key of low order the
 * same R and S fit every message, or one in eight.
 */
const ED25519 = new Set([
  0n,
  1n,
  P25519 - 1n,
  toNumber(reversed(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'))),
  toNumber(reversed(fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'))),
]);
const ED448 = new Set([0n, 1n, P448 - 1n]);

/** RFC 7748 section 5: the topmost bit of X25519 is not read, and larger numbers are reduced. */
export function isLowOrder(curve: Curve, x: Uint8Array): boolean {
  const u = toNumber(reversed(x));
  if (curve === 'X25519') return X25519.has(mod(u & (2n ** 255n - 1n), P25519));
  // RFC 8032 sections 5.1.2 and 5.2.2: the topmost bit is the sign of x.
  if (curve === 'Ed25519') return ED25519.has(mod(u & (2n ** 255n - 1n), P25519));
  if (curve === 'Ed448') return ED448.has(mod(u & (2n ** 455n - 1n), P448));
  return curve === 'X448' && X448.has(mod(u, P448));
}
