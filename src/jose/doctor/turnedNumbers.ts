import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, fitting, inputOf, signatureOf, withSignature } from './trial.ts';

type Way = 'swapped' | 'little' | 'whole';

const turned = (octets: Uint8Array): Uint8Array => octets.toReversed();

/** The right numbers, in another order: s before r, or the last octet of each first, as Microsoft's CryptoAPI has them. */
function* orders(signature: Uint8Array, family: string): Generator<[how: Way, octets: Uint8Array]> {
  if (family !== 'ecdsa') return yield ['little', turned(signature)];
  const half = signature.length / 2;
  const [r, s] = [signature.subarray(0, half), signature.subarray(half)];
  yield ['swapped', Uint8Array.of(...s, ...r)];
  yield ['little', Uint8Array.of(...turned(r), ...turned(s))];
  yield ['whole', turned(signature)];
}

const SAYS: Readonly<Record<Way, string>> = {
  swapped: 'The key is right, but r and s of the signature are in the wrong order: s stands first.',
  little: 'The key is right, but the bytes of the signature are in the wrong order: the last one stands first.',
  whole: 'The key is right, but the signature is reversed as a whole: s stands first, and in both the last byte.',
};

/** Numbers of a signature are written with their first octet first, r before s (RFC 7518 section 3.4, RFC 8017 section 4.1). */
export const turnedNumbers: Diagnosis = {
  id: 'turned-numbers',
  words: {
    says: ({ how }) => SAYS[how as Way],
    hint: ({ alg, how }) =>
      how === 'little' && !String(alg).startsWith('ES')
        ? 'The signer must reverse the bytes. Old Windows functions (CryptSignHash) give the last byte first.'
        : 'The signer must write r and then s, each with its first byte first (RFC 7518 §3.4).',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const signature = signatureOf(patient);
    if (!alg || !(alg.family === 'ecdsa' || alg.keyTypes.includes('RSA'))) return undefined;
    const keys = fitting(alg, patient);
    if (keys.length === 0 || signature.length % 2 !== 0 || signature.length > 2048) return undefined;
    for (const [how, octets] of orders(signature, alg.family)) {
      const key = await firstHolding(alg, keys, inputOf(patient), octets);
      if (key) return { verifies: true, key: key.id, ...withSignature(patient, octets), args: { how, alg: alg.id } };
    }
    return undefined;
  },
};
