import type { ContentEncryptionAlgorithm } from '../tables/algs.ts';
import { concat } from '../text/octets.ts';
import { decryptCbc, decryptGcm, encryptCbc, encryptGcm } from '../engine/aes.ts';
import { source } from '../engine/webCrypto.ts';

export interface Sealed {
  ciphertext: Uint8Array;
  tag: Uint8Array;
}

/** RFC 7518 section 5.2.2.1, steps 4 and 5: authenticated are the data, the vector, the ciphertext, and AL. */
export function macInput(additionalData: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(additionalData.length) * 8n);
  return concat(additionalData, iv, ciphertext, length);
}

/** RFC 7518 section 5.2.2.1, step 1: the first half authenticates, the second encrypts. */
const halves = (cek: Uint8Array): [mac: Uint8Array, enc: Uint8Array] => [
  cek.subarray(0, cek.length / 2),
  cek.subarray(cek.length / 2),
];

const macKey = (enc: ContentEncryptionAlgorithm, key: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', source(key), { name: 'HMAC', hash: enc.hash ?? '' }, false, ['sign']);

async function tagOf(enc: ContentEncryptionAlgorithm, key: Uint8Array, input: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await macKey(enc, key), source(input))).subarray(
    0,
    enc.tagOctets,
  );
}

/** Every octet is compared, whatever the ones before were. */
function sameTag(a: Uint8Array, b: Uint8Array): boolean {
  let differing = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) differing |= (a[at] as number) ^ (b[at] ?? 0);
  return differing === 0;
}

/** RFC 7516 section 5.1, step 15. */
export async function encryptContent(
  enc: ContentEncryptionAlgorithm,
  cek: Uint8Array,
  iv: Uint8Array,
  plaintext: Uint8Array,
  additionalData: Uint8Array,
): Promise<Sealed> {
  if (enc.family === 'aesGcm') {
    const sealed = await encryptGcm(cek, iv, plaintext, additionalData);
    return {
      ciphertext: sealed.subarray(0, sealed.length - enc.tagOctets),
      tag: sealed.subarray(sealed.length - enc.tagOctets),
    };
  }
  const [mac, key] = halves(cek);
  const ciphertext = await encryptCbc(key, iv, plaintext);
  return { ciphertext, tag: await tagOf(enc, mac, macInput(additionalData, iv, ciphertext)) };
}

/** RFC 7516 section 5.2, step 16. Null if the tag or the padding is not right; which, is not told. */
export async function decryptContent(
  enc: ContentEncryptionAlgorithm,
  cek: Uint8Array,
  iv: Uint8Array,
  { ciphertext, tag }: Sealed,
  additionalData: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    if (enc.family === 'aesGcm') return await decryptGcm(cek, iv, concat(ciphertext, tag), additionalData);
    const [mac, key] = halves(cek);
    if (!sameTag(await tagOf(enc, mac, macInput(additionalData, iv, ciphertext)), tag)) return null;
    return await decryptCbc(key, iv, ciphertext);
  } catch {
    return null;
  }
}
