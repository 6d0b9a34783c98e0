import { sameOctets } from '../text/octets.ts';
import type { Span } from '../text/span.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/** The id of a value; `words/` has the display names. */
export type ValueName =
  | 'additionalData'
  | 'agreedSecret'
  | 'authenticationTag'
  | 'blockKey'
  | 'challenge'
  | 'ciphertext'
  | 'computedHash'
  | 'computedMac'
  | 'computedTag'
  | 'contentKey'
  | 'counterBlock'
  | 'encodedMessage'
  | 'encryptedKey'
  | 'encryptionKey'
  | 'ephemeralKey'
  | 'expectedMessage'
  | 'ghash'
  | 'hash'
  | 'hashKey'
  | 'headerText'
  | 'inflated'
  | 'initializationVector'
  | 'innerHash'
  | 'innerKey'
  | 'integrityValue'
  | 'keyHash'
  | 'labelHash'
  | 'leftPoint'
  | 'lengths'
  | 'macInput'
  | 'macKey'
  | 'madeCiphertext'
  | 'madeKey'
  | 'madeSignature'
  | 'mask'
  | 'maskedBlock'
  | 'maskedSeed'
  | 'message'
  | 'messageDigest'
  | 'modulus'
  | 'nonce'
  | 'otherInfo'
  | 'outerKey'
  | 'paddedText'
  | 'password'
  | 'payloadText'
  | 'plaintext'
  | 'pointX'
  | 'prefix'
  | 'privateKey'
  | 'publicExponent'
  | 'publicKey'
  | 'r'
  | 'rPoint'
  | 'receivedLabelHash'
  | 'recipientKey'
  | 'representative'
  | 'rightPoint'
  | 'roundHash'
  | 's'
  | 'salt'
  | 'saltInput'
  | 'scalar'
  | 'secret'
  | 'seed'
  | 'sharedKey'
  | 'signature'
  | 'signingInput'
  | 'u1'
  | 'u2'
  | 'unmaskedBlock'
  | 'wrapState'
  | 'wrappingKey';

/** A named run of octets inside a value: `0x00 0x01`, the padding, the hash. */
export interface ByteField {
  name: FieldName;
  start: number;
  end: number;
}

export type FieldName =
  | 'additionalData'
  | 'additionalDataLength'
  | 'algorithmId'
  | 'ciphertext'
  | 'ciphertextLength'
  | 'contentKey'
  | 'context'
  | 'counter'
  | 'digestInfo'
  | 'dot'
  | 'encryptionKey'
  | 'hash'
  | 'header'
  | 'initializationVector'
  | 'integrity'
  | 'key'
  | 'keyLength'
  | 'labelHash'
  | 'leadingZero'
  | 'macKey'
  | 'maskedBlock'
  | 'maskedSeed'
  | 'message'
  | 'name'
  | 'padding'
  | 'partyU'
  | 'partyV'
  | 'payload'
  | 'plaintext'
  | 'point'
  | 'r'
  | 'rest'
  | 's'
  | 'salt'
  | 'saltInput'
  | 'separator'
  | 'tag'
  | 'trailer'
  | 'type'
  | 'zeros';

/** Octets with a name. Big numbers are octets too, big-endian. */
export interface Value {
  name: ValueName;
  octets: Uint8Array;
  /** `text`: UTF-8, so that it can be shown as text too. Left out: octets. */
  as?: 'text' | 'number';
  fields?: readonly ByteField[];
  /** Its place in the token's own text. */
  span?: Span;
  /** Only the holder of a secret or private key may see it: masked until somebody asks. */
  secret?: true;
  /** Its number among several of that name: a round, a block. */
  index?: number;
}

/** The two values that must be the same for the check to hold. */
export interface Comparison {
  expected: Value;
  computed: Value;
  same: boolean;
  /** Index of the first octet that differs; the shorter length where one is the beginning of the other. */
  firstDifference?: number;
}

/** One step of a computation: its inputs, its outputs, and the section that specifies it. */
export interface Step {
  id: StepId;
  section: string;
  takes: readonly Value[];
  gives: readonly Value[];
  /** Fills the sentence: names of hashes and curves, numbers. */
  args?: Readonly<Record<string, string | number>>;
  comparison?: Comparison;
}

export type StepId =
  | 'signing-input'
  | 'hmac-key-block'
  | 'hmac-inner'
  | 'hmac-outer'
  | 'hmac-compare'
  | 'rsa-hash'
  | 'rsa-public-operation'
  | 'pkcs1-expected'
  | 'pkcs1-compare'
  | 'pss-split'
  | 'pss-mask'
  | 'pss-unmask'
  | 'pss-message'
  | 'pss-compare'
  | 'ecdsa-hash'
  | 'ecdsa-split'
  | 'ecdsa-scalars'
  | 'ecdsa-point'
  | 'ecdsa-compare'
  | 'eddsa-split'
  | 'eddsa-challenge'
  | 'eddsa-left'
  | 'eddsa-right'
  | 'eddsa-compare'
  | 'mldsa-key-hash'
  | 'mldsa-message'
  | 'mldsa-representative'
  | 'mldsa-stop'
  | 'rsa-private-operation'
  | 'pss-salt'
  | 'pss-block'
  | 'pss-cover'
  | 'ecdsa-nonce'
  | 'ecdsa-nonce-point'
  | 'ecdsa-s'
  | 'eddsa-expand'
  | 'eddsa-nonce'
  | 'eddsa-commit'
  | 'eddsa-s'
  | 'mldsa-make-stop'
  | 'made-signature'
  | 'cek-made'
  | 'aeskw-make-start'
  | 'aeskw-make-round'
  | 'gcmkw-seal'
  | 'agreement-sender'
  | 'oaep-block'
  | 'oaep-cover-block'
  | 'oaep-cover-seed'
  | 'oaep-public-operation'
  | 'made-key'
  | 'deflate'
  | 'gcm-encrypt'
  | 'gcm-make-tag'
  | 'cbc-pad'
  | 'cbc-encrypt'
  | 'cbc-make-tag'
  | 'made-content'
  | 'direct-key'
  | 'aeskw-start'
  | 'aeskw-round'
  | 'aeskw-compare'
  | 'gcmkw-open'
  | 'agreement-secret'
  | 'agreement-info'
  | 'agreement-hash'
  | 'agreement-key'
  | 'pbes2-salt'
  | 'pbes2-derive'
  | 'oaep-private-operation'
  | 'oaep-seed'
  | 'oaep-unmask'
  | 'oaep-compare'
  | 'rsa15-key'
  | 'content-additional-data'
  | 'gcm-start'
  | 'gcm-hash'
  | 'gcm-tag'
  | 'gcm-decrypt'
  | 'cbc-split'
  | 'cbc-mac-input'
  | 'cbc-tag'
  | 'cbc-decrypt'
  | 'inflate';

/** How a computation ends: `holds` is the result of the last comparison, undefined if it cannot be shown to the end. */
export interface StepsOutcome {
  holds: boolean | undefined;
}

/** A computation that is made one step at a time, as the reader goes on. */
export type Steps = AsyncGenerator<Step, StepsOutcome>;

export function compare(expected: Value, computed: Value): Comparison {
  if (sameOctets(expected.octets, computed.octets)) return { expected, computed, same: true };
  const shorter = Math.min(expected.octets.length, computed.octets.length);
  let at = 0;
  while (at < shorter && expected.octets[at] === computed.octets[at]) at += 1;
  return { expected, computed, same: false, firstDifference: at };
}

/** Content that a token carries: text where it is UTF-8. */
export const contentValue = (name: ValueName, octets: Uint8Array): Value =>
  decodeUtf8(octets).invalid === undefined ? { name, octets, as: 'text' } : { name, octets };

/** Fields that follow one another, from their lengths; those of no length are left out. */
export function fieldsOf(...runs: readonly (readonly [FieldName, number])[]): ByteField[] {
  const fields: ByteField[] = [];
  let at = 0;
  for (const [name, length] of runs) {
    if (length > 0) fields.push({ name, start: at, end: at + length });
    at += length;
  }
  return fields;
}
