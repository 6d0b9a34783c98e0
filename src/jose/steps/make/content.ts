import { cbc, ctr } from '@noble/ciphers/aes.js';
import type { ContentEncryptionAlgorithm } from '../../tables/algs.ts';
import { concat } from '../../text/octets.ts';
import { BLOCK, splitStep, tagSteps } from '../cbcHmac.ts';
import { gcmParts, type GcmInput } from '../gcm.ts';
import { compare, fieldsOf, type StepsOutcome, type Step, type Value } from '../step.ts';
import { madeStep } from './made.ts';

const section = 'NIST SP 800-38D §7.1';

/** AES-GCM forwards: encrypt, then hash what the tag covers. */
async function* gcmMakeSteps(sealed: GcmInput, plaintext: Value): AsyncGenerator<Step, StepsOutcome> {
  const { key, iv, tag, additionalData } = sealed;
  const octets = ctr(key.octets, concat(iv.octets, Uint8Array.of(0, 0, 0, 2))).encrypt(plaintext.octets);
  const made: Value = { name: 'madeCiphertext', octets };
  const parts = gcmParts(key.octets, iv.octets, octets, additionalData.octets);
  yield { id: 'gcm-start', section, takes: [key, iv], gives: [parts.hashKey, parts.counterBlock] };
  yield { id: 'gcm-encrypt', section, takes: [key, parts.counterBlock, plaintext], gives: [made] };
  yield {
    id: 'gcm-hash',
    section: 'NIST SP 800-38D §6.4',
    takes: [parts.hashKey, additionalData, made, parts.lengths],
    gives: [parts.ghash],
  };
  const comparison = compare(tag, parts.computedTag);
  yield {
    id: 'gcm-make-tag',
    section,
    takes: [parts.ghash, parts.counterBlock],
    gives: [parts.computedTag],
    comparison,
  };
  const { step, outcome } = madeStep('made-content', sealed.ciphertext, made);
  yield step;
  return { holds: comparison.same && outcome.holds === true };
}

/** AES-CBC forwards, then HMAC over what came out (RFC 7518 section 5.2.2.1). */
async function* cbcMakeSteps(
  enc: ContentEncryptionAlgorithm,
  sealed: GcmInput,
  plaintext: Value,
): AsyncGenerator<Step, StepsOutcome> {
  const splitting = splitStep(enc, sealed.key);
  const [macKey, encryptionKey] = splitting.gives;
  yield splitting;
  const padding = BLOCK - (plaintext.octets.length % BLOCK);
  const padded: Value = {
    name: 'paddedText',
    octets: concat(plaintext.octets, new Uint8Array(padding).fill(padding)),
    fields: fieldsOf(['plaintext', plaintext.octets.length], ['padding', padding]),
  };
  yield { id: 'cbc-pad', section: 'RFC 5652 §6.3', args: { padding }, takes: [plaintext], gives: [padded] };
  const octets = cbc(encryptionKey.octets, sealed.iv.octets, { disablePadding: true }).encrypt(padded.octets);
  const made: Value = { name: 'madeCiphertext', octets };
  yield { id: 'cbc-encrypt', section: 'RFC 7518 §5.2.2.1', takes: [encryptionKey, sealed.iv, padded], gives: [made] };
  const comparison = yield* tagSteps(enc, macKey, { ...sealed, ciphertext: made }, 'cbc-make-tag');
  const { step, outcome } = madeStep('made-content', sealed.ciphertext, made);
  yield step;
  return { holds: comparison.same && outcome.holds === true };
}

/** How the content is encrypted (RFC 7516 section 5.1, step 15), compared with what is in the token. */
export async function* makeContentSteps(
  enc: ContentEncryptionAlgorithm,
  sealed: GcmInput,
  plaintext: Value,
): AsyncGenerator<Step, StepsOutcome> {
  return yield* enc.family === 'aesGcm' ? gcmMakeSteps(sealed, plaintext) : cbcMakeSteps(enc, sealed, plaintext);
}
