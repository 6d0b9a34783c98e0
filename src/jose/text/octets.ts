export const toHex = (octets: Uint8Array): string => {
  let hex = '';
  for (const octet of octets) hex += octet.toString(16).padStart(2, '0');
  return hex;
};

/** Octets of an even number of hexadecimal digits; the caller has made sure that there is nothing else. */
export function fromHex(hex: string): Uint8Array {
  const octets = new Uint8Array(hex.length >> 1);
  for (let index = 0; index < octets.length; index += 1)
    octets[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return octets;
}

/** Big-endian. */
export const toNumber = (octets: Uint8Array): bigint => (octets.length === 0 ? 0n : BigInt(`0x${toHex(octets)}`));

/** Big-endian, padded on the left to `length` octets, or as few as it takes (zero takes one, RFC 7518 section 2). */
export function fromNumber(value: bigint, length?: number): Uint8Array {
  const hex = value.toString(16);
  const width = length === undefined ? hex.length + (hex.length % 2) : length * 2;
  return fromHex(hex.padStart(width, '0'));
}

export const reversed = (octets: Uint8Array): Uint8Array => octets.slice().reverse();

export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export const sameOctets = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((octet, index) => octet === b[index]);

export const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);

/** WebCrypto wants octets over a plain buffer, which a view of unknown origin need not be. */
export const plain = (octets: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(octets);

/** The hash functions of WebCrypto. */
export type Digest = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

export async function digest(hash: Digest, octets: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest(hash, plain(octets)));
}

const mod = (value: bigint, modulus: bigint): bigint => {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
};

/** base ** exponent modulo modulus. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = mod(base, modulus);
  for (const bit of exponent.toString(2).split('').reverse()) {
    if (bit === '1') result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

export { mod };
