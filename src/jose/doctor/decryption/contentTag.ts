import { algorithm, type ContentEncryptionAlgorithm } from '../../tables/algs.ts';
import { macInput } from '../../jwe/contentEncryption.ts';
import { additionalDataOf, sealedOf } from '../../jwe/decrypt.ts';
import type { JweShape } from '../../jwe/jweForm.ts';
import { source } from '../../engine/webCrypto.ts';
import { materialOf } from '../../keys/keyMaterial.ts';
import { headerString } from '../../token/header.ts';
import { concat, sameOctets } from '../../text/octets.ts';
import type { Diagnosed } from '../examine.ts';
import type { DiagnosisWords } from '../diagnosis.ts';
import { contentKeyWith, opens, shapeOf, type DecryptionCase, type DecryptionDiagnosis } from './patient.ts';
import { jweHeader } from '../../token/joseHeader.ts';

const WHAT: Readonly<Record<string, string>> = {
  halves: 'the halves of the content key are swapped: the first half authenticates, the second encrypts',
  end: 'the tag is the last half of the HMAC, not the first',
  noLength: 'the tag was made without the length of the header (AL) at the end',
  octets: 'the tag was made with the length of the header in bytes, not in bits',
  whole: 'the tag is the whole HMAC, not its first half',
};

const words: DiagnosisWords = {
  says: ({ how }) => `The key is right, but ${WHAT[String(how)]}.`,
  hint: () =>
    'AES-CBC with HMAC says exactly what is authenticated, and how the tag is cut (RFC 7518 §5.2.2.1). Fix the sender.',
};

async function hmac(enc: ContentEncryptionAlgorithm, key: Uint8Array, input: Uint8Array): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', source(key), { name: 'HMAC', hash: enc.hash ?? '' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, source(input)));
}

const AL = 8;
/** AL as 64 bits, big-endian. */
const lengthOf = (value: number): Uint8Array => {
  const length = new Uint8Array(AL);
  new DataView(length.buffer).setBigUint64(0, BigInt(value));
  return length;
};

/** The mistake by which a sender computed this tag with this content key. */
async function howTagged(
  { text, token }: DecryptionCase,
  enc: ContentEncryptionAlgorithm,
  cek: Uint8Array,
): Promise<string | undefined> {
  const iv = token.initializationVector?.octets ?? new Uint8Array();
  const { ciphertext, tag } = sealedOf(token);
  const additional = additionalDataOf(text, token);
  const input = macInput(additional, iv, ciphertext);
  const bare = input.subarray(0, input.length - AL);
  const [first, second] = [cek.subarray(0, cek.length / 2), cek.subarray(cek.length / 2)];
  const size = enc.tagOctets;
  const whole = await hmac(enc, first, input);
  if (sameOctets(whole, tag)) return 'whole';
  if (sameOctets(whole.subarray(-size), tag)) return 'end';
  const made = async (key: Uint8Array, data: Uint8Array): Promise<boolean> =>
    sameOctets((await hmac(enc, key, data)).subarray(0, size), tag);
  if (await made(second, input)) return 'halves';
  if (await made(first, bare)) return 'noLength';
  return (await made(first, concat(bare, lengthOf(additional.length)))) ? 'octets' : undefined;
}

async function firstTagged(
  patient: DecryptionCase,
  shape: JweShape,
): Promise<{ key: string; how: string } | undefined> {
  const { enc } = shape;
  if (enc.family !== 'aesCbcHmac') return undefined;
  for (const key of patient.keys) {
    const cek = await contentKeyWith(patient, shape, materialOf(key));
    const how = cek?.length === enc.cekOctets ? await howTagged(patient, enc, cek) : undefined;
    if (how !== undefined) return { key: key.id, how };
  }
  return undefined;
}

/** What is authenticated, and with which half: only the tag shows it. */
export const contentTag: DecryptionDiagnosis = {
  id: 'content-tag',
  words,
  async examine(patient, shape) {
    const found = await firstTagged(patient, shape);
    return found && { verifies: true, key: found.key, args: { how: found.how } };
  },
};

/** A tag that was not cut has no length that is tried: cut, the token must open. */
export async function uncutTag(patient: DecryptionCase): Promise<Diagnosed | undefined> {
  const { token } = patient;
  const named = headerString(jweHeader(token, 0), 'enc');
  const enc = named === undefined ? undefined : algorithm(named);
  const tag = token.authenticationTag;
  if (enc?.use !== 'contentEncryption' || enc.family !== 'aesCbcHmac' || tag?.octets.length !== 2 * enc.tagOctets)
    return undefined;
  const octets = tag.octets.subarray(0, enc.tagOctets);
  const cut: DecryptionCase = { ...patient, token: { ...token, authenticationTag: { ...tag, octets, faults: [] } } };
  const shape = shapeOf(cut);
  // RSAES-PKCS1-v1_5 is never tried: the result would reveal whether the padding is correct.
  if (!shape || shape.alg.family === 'rsaesPkcs1') return undefined;
  for (const key of patient.keys)
    if (await opens(cut, shape, materialOf(key), {}))
      return { id: contentTag.id, verifies: true, key: key.id, args: { how: 'whole' } };
  return undefined;
}
