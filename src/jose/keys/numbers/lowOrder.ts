import type { Curve } from '../../tables/curves.ts';
import { mod, reversed, toNumber } from '../../text/octets.ts';

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

/** RFC 7748 section 5: the topmost bit of X25519 is not read, and larger numbers are reduced. */
export function isLowOrder(curve: Curve, x: Uint8Array): boolean {
  const u = toNumber(reversed(x));
  if (curve === 'X25519') return X25519.has(mod(u & (2n ** 255n - 1n), P25519));
  return curve === 'X448' && X448.has(mod(u, P448));
}
