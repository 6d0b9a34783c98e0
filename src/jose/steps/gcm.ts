import { ghash } from '@noble/ciphers/_polyval.js';
import { ctr, ecb } from '@noble/ciphers/aes.js';
import { concat, fromNumber } from '../text/octets.ts';
import { xor } from './hash.ts';
import { compare, contentValue, fieldsOf, type Comparison, type Step, type Value } from './step.ts';

const BLOCK = 16;
const padded = (octets: Uint8Array): Uint8Array =>
  concat(octets, new Uint8Array((BLOCK - (octets.length % BLOCK)) % BLOCK));
const bits = (octets: Uint8Array): Uint8Array => fromNumber(BigInt(octets.length) * 8n, BLOCK / 2);

/** GCM as its definition has it (NIST SP 800-38D section 7.2), by blocks of AES and GHASH. */
export interface GcmParts {
  hashKey: Value;
  counterBlock: Value;
  lengths: Value;
  ghash: Value;
  computedTag: Value;
  plaintext: Uint8Array;
}

/** `iv` has 12 octets, as JOSE has it (RFC 7518 section 5.3). */
export function gcmParts(key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array, additional: Uint8Array): GcmParts {
  const block = (octets: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).encrypt(octets);
  const hashKey = block(new Uint8Array(BLOCK));
  const first = concat(iv, Uint8Array.of(0, 0, 0, 1));
  const lengths = concat(bits(additional), bits(ciphertext));
  const hashed = ghash(concat(padded(additional), padded(ciphertext), lengths), hashKey);
  return {
    hashKey: { name: 'hashKey', octets: hashKey, secret: true },
    counterBlock: {
      name: 'counterBlock',
      octets: first,
      fields: fieldsOf(['initializationVector', 12], ['counter', 4]),
    },
    lengths: {
      name: 'lengths',
      octets: lengths,
      fields: fieldsOf(['additionalDataLength', BLOCK / 2], ['ciphertextLength', BLOCK / 2]),
    },
    ghash: { name: 'ghash', octets: hashed, secret: true },
    // Anyone who learns this tag can pass off these octets as made with the key.
    computedTag: { name: 'computedTag', octets: xor(hashed, block(first)), secret: true },
    plaintext: ctr(key, concat(iv, Uint8Array.of(0, 0, 0, 2))).decrypt(ciphertext),
  };
}

export interface GcmInput {
  key: Value;
  iv: Value;
  ciphertext: Value;
  tag: Value;
  additionalData: Value;
}

/** Decrypts AES-GCM: the input of the tag, the tag, and only then the text. Undefined if the tag differs. */
export async function* gcmSteps(sealed: GcmInput): AsyncGenerator<Step, Value | undefined> {
  const { key, iv, ciphertext, tag, additionalData } = sealed;
  const parts = gcmParts(key.octets, iv.octets, ciphertext.octets, additionalData.octets);
  const section = 'NIST SP 800-38D §7.2';
  yield { id: 'gcm-start', section, takes: [key, iv], gives: [parts.hashKey, parts.counterBlock] };
  yield {
    id: 'gcm-hash',
    section: 'NIST SP 800-38D §6.4',
    takes: [parts.hashKey, additionalData, ciphertext, parts.lengths],
    gives: [parts.ghash],
  };
  const comparison: Comparison = compare(tag, parts.computedTag);
  yield {
    id: 'gcm-tag',
    section,
    takes: [parts.ghash, parts.counterBlock, tag],
    gives: [parts.computedTag],
    comparison,
  };
  if (!comparison.same) return undefined;
  const plaintext = contentValue('plaintext', parts.plaintext);
  yield { id: 'gcm-decrypt', section, takes: [key, parts.counterBlock, ciphertext], gives: [plaintext] };
  return plaintext;
}
