import { errors, flattenedDecrypt, importJWK, type FlattenedJWE, type JWEHeaderParameters, type JWK } from 'jose';
import { engineHas, hasWebCrypto } from '../engine/engineHas.ts';
import { refusesAes192 } from '../engine/aes.ts';
import { bare, jwkText, secretOctets, type KeyMaterial } from '../engine/material.ts';
import { curveNamed, CURVES, type Computer } from '../tables/curves.ts';
import { encodeBase64url } from '../text/base64url.ts';
import type { Jwe, Part } from '../token/token.ts';
import type { JweShape } from './jweForm.ts';

/** The result of `jose`. `refused`: it did not get as far as the mathematics, or the key or the engine was unsuitable. */
export type JoseOpens =
  | { outcome: 'opened'; plaintext: Uint8Array }
  | { outcome: 'failed' | 'refused'; code?: string; message?: string };

export interface JoseDecryptQuestion {
  text: string;
  token: Jwe;
  index: number;
  shape: JweShape;
  key: KeyMaterial;
  iterations: number;
  /** Octets that a compressed content may come to. */
  inflated: number;
}

/** The part of an encryption that `jose` cannot do on this engine: algorithm, content encryption or curve. Undefined: it can do it all. */
export async function beyondJose(
  { alg, enc }: Pick<JweShape, 'alg' | 'enc'>,
  key: KeyMaterial,
): Promise<string | undefined> {
  if (!hasWebCrypto()) return alg.id;
  const curve = alg.family === 'ecdhEs' && key.kind === 'jwk' ? curveNamed(jwkText(key.jwk, 'crv')) : undefined;
  if (alg.family === 'ecdhEs' && !curve) return alg.id;
  const all: readonly { id: string; computedBy: readonly Computer[] }[] = [
    alg,
    enc,
    ...(curve ? [{ id: curve, computedBy: CURVES[curve].computedBy }] : []),
  ];
  const other = all.find(({ computedBy }) => computedBy.length > 0 && computedBy[0] !== 'jose');
  if (other) return other.id;
  // A library may be needed: that depends on the engine.
  const open = [alg, enc].find(({ computedBy }) => computedBy.includes('library'));
  if (open && (await refusesAes192())) return open.id;
  const has = !curve || !CURVES[curve].computedBy.includes('library');
  return has || (await engineHas(CURVES[curve].webCrypto, ['deriveBits'])) ? undefined : curve;
}

const imported = new WeakMap<KeyMaterial, Map<string, Promise<CryptoKey | Uint8Array>>>();

/** Importing an RSA key costs more than using it: remembered as long as the key material lives. */
function keyFor(alg: string, key: KeyMaterial): Promise<CryptoKey | Uint8Array> {
  const secret = secretOctets(key);
  if (secret) return Promise.resolve(secret);
  const known = imported.get(key) ?? new Map<string, Promise<CryptoKey | Uint8Array>>();
  imported.set(key, known);
  const found = known.get(alg) ?? importJWK(bare(key.kind === 'jwk' ? key.jwk : {}) as JWK, alg);
  known.set(alg, found);
  return found;
}

/** One recipient in the flattened form. The tag covers the token's characters, so they are kept; the rest is passed as octets. */
function flattened({ text, token, index }: JoseDecryptQuestion): FlattenedJWE {
  const { protectedHeader, sharedUnprotectedHeader, additionalData, recipients } = token;
  const { unprotectedHeader, encryptedKey } = recipients[index] ?? {};
  const characters = (part: Part): string => text.slice(part.span.start, part.span.end);
  const octets = (part: Part | undefined): string => encodeBase64url(part?.octets ?? new Uint8Array());
  const json = (part: Part): JWEHeaderParameters => JSON.parse(part.decoded?.text ?? '{}') as JWEHeaderParameters;
  return {
    ...(protectedHeader ? { protected: characters(protectedHeader) } : {}),
    ...(sharedUnprotectedHeader ? { unprotected: json(sharedUnprotectedHeader) } : {}),
    ...(unprotectedHeader ? { header: json(unprotectedHeader) } : {}),
    ...(encryptedKey && encryptedKey.octets.length > 0 ? { encrypted_key: octets(encryptedKey) } : {}),
    ...(additionalData ? { aad: characters(additionalData) } : {}),
    iv: octets(token.initializationVector),
    ciphertext: octets(token.ciphertext),
    tag: octets(token.authenticationTag),
  };
}

/** Asks `jose` to decrypt for one recipient. Never throws. */
export async function joseDecrypt(question: JoseDecryptQuestion): Promise<JoseOpens> {
  const { shape, key, iterations, inflated } = question;
  try {
    const { plaintext } = await flattenedDecrypt(flattened(question), await keyFor(shape.alg.id, key), {
      keyManagementAlgorithms: [shape.alg.id],
      contentEncryptionAlgorithms: [shape.enc.id],
      maxPBES2Count: iterations,
      maxDecompressedLength: inflated,
    });
    return { outcome: 'opened', plaintext };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) return { outcome: 'refused' };
    const { code, message } = error;
    return { outcome: error instanceof errors.JWEDecryptionFailed ? 'failed' : 'refused', code, message };
  }
}
