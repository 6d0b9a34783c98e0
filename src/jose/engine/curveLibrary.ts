import type { ed448, x448 } from '@noble/curves/ed448.js';
import type { p256 } from '@noble/curves/nist.js';
import type { SignatureAlgorithm } from '../tables/algs.ts';
import { CURVES, curveOfShape, type Curve } from '../tables/curves.ts';

interface LibraryOf {
  weierstrass: typeof p256;
  edwards: typeof ed448;
  montgomery: typeof x448;
}

/**
 * The library of every curve. Each import apart, so that a bundler makes lazy chunks of them, and each by name, so that
 * it leaves out the rest of a package.
 */
export const LIBRARIES: { readonly [Name in Curve]: () => Promise<LibraryOf[(typeof CURVES)[Name]['shape']]> } = {
  'P-256': async () => (await import('@noble/curves/nist.js')).p256,
  'P-384': async () => (await import('@noble/curves/nist.js')).p384,
  'P-521': async () => (await import('@noble/curves/nist.js')).p521,
  secp256k1: async () => (await import('@noble/curves/secp256k1.js')).secp256k1,
  Ed25519: async () => (await import('@noble/curves/ed25519.js')).ed25519,
  Ed448: async () => (await import('@noble/curves/ed448.js')).ed448,
  X25519: async () => (await import('@noble/curves/ed25519.js')).x25519,
  X448: async () => (await import('@noble/curves/ed448.js')).x448,
};

/** The library of the algorithm of an AKP key. */
export async function parameterSet(alg: SignatureAlgorithm) {
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
  return [ml_dsa44, ml_dsa65, ml_dsa87].find(({ lengths }) => lengths.publicKey === alg.parameterSet?.pubOctets);
}

/** x, and on a Weierstrass curve y, of a private key; undefined if it is none, or the library cannot be loaded. */
export async function publicPoint(curve: Curve, d: Uint8Array): Promise<{ x: Uint8Array; y?: Uint8Array } | undefined> {
  try {
    const { octets, shape } = CURVES[curve];
    const point = (await LIBRARIES[curve]()).getPublicKey(d, false);
    // SEC 1 section 2.3.3: 04 x y.
    return shape === 'weierstrass' ? { x: point.subarray(1, 1 + octets), y: point.subarray(1 + octets) } : { x: point };
  } catch {
    return undefined;
  }
}

/**
 * Whether octets are a point of an OKP curve; every number serves on a Montgomery curve. Where the library cannot be
 * loaded, nothing is compared with them.
 */
export async function isPoint(curve: Curve, x: Uint8Array): Promise<boolean> {
  const edwards = curveOfShape('edwards', curve);
  const library = edwards && (await LIBRARIES[edwards]().catch(() => undefined));
  try {
    library?.Point.fromBytes(x, false);
    return true;
  } catch {
    return false;
  }
}

/** A new private key. */
export const randomPrivate = async (curve: Curve): Promise<Uint8Array> =>
  (await LIBRARIES[curve]()).utils.randomSecretKey();

/** The public half of a seed (FIPS 204 section 5.1); undefined if the library cannot be loaded. */
export async function publicOfSeed(alg: SignatureAlgorithm, seed: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return (await parameterSet(alg))?.keygen(seed).publicKey;
  } catch {
    return undefined;
  }
}
