import { openRsa15 } from '../engine/rsa15.ts';
import { jwkOctets, secretOctets, type Jwk, type KeyMaterial } from '../engine/material.ts';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../tables/algs.ts';
import { concat, plain } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { agreementSteps } from './agreement.ts';
import { unwrapSteps } from './aesKeyWrap.ts';
import { cbcHmacSteps } from './cbcHmac.ts';
import { gcmParts, gcmSteps, type GcmInput } from './gcm.ts';
import { oaepSteps } from './oaep.ts';
import { compare, fieldsOf, type Step, type Value } from './step.ts';

const NOTHING = new Uint8Array();

export interface ContentKeyQuestion {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  key: KeyMaterial;
  parameters: {
    epk?: Jwk;
    apu?: Uint8Array;
    apv?: Uint8Array;
    iv?: Uint8Array;
    tag?: Uint8Array;
    p2s?: Uint8Array;
    p2c?: number;
  };
  encryptedKey: Value;
  /** Random octets: for RSA1_5, the substitute for a key that fails, and the blinding of the private operation. */
  random: (length: number) => Uint8Array;
}

/** Steps that end with a key, or without one if a check fails. */
export type KeySteps = AsyncGenerator<Step, Value | undefined>;

/** RFC 7518 section 4.8: salt and stretching, which end with the key that wraps. */
export async function* stretchSteps({
  alg,
  key,
  parameters,
}: Pick<ContentKeyQuestion, 'alg' | 'key' | 'parameters'>): AsyncGenerator<Step, Value> {
  const { p2s = NOTHING, p2c = 0 } = parameters;
  const password: Value = { name: 'password', octets: secretOctets(key) ?? NOTHING, secret: true };
  const name = encodeUtf8(alg.id);
  const salt: Value = {
    name: 'salt',
    octets: concat(name, Uint8Array.of(0), p2s),
    fields: fieldsOf(['name', name.length], ['separator', 1], ['saltInput', p2s.length]),
  };
  yield {
    id: 'pbes2-salt',
    section: 'RFC 7518 §4.8.1.1',
    args: { alg: alg.id, count: p2c },
    takes: [{ name: 'saltInput', octets: p2s }],
    gives: [salt],
  };
  const imported = await crypto.subtle.importKey('raw', plain(password.octets), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: alg.hash ?? '', salt: plain(salt.octets), iterations: p2c };
  const derived: Value = {
    name: 'wrappingKey',
    octets: new Uint8Array(await crypto.subtle.deriveBits(how, imported, alg.wrappingKeyBits ?? 0)),
    secret: true,
  };
  yield {
    id: 'pbes2-derive',
    section: 'RFC 8018 §5.2',
    args: { hash: alg.hash ?? '', count: p2c },
    takes: [password, salt],
    gives: [derived],
  };
  return derived;
}

async function* gcmKeySteps({ key, parameters, encryptedKey }: ContentKeyQuestion): KeySteps {
  const { iv = NOTHING, tag = NOTHING } = parameters;
  const wrappingKey: Value = { name: 'wrappingKey', octets: secretOctets(key) ?? NOTHING, secret: true };
  const parts = gcmParts(wrappingKey.octets, iv, encryptedKey.octets, NOTHING);
  const comparison = compare({ name: 'authenticationTag', octets: tag }, parts.computedTag);
  const contentKey: Value = { name: 'contentKey', octets: parts.plaintext, secret: true };
  yield {
    id: 'gcmkw-open',
    section: 'RFC 7518 §4.7',
    takes: [wrappingKey, { name: 'initializationVector', octets: iv }, encryptedKey],
    gives: comparison.same ? [contentKey] : [],
    comparison,
  };
  return comparison.same ? contentKey : undefined;
}

/** RFC 7518 section 4.6: ends with the content key, or the one that wraps it. */
export async function* agreedSteps({
  alg,
  enc,
  key,
  parameters,
}: Pick<ContentKeyQuestion, 'alg' | 'enc' | 'key' | 'parameters'>): AsyncGenerator<Step, Value> {
  const direct = alg.wrappingKeyBits === undefined;
  return yield* agreementSteps({
    own: key.kind === 'jwk' ? key.jwk : {},
    ephemeral: parameters.epk ?? {},
    algorithmId: direct ? enc.id : alg.id,
    bits: alg.wrappingKeyBits ?? enc.cekOctets * 8,
    apu: parameters.apu ?? NOTHING,
    apv: parameters.apv ?? NOTHING,
    gives: direct ? 'contentKey' : 'wrappingKey',
  });
}

export async function* directSteps({ key }: Pick<ContentKeyQuestion, 'key'>): AsyncGenerator<Step, Value> {
  const contentKey: Value = { name: 'contentKey', octets: secretOctets(key) ?? NOTHING, secret: true };
  yield {
    id: 'direct-key',
    section: 'RFC 7518 §4.5',
    takes: [{ name: 'sharedKey', octets: contentKey.octets, secret: true }],
    gives: [contentKey],
  };
  return contentKey;
}

/** RSAES-PKCS1-v1_5: the form of its padding is never revealed, not even here (RFC 7516 section 11.5). */
async function* rsa15Steps({ enc, key, encryptedKey, random }: ContentKeyQuestion): KeySteps {
  const jwk = key.kind === 'jwk' ? key.jwk : {};
  const blind = random(jwkOctets(jwk, 'n')?.length ?? 0);
  const octets = openRsa15(jwk, encryptedKey.octets, random(enc.cekOctets), blind);
  const contentKey: Value = { name: 'contentKey', octets, secret: true };
  yield { id: 'rsa15-key', section: 'RFC 7516 §11.5', takes: [encryptedKey], gives: [contentKey] };
  return contentKey;
}

/** The steps to the content key (RFC 7516 section 5.2, steps 6 to 12). The shape and the key have been judged before. */
export function contentKeySteps(question: ContentKeyQuestion): KeySteps {
  const { alg, key, encryptedKey } = question;
  switch (alg.family) {
    case 'dir':
      return directSteps(question);
    case 'aesKw':
      return unwrapSteps({ name: 'wrappingKey', octets: secretOctets(key) ?? NOTHING, secret: true }, encryptedKey);
    case 'aesGcmKw':
      return gcmKeySteps(question);
    case 'pbes2':
      return (async function* () {
        return yield* unwrapSteps(yield* stretchSteps(question), encryptedKey);
      })();
    case 'ecdhEs':
      return (async function* () {
        const derived = yield* agreedSteps(question);
        return alg.wrappingKeyBits === undefined ? derived : yield* unwrapSteps(derived, encryptedKey);
      })();
    case 'rsaesOaep':
      return oaepSteps(alg.hash ?? 'SHA-1', key.kind === 'jwk' ? key.jwk : {}, encryptedKey);
    case 'rsaesPkcs1':
      return rsa15Steps(question);
  }
}

/** How the content is decrypted with it (RFC 7516 section 5.2, step 16). Undefined if the tag is not right. */
export async function* contentSteps(enc: ContentEncryptionAlgorithm, sealed: GcmInput): KeySteps {
  return yield* enc.family === 'aesGcm' ? gcmSteps(sealed) : cbcHmacSteps(enc, sealed);
}
