import type { Hash } from '../tables/curves.ts';
import { concat, fromNumber, plain } from '../text/octets.ts';

const BLOCK: Readonly<Record<string, number>> = { 'SHA-1': 64, 'SHA-256': 64, 'SHA-384': 128, 'SHA-512': 128 };

/** Octets that a hash function takes in at a time (FIPS 180-4 section 1): HMAC fills its key up to this length. */
export const blockOctets = (hash: Hash): number => BLOCK[hash] ?? 0;

export async function hashOf(hash: Hash, octets: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, plain(octets)));
}

/** RFC 8017 appendix B.2.1: hashes of the seed and a counter, one after the other, cut to `length` octets. */
export async function mgf1(hash: Hash, seed: Uint8Array, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let made = 0;
  for (let counter = 0n; made < length; counter += 1n) {
    const piece = await hashOf(hash, concat(seed, fromNumber(counter, 4)));
    pieces.push(piece);
    made += piece.length;
  }
  return concat(...pieces).slice(0, length);
}

export const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((octet, index) => octet ^ (b[index] as number));
