import type { Curve } from '../algs.ts';
import { AKP_KINDS } from './oids.ts';

// Apart from the functions that use them, so that a bundler makes lazy chunks of them.
const curves = {
  Ed25519: async () => (await import('@noble/curves/ed25519.js')).ed25519,
  X25519: async () => (await import('@noble/curves/ed25519.js')).x25519,
  Ed448: async () => (await import('@noble/curves/ed448.js')).ed448,
  X448: async () => (await import('@noble/curves/ed448.js')).x448,
};
const parameterSets = async () => {
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
  return [ml_dsa44, ml_dsa65, ml_dsa87];
};

/** The public half of an OKP private key of the right length, by a library; undefined where that cannot be loaded. */
export async function okpPublicHalf(curve: Curve, d: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return curve in curves ? (await curves[curve as keyof typeof curves]()).getPublicKey(d) : undefined;
  } catch {
    return undefined;
  }
}

/** The public half of an ML-DSA seed of 32 octets (FIPS 204 section 5.1), likewise. */
export async function akpPublicHalf(alg: string, seed: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const sets = await parameterSets();
    return sets[AKP_KINDS.findIndex(({ algorithm }) => algorithm.id === alg)]?.keygen(seed).publicKey;
  } catch {
    return undefined;
  }
}
