import { importJWK, type JWK } from 'jose';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../tables/algs.ts';
import { concat } from '../text/octets.ts';
import { decryptGcm, unwrapAesKw } from '../engine/aes.ts';
import { openRsa15 } from '../engine/rsa15.ts';
import { source } from '../engine/webCrypto.ts';
import { OpError } from '../token/thrown.ts';
import { bare, jwkOctets, secretOctets, type Jwk, type KeyMaterial } from '../engine/material.ts';
import type { Parameters } from './jweParameters.ts';
import { agreed, concatKdf, otherInfo } from './keyAgreement.ts';
import { passwordKey, saltValue } from './passwordKey.ts';
import { randomOctets } from './random.ts';

/** The inputs from which the content key is computed. The shape has been judged: everything the algorithm needs is present. */
export interface KeyQuestion {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  key: KeyMaterial;
  parameters: Parameters;
  encryptedKey: Uint8Array;
}

const imported = new WeakMap<KeyMaterial, Map<string, Promise<CryptoKey>>>();

/** An RSA key, for one algorithm: importing costs more than using. */
export function rsaKey(alg: KeyManagementAlgorithm, key: KeyMaterial, jwk: Jwk): Promise<CryptoKey> {
  const known = imported.get(key) ?? new Map<string, Promise<CryptoKey>>();
  imported.set(key, known);
  const name = `${alg.id} ${'d' in jwk ? 'private' : 'public'}`;
  const found = known.get(name) ?? (importJWK(jwk as JWK, alg.id) as Promise<CryptoKey>);
  known.set(name, found);
  return found;
}

export function secretOf(key: KeyMaterial): Uint8Array {
  const octets = secretOctets(key);
  if (!octets) throw new OpError('key-member-missing', { name: 'k' });
  return octets;
}

export const jwkOf = (key: KeyMaterial): Jwk => (key.kind === 'jwk' ? key.jwk : {});

const NOTHING = new Uint8Array();

/** The key of an agreement: the content key itself, or the one that wraps it (RFC 7518 section 4.6.2). */
export async function agreementKey(
  alg: KeyManagementAlgorithm,
  enc: ContentEncryptionAlgorithm,
  z: Uint8Array,
  { apu = NOTHING, apv = NOTHING }: Pick<Parameters, 'apu' | 'apv'>,
): Promise<Uint8Array> {
  const bits = alg.wrappingKeyBits ?? enc.cekOctets * 8;
  return concatKdf(z, bits, otherInfo(alg.wrappingKeyBits === undefined ? enc.id : alg.id, apu, apv, bits));
}

/** RFC 7516 section 5.2, steps 7 to 10. Throws if unwrapping fails, so that the caller may substitute. */
export async function unwrapContentKey({ alg, enc, key, parameters, encryptedKey }: KeyQuestion): Promise<Uint8Array> {
  const { epk = {}, iv = NOTHING, tag = NOTHING, p2s = NOTHING, p2c = 0 } = parameters;
  switch (alg.family) {
    case 'dir':
      return secretOf(key);
    case 'aesKw':
      return unwrapAesKw(secretOf(key), encryptedKey);
    case 'aesGcmKw':
      return decryptGcm(secretOf(key), iv, concat(encryptedKey, tag), NOTHING);
    case 'pbes2':
      return unwrapAesKw(await passwordKey(alg, secretOf(key), saltValue(alg, p2s), p2c), encryptedKey);
    case 'rsaesOaep':
      return new Uint8Array(
        await crypto.subtle.decrypt(
          alg.webCrypto ?? '',
          await rsaKey(alg, key, bare(jwkOf(key))),
          source(encryptedKey),
        ),
      );
    case 'rsaesPkcs1':
      return openRsa15(
        jwkOf(key),
        encryptedKey,
        randomOctets(enc.cekOctets),
        randomOctets(jwkOctets(jwkOf(key), 'n')?.length ?? 0),
      );
    case 'ecdhEs': {
      const derived = await agreementKey(alg, enc, await agreed(jwkOf(key), epk), parameters);
      return alg.wrappingKeyBits === undefined ? derived : unwrapAesKw(derived, encryptedKey);
    }
  }
}

/** The errors of an engine that cannot import a key. If the key is octets, the error is about the wrapped one. */
const OF_THE_KEY = new Set(['DataError', 'SyntaxError', 'InvalidAccessError']);

/**
 * The content key. Throws if the recipient's key itself is broken, or the engine cannot; everything else that fails
 * gives a random content key, which opens nothing: so all failures look alike (RFC 7516 section 11.5).
 */
export async function contentKey(question: KeyQuestion): Promise<Uint8Array> {
  const substitute = randomOctets(question.enc.cekOctets);
  try {
    const cek = await unwrapContentKey(question);
    return cek.length === substitute.length ? cek : substitute;
  } catch (error) {
    if (error instanceof OpError || error instanceof TypeError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotSupportedError' || (OF_THE_KEY.has(name) && !question.alg.keyTypes.includes('oct'))) throw error;
    return substitute;
  }
}
