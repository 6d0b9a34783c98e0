import { decryptRaw } from '../../engine/rsa15.ts';
import { jwkOctets } from '../../engine/material.ts';
import { jwkOf } from '../../jwe/contentKey.ts';
import { randomOctets } from '../../jwe/random.ts';
import type { Hash } from '../../tables/curves.ts';
import { hashOf, mgf1, xor } from '../../steps/hash.ts';
import { sameOctets } from '../../text/octets.ts';
import { firstOpening, type DecryptionDiagnosis, type Variant } from './patient.ts';

/** EME-OAEP decoding of RFC 8017 section 7.1.2, step 3, with a hash for the label and another for the mask. */
async function decoded(message: Uint8Array, label: Hash, mask: Hash): Promise<Uint8Array | undefined> {
  const size = (await hashOf(label, new Uint8Array())).length;
  if (message[0] !== 0 || message.length < 2 * size + 2) return undefined;
  const [maskedSeed, maskedData] = [message.subarray(1, 1 + size), message.subarray(1 + size)];
  const seed = xor(maskedSeed, await mgf1(mask, maskedData, size));
  const data = xor(maskedData, await mgf1(mask, seed, maskedData.length));
  if (!sameOctets(data.subarray(0, size), await hashOf(label, new Uint8Array()))) return undefined;
  const start = data.findIndex((octet, at) => at >= size && octet !== 0);
  return data[start] === 1 ? data.subarray(start + 1) : undefined;
}

const HASHES: readonly Hash[] = ['SHA-256', 'SHA-1', 'SHA-384', 'SHA-512'];
/** Raising a larger number here takes seconds. */
const LARGEST = 4096 / 8;

/** OAEP with one hash for the label and another for the mask: Java's default is SHA-1 for MGF1, whatever the other is. */
export const oaepMask: DecryptionDiagnosis = {
  id: 'oaep-mask',
  words: {
    says: ({ label, mask, wants }) =>
      `The key is right: it opens with ${label} for OAEP and ${mask} for MGF1. The header wants ${wants} for both.`,
    hint: ({ wants }) =>
      `In Java MGF1 uses SHA-1 unless told otherwise: new OAEPParameterSpec("${wants}", "MGF1", new MGF1ParameterSpec("${wants}"), PSource.PSpecified.DEFAULT).`,
  },
  async examine(patient, shape) {
    const { hash: wants, family } = shape.alg;
    if (family !== 'rsaesOaep' || wants === undefined) return undefined;
    const encrypted = patient.token.recipients[patient.index]?.encryptedKey?.octets ?? new Uint8Array();
    const found = await firstOpening(patient, shape, async (key) => {
      const jwk = jwkOf(key);
      const size = jwkOctets(jwk, 'n')?.length ?? 0;
      if (size === 0 || size > LARGEST || jwkOctets(jwk, 'd') === undefined) return [];
      const message = decryptRaw(jwk, encrypted, randomOctets(size));
      if (!message) return [];
      const variants: (Variant & { label: Hash; mask: Hash })[] = [];
      for (const label of HASHES)
        for (const mask of HASHES) {
          const cek = label === mask ? undefined : await decoded(message, label, mask);
          if (cek) variants.push({ label, mask, cek });
        }
      return variants;
    });
    return (
      found && {
        verifies: true,
        key: found.key.id,
        args: { label: found.variant.label, mask: found.variant.mask, wants },
      }
    );
  },
};
