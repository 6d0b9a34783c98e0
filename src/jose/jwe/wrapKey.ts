import { encryptGcm, wrapAesKw } from '../engine/aes.ts';
import { publicHalf, type KeyMaterial } from '../engine/material.ts';
import { source } from '../engine/webCrypto.ts';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { OpError } from '../token/thrown.ts';
import { agreementKey, jwkOf, rsaKey, secretOf } from './contentKey.ts';
import { agreed, ephemeralKey } from './keyAgreement.ts';
import { NEW_ITERATIONS, passwordKey, saltValue } from './passwordKey.ts';
import { randomOctets } from './random.ts';

export interface Wrapped {
  cek: Uint8Array;
  encryptedKey: Uint8Array;
  /** JSON texts of what goes into the header. */
  parameters: Record<string, string>;
}

const NOTHING = new Uint8Array();
const quoted = (octets: Uint8Array): string => `"${encodeBase64url(octets)}"`;

/** RFC 7516 section 5.1, steps 2 to 8, for one recipient. `cek` is the one that all share, where it is not agreed upon. */
export async function wrap(
  alg: KeyManagementAlgorithm,
  enc: ContentEncryptionAlgorithm,
  wanted: { key: KeyMaterial; p2c?: number },
  parties: { apu?: Uint8Array; apv?: Uint8Array },
  cek: Uint8Array,
): Promise<Wrapped> {
  const { key, p2c = NEW_ITERATIONS } = wanted;
  switch (alg.family) {
    case 'dir':
      return { cek: secretOf(key), encryptedKey: NOTHING, parameters: {} };
    case 'aesKw':
      return { cek, encryptedKey: await wrapAesKw(secretOf(key), cek), parameters: {} };
    case 'aesGcmKw': {
      const iv = randomOctets(12);
      const sealed = await encryptGcm(secretOf(key), iv, cek, NOTHING);
      return {
        cek,
        encryptedKey: sealed.subarray(0, cek.length),
        parameters: { iv: quoted(iv), tag: quoted(sealed.subarray(cek.length)) },
      };
    }
    case 'pbes2': {
      const p2s = randomOctets(16);
      const wrapping = await passwordKey(alg, secretOf(key), saltValue(alg, p2s), p2c);
      return { cek, encryptedKey: await wrapAesKw(wrapping, cek), parameters: { p2s: quoted(p2s), p2c: String(p2c) } };
    }
    case 'rsaesOaep': {
      const encrypted = await crypto.subtle.encrypt(
        alg.webCrypto ?? '',
        await rsaKey(alg, key, publicHalf(jwkOf(key))),
        source(cek),
      );
      return { cek, encryptedKey: new Uint8Array(encrypted), parameters: {} };
    }
    case 'rsaesPkcs1':
      throw new OpError('jwe-legacy-refused', { alg: alg.id });
    case 'ecdhEs': {
      const fresh = await ephemeralKey(jwkOf(key));
      const derived = await agreementKey(alg, enc, await agreed(fresh.own, publicHalf(jwkOf(key))), parties);
      const parameters = { epk: JSON.stringify(fresh.epk) };
      if (alg.wrappingKeyBits === undefined) return { cek: derived, encryptedKey: NOTHING, parameters };
      return { cek, encryptedKey: await wrapAesKw(derived, cek), parameters };
    }
  }
}
