import { cbc } from '@noble/ciphers/aes.js';
import type { ContentEncryptionAlgorithm } from '../tables/algs.ts';
import { concat, fromNumber, plain } from '../text/octets.ts';
import type { GcmInput } from './gcm.ts';
import { compare, contentValue, fieldsOf, type Comparison, type Step, type Value } from './step.ts';

export const BLOCK = 16;

async function hmac(hash: string, key: Uint8Array, octets: Uint8Array): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', plain(key), { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, plain(octets)));
}

/** Octets of padding at the end, each of which says how many there are (RFC 5652 section 6.3); 0 if it is broken. */
function paddingOf(block: Uint8Array): number {
  const count = block[block.length - 1] ?? 0;
  const fits = count >= 1 && count <= BLOCK && block.slice(-count).every((octet) => octet === count);
  return fits ? count : 0;
}

/** RFC 7518 section 5.2.2.1: the first half of the key makes the tag. */
export function splitStep(enc: ContentEncryptionAlgorithm, key: Value): Step & { gives: [Value, Value] } {
  const half = enc.cekOctets / 2;
  return {
    id: 'cbc-split',
    section: 'RFC 7518 §5.2.2.1',
    args: { half },
    takes: [{ ...key, fields: fieldsOf(['macKey', half], ['encryptionKey', half]) }],
    gives: [
      { name: 'macKey', octets: key.octets.slice(0, half), secret: true },
      { name: 'encryptionKey', octets: key.octets.slice(half), secret: true },
    ],
  };
}

/** Computes the tag from the covered parts, and compares it with the token's tag. */
export async function* tagSteps(
  enc: ContentEncryptionAlgorithm,
  macKey: Value,
  { iv, ciphertext, additionalData, tag }: GcmInput,
  id: 'cbc-tag' | 'cbc-make-tag',
): AsyncGenerator<Step, Comparison> {
  const hash = enc.hash ?? 'SHA-256';
  const input: Value = {
    name: 'macInput',
    octets: concat(
      additionalData.octets,
      iv.octets,
      ciphertext.octets,
      fromNumber(BigInt(additionalData.octets.length) * 8n, 8),
    ),
    fields: fieldsOf(
      ['additionalData', additionalData.octets.length],
      ['initializationVector', iv.octets.length],
      ['ciphertext', ciphertext.octets.length],
      ['additionalDataLength', 8],
    ),
  };
  yield {
    id: 'cbc-mac-input',
    section: 'RFC 7518 §5.2.2.1',
    args: { bits: additionalData.octets.length * 8 },
    takes: [additionalData, iv, ciphertext],
    gives: [input],
  };
  const mac = await hmac(hash, macKey.octets, input.octets);
  const whole: Value = {
    name: 'computedMac',
    octets: mac,
    fields: fieldsOf(['tag', enc.tagOctets], ['rest', mac.length - enc.tagOctets]),
    secret: true,
  };
  const computed: Value = { name: 'computedTag', octets: mac.slice(0, enc.tagOctets), secret: true };
  const comparison = compare(tag, computed);
  yield {
    id,
    section: 'RFC 7518 §5.2.2',
    args: { hash, size: enc.tagOctets },
    takes: id === 'cbc-tag' ? [macKey, input, tag] : [macKey, input],
    gives: [whole],
    comparison,
  };
  return comparison;
}

/** AES-CBC with HMAC (RFC 7518 section 5.2.2.2): the tag first, and the text only if the tag matches. */
export async function* cbcHmacSteps(
  enc: ContentEncryptionAlgorithm,
  sealed: GcmInput,
): AsyncGenerator<Step, Value | undefined> {
  const { key, iv, ciphertext } = sealed;
  const splitting = splitStep(enc, key);
  const [macKey, encryptionKey] = splitting.gives;
  yield splitting;
  const comparison = yield* tagSteps(enc, macKey, sealed, 'cbc-tag');
  if (!comparison.same || ciphertext.octets.length % BLOCK !== 0 || ciphertext.octets.length === 0) return undefined;

  const block = cbc(encryptionKey.octets, iv.octets, { disablePadding: true }).decrypt(ciphertext.octets);
  const padding = paddingOf(block);
  const padded: Value = {
    name: 'paddedText',
    octets: block,
    fields: fieldsOf(['plaintext', block.length - padding], ['padding', padding]),
    secret: true,
  };
  const plaintext = contentValue('plaintext', block.slice(0, block.length - padding));
  yield {
    id: 'cbc-decrypt',
    section: 'RFC 7518 §5.2.2.2',
    args: { padding },
    takes: [encryptionKey, iv, ciphertext],
    gives: padding > 0 ? [padded, plaintext] : [padded],
  };
  return padding > 0 ? plaintext : undefined;
}
