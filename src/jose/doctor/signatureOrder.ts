import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, fitting, inputOf, signatureOf, withSignature } from './trial.ts';

type Way = 'swapped' | 'little' | 'whole' | 'reversed';

const reversed = (octets: Uint8Array): Uint8Array => octets.toReversed();

/** The right numbers, in another order: s before r, or the last octet of each first, as Microsoft's CryptoAPI has them. */
function* orders(signature: Uint8Array, family: string): Generator<[how: Way, octets: Uint8Array]> {
  if (family !== 'ecdsa') return yield ['reversed', reversed(signature)];
  const half = signature.length / 2;
  const [r, s] = [signature.subarray(0, half), signature.subarray(half)];
  yield ['swapped', Uint8Array.of(...s, ...r)];
  yield ['little', Uint8Array.of(...reversed(r), ...reversed(s))];
  yield ['whole', reversed(signature)];
}

const LAST_FIRST = 'The key is right, but the bytes of the signature are in reverse order: the last byte comes first.';
const SAYS: Readonly<Record<Way, string>> = {
  swapped: 'The key is right, but r and s of the signature are in the wrong order: s comes first.',
  little: LAST_FIRST,
  whole: 'The key is right, but the whole signature is reversed: s comes first, and both begin with their last byte.',
  reversed: LAST_FIRST,
};

/** Numbers of a signature are written with their first octet first, r before s (RFC 7518 section 3.4, RFC 8017 section 4.1). */
export const signatureOrder: Diagnosis = {
  id: 'signature-order',
  words: {
    says: ({ how }) => SAYS[how as Way],
    hint: ({ how }) =>
      how === 'reversed'
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
      if (key) return { verifies: true, key: key.id, ...withSignature(patient, octets), args: { how } };
    }
    return undefined;
  },
};
