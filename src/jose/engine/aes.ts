import { engineHas } from './engineHas.ts';
import { source } from './webCrypto.ts';

// AES as the JOSE algorithms want it, from keys that are octets. Chromium refuses keys of 192 bits in every mode; there
// a library computes.

type Mode = 'AES-GCM' | 'AES-CBC' | 'AES-KW';

const LIBRARY_OCTETS = 24;

const loadAes = () => import('@noble/ciphers/aes.js');

const usages = (mode: Mode): KeyUsage[] => (mode === 'AES-KW' ? ['wrapKey', 'unwrapKey'] : ['encrypt', 'decrypt']);

/** Whether this engine refuses AES with keys of 192 bits. */
export const refusesAes192 = async (): Promise<boolean> =>
  !(await engineHas({ name: 'AES-GCM', length: LIBRARY_OCTETS * 8 }, ['encrypt']));

const byLibrary = async (key: Uint8Array): Promise<boolean> => key.length === LIBRARY_OCTETS && refusesAes192();

const imported = (mode: Mode, key: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', source(key), mode, false, usages(mode));

/** The key that is wrapped, as something that WebCrypto wraps: it asks for no particular length. */
const CARRIER = { name: 'HMAC', hash: 'SHA-256' };

/** RFC 3394 section 2.2.1. */
export async function wrapAesKw(key: Uint8Array, content: Uint8Array): Promise<Uint8Array> {
  if (await byLibrary(key)) return (await loadAes()).aeskw(key).encrypt(content);
  const carried = await crypto.subtle.importKey('raw', source(content), CARRIER, true, ['sign']);
  return new Uint8Array(await crypto.subtle.wrapKey('raw', carried, await imported('AES-KW', key), 'AES-KW'));
}

/** RFC 3394 section 2.2.2. Throws if the integrity check fails. */
export async function unwrapAesKw(key: Uint8Array, wrapped: Uint8Array): Promise<Uint8Array> {
  if (await byLibrary(key)) return (await loadAes()).aeskw(key).decrypt(wrapped);
  const carried = await crypto.subtle.unwrapKey(
    'raw',
    source(wrapped),
    await imported('AES-KW', key),
    'AES-KW',
    CARRIER,
    true,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.exportKey('raw', carried));
}

const gcm = (iv: Uint8Array, additionalData: Uint8Array) => ({
  name: 'AES-GCM',
  iv: source(iv),
  additionalData: source(additionalData),
  tagLength: 128,
});

/** The ciphertext with the tag behind it. */
export async function encryptGcm(
  key: Uint8Array,
  iv: Uint8Array,
  plaintext: Uint8Array,
  additionalData: Uint8Array,
): Promise<Uint8Array> {
  if (await byLibrary(key)) return (await loadAes()).gcm(key, iv, additionalData).encrypt(plaintext);
  return new Uint8Array(
    await crypto.subtle.encrypt(gcm(iv, additionalData), await imported('AES-GCM', key), source(plaintext)),
  );
}

/** Throws if the tag does not fit. */
export async function decryptGcm(
  key: Uint8Array,
  iv: Uint8Array,
  sealed: Uint8Array,
  additionalData: Uint8Array,
): Promise<Uint8Array> {
  if (await byLibrary(key)) return (await loadAes()).gcm(key, iv, additionalData).decrypt(sealed);
  return new Uint8Array(
    await crypto.subtle.decrypt(gcm(iv, additionalData), await imported('AES-GCM', key), source(sealed)),
  );
}

export async function encryptCbc(key: Uint8Array, iv: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array> {
  if (await byLibrary(key)) return (await loadAes()).cbc(key, iv).encrypt(plaintext);
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-CBC', iv: source(iv) }, await imported('AES-CBC', key), source(plaintext)),
  );
}

/** Throws if the padding is not right; the caller has checked the tag before. */
export async function decryptCbc(key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Promise<Uint8Array> {
  if (await byLibrary(key)) return (await loadAes()).cbc(key, iv).decrypt(ciphertext);
  return new Uint8Array(
    await crypto.subtle.decrypt(
      { name: 'AES-CBC', iv: source(iv) },
      await imported('AES-CBC', key),
      source(ciphertext),
    ),
  );
}
