import { FlattenedEncrypt, importJWK, type JWEHeaderParameters, type JWK } from 'jose';
import { publicHalf, secretOctets, type KeyMaterial } from '../engine/material.ts';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../tables/algs.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { asJoseWrites } from '../token/asJoseWrites.ts';
import type { RecipientContents } from '../token/serialize.ts';
import { beyondJose } from './askJose.ts';
import { jwkOf } from './contentKey.ts';
import { SURE_ITERATIONS } from './passwordKey.ts';

export interface JoseEncryptQuestion {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  key: KeyMaterial;
  p2c: number;
  plaintext: Uint8Array;
  /** Header texts, without what the algorithm writes. */
  protectedHeader: string | undefined;
  sharedUnprotectedHeader?: string;
  header: string | undefined;
  additionalData?: Uint8Array;
}

export interface JoseEncrypted {
  protectedHeader: string | undefined;
  recipients: [RecipientContents];
  iv: Uint8Array;
  ciphertext: Uint8Array;
  tag: Uint8Array;
}

const octets = (text = ''): Uint8Array => decodeBase64url(text).octets;

/**
 * Encrypts for one recipient by `jose`, which makes content key, vector and everything else that is random. Undefined
 * where it cannot make this very token: an algorithm or a curve that it does not know, a header that it refuses or whose
 * text it would write otherwise.
 */
export async function joseEncrypt(question: JoseEncryptQuestion): Promise<JoseEncrypted | undefined> {
  const { alg, key, p2c, protectedHeader, sharedUnprotectedHeader, header, additionalData } = question;
  if (p2c > SURE_ITERATIONS || (await beyondJose(question, key)) !== undefined) return undefined;
  try {
    const made = new FlattenedEncrypt(question.plaintext);
    for (const [text, put] of [
      [protectedHeader, (value: JWEHeaderParameters) => made.setProtectedHeader(value)],
      [sharedUnprotectedHeader, (value: JWEHeaderParameters) => made.setSharedUnprotectedHeader(value)],
      [header, (value: JWEHeaderParameters) => made.setUnprotectedHeader(value)],
    ] as const) {
      if (text === undefined) continue;
      const value = asJoseWrites(text);
      if (!value) return undefined;
      put(value);
    }
    if (additionalData) made.setAdditionalAuthenticatedData(additionalData);
    if (alg.family === 'pbes2') made.setKeyManagementParameters({ p2c });
    const secret = secretOctets(key);
    const jwe = await made.encrypt(secret ?? (await importJWK(publicHalf(jwkOf(key)) as JWK, alg.id)));
    return {
      protectedHeader: jwe.protected === undefined ? undefined : decodeUtf8(octets(jwe.protected)).decoded.text,
      recipients: [
        {
          ...(header === undefined ? {} : { unprotectedHeader: header }),
          encryptedKey: octets(jwe.encrypted_key),
        },
      ],
      iv: octets(jwe.iv),
      ciphertext: octets(jwe.ciphertext),
      tag: octets(jwe.tag),
    };
  } catch {
    // If the key or the engine throws here, our own way throws too, and translates the error.
    return undefined;
  }
}
