import { TAG } from '../../text/der.ts';
import { concat, fromNumber } from '../../text/octets.ts';

/** Writes ASN.1 DER (X.690), as far as keys need it: each function gives one element, whole. */

export function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const inside = concat(...content);
  const size = inside.length < 0x80 ? undefined : fromNumber(BigInt(inside.length));
  const length = size ? [0x80 | size.length, ...size] : [inside.length];
  return concat(Uint8Array.of(tag, ...length), inside);
}

export const sequence = (...content: readonly Uint8Array[]): Uint8Array => element(TAG.sequence, ...content);
export const octetString = (...content: readonly Uint8Array[]): Uint8Array => element(TAG.octetString, ...content);
/** A bit string of whole octets: it has no unused bits. */
export const bitString = (...content: readonly Uint8Array[]): Uint8Array =>
  element(TAG.bitString, Uint8Array.of(0), ...content);
export const nothing = (): Uint8Array => element(TAG.null);

/** A non-negative INTEGER from big-endian octets: without zeros in front, but for the one that keeps it positive. */
export function integer(octets: Uint8Array): Uint8Array {
  let zeros = 0;
  while (zeros < octets.length - 1 && octets[zeros] === 0) zeros += 1;
  const bare = octets.subarray(zeros);
  return (bare[0] ?? 0x80) >= 0x80 ? element(TAG.integer, Uint8Array.of(0), bare) : element(TAG.integer, bare);
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const sevens = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      sevens.unshift((left & 0x7f) | 0x80);
    octets.push(...sevens);
  }
  return element(TAG.oid, Uint8Array.from(octets));
}
