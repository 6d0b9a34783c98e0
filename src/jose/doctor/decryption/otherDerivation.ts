import { unwrapAesKw } from '../../engine/aes.ts';
import { agreed, otherInfo } from '../../jwe/keyAgreement.ts';
import { concat, digest, fromNumber, plain } from '../../text/octets.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { firstOpening, type DecryptionDiagnosis, type Variant } from './patient.ts';

const NOTHING = new Uint8Array();

/** RFC 5869. */
export async function hkdf(
  secret: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  length: number,
  hash = 'SHA-256',
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', plain(secret), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash, salt: plain(salt), info: plain(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}

/** ANSI X9.63: the counter comes after the secret. */
async function x963(z: Uint8Array, info: Uint8Array, length: number): Promise<Uint8Array> {
  const rounds: Uint8Array[] = [];
  for (let round = 1; round * 32 < length + 32; round += 1)
    rounds.push(await digest('SHA-256', concat(z, fromNumber(BigInt(round), 4), info)));
  return concat(...rounds).subarray(0, length);
}

type Derived = [how: string, octets: Uint8Array];

/** The keys that a sender may have derived from the agreed secret without the Concat KDF. */
async function derivations(z: Uint8Array, infos: readonly Uint8Array[], length: number): Promise<Derived[]> {
  const found: Derived[] = [['none', z.subarray(0, length)]];
  for (const hash of ['SHA-256', 'SHA-384', 'SHA-512'] as const)
    found.push([hash, (await digest(hash, z)).subarray(0, length)]);
  for (const info of infos) {
    found.push(['HKDF', await hkdf(z, NOTHING, info, length)]);
    found.push(['HKDF with SHA-512', await hkdf(z, NOTHING, info, length, 'SHA-512')]);
    found.push(['X9.63', await x963(z, info, length)]);
  }
  return found.filter(([, octets]) => octets.length === length);
}

export const otherDerivation: DecryptionDiagnosis = {
  id: 'other-derivation',
  words: {
    says: ({ how }) =>
      how === 'none'
        ? 'The key is right, but the sender used the agreed secret as it is, without the Concat KDF.'
        : `The key is right, but the sender derived the content key with ${how}, not with the Concat KDF.`,
    hint: () =>
      'ECDH-ES derives its key with the Concat KDF (RFC 7518 §4.6.2). The sender needs a JOSE library, or that KDF.',
  },
  async examine(patient, shape) {
    const { alg, enc, parameters } = shape;
    const { epk, apu = NOTHING, apv = NOTHING } = parameters;
    if (alg.family !== 'ecdhEs' || !epk) return undefined;
    const wraps = alg.wrappingKeyBits !== undefined;
    const bits = alg.wrappingKeyBits ?? enc.cekOctets * 8;
    const infos = [NOTHING, ...[enc.id, alg.id].map(encodeUtf8), otherInfo(wraps ? alg.id : enc.id, apu, apv, bits)];
    const encryptedKey = patient.token.recipients[patient.index]?.encryptedKey?.octets ?? NOTHING;
    const found = await firstOpening(patient, shape, async (key) => {
      if (key.kind !== 'jwk' || key.jwk['crv'] !== epk['crv'] || typeof key.jwk['d'] !== 'string') return [];
      const variants: (Variant & { how: string })[] = [];
      for (const [how, octets] of await derivations(await agreed(key.jwk, epk), infos, bits / 8)) {
        const cek = wraps ? await unwrapAesKw(octets, encryptedKey).catch(() => undefined) : octets;
        if (cek) variants.push({ how, cek });
      }
      return variants;
    });
    return found && { verifies: true, key: found.key.id, args: { how: found.variant.how } };
  },
};
