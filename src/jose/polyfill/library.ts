import type { SignatureAlgorithm } from '../algs.ts';
import { OpError } from '../ops/faults.ts';
import { jwkOctets, type Jwk, type KeyMaterial } from '../ops/material.ts';
import type { Signer } from './signer.ts';

// Apart from the functions that use them, so that a bundler makes lazy chunks of them; each by name, so that it leaves
// out the rest of a package.
const loadSecp256k1 = async () => (await import('@noble/curves/secp256k1.js')).secp256k1;
const loadEd25519 = async () => (await import('@noble/curves/ed25519.js')).ed25519;
const loadEd448 = async () => (await import('@noble/curves/ed448.js')).ed448;
const loadMlDsa = async () => {
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
  return { 44: ml_dsa44, 65: ml_dsa65, 87: ml_dsa87 };
};

const jwkOf = (key: KeyMaterial): Jwk => (key.kind === 'jwk' ? key.jwk : {});

/** A member of the length that the curve or the parameter set fixes. */
function sized(key: KeyMaterial, name: string, octets: number): Uint8Array {
  const value = jwkOctets(jwkOf(key), name);
  if (!value) throw new OpError('key-member-missing', { name });
  if (value.length !== octets) throw new OpError('key-member-length', { name, has: value.length, wants: octets });
  return value;
}

function uncompressed(key: KeyMaterial): Uint8Array {
  const point = new Uint8Array(65);
  point[0] = 4;
  point.set(sized(key, 'x', 32), 1);
  point.set(sized(key, 'y', 32), 33);
  return point;
}

/** A throw for a broken key is the key's fault; for a signature that cannot be one it is a no. */
const onCurve = (check: () => unknown): void => {
  try {
    check();
  } catch (cause) {
    throw new OpError('key-invalid', {}, cause);
  }
};
const orFalse = (check: () => boolean): boolean => {
  try {
    return check();
  } catch {
    return false;
  }
};

/** RFC 8812 section 3.2. */
const secp256k1: Signer = {
  async verify(key, data, signature) {
    const curve = await loadSecp256k1();
    const point = uncompressed(key);
    onCurve(() => curve.Point.fromBytes(point).assertValidity());
    // JOSE does not ask for the lower half of s, as Bitcoin does: OpenSSL writes either.
    return orFalse(() => curve.verify(signature, data, point, { lowS: false }));
  },
  async sign(key, data) {
    const curve = await loadSecp256k1();
    const secret = sized(key, 'd', 32);
    let signature: Uint8Array = new Uint8Array();
    onCurve(() => {
      signature = curve.sign(data, secret);
    });
    return signature;
  },
};

/** RFC 8037 section 3.1, RFC 9864 section 2.2. */
const edwards = (octets: number, load: () => Promise<typeof import('@noble/curves/ed448.js').ed448>): Signer => ({
  async verify(key, data, signature) {
    const curve = await load();
    const point = sized(key, 'x', octets);
    onCurve(() => curve.Point.fromBytes(point, false));
    return orFalse(() => curve.verify(signature, data, point, { zip215: false }));
  },
  async sign(key, data) {
    const curve = await load();
    return curve.sign(data, sized(key, 'd', octets));
  },
});

/** RFC 9964: the public key as FIPS 204 encodes it, the private key as the seed of 32 octets. */
const mlDsa = (algorithm: SignatureAlgorithm): Signer => {
  const load = async () => (await loadMlDsa())[algorithm.id.slice(-2) as '44' | '65' | '87'];
  return {
    async verify(key, data, signature) {
      const set = await load();
      const point = sized(key, 'pub', set.lengths.publicKey ?? 0);
      return orFalse(() => set.verify(signature, data, point));
    },
    async sign(key, data) {
      const set = await load();
      return set.sign(data, set.keygen(sized(key, 'priv', 32)).secretKey);
    },
  };
};

/** A signer that needs no engine, for the algorithms that some engines lack. `curve` decides where alg leaves it open. */
export function librarySigner(algorithm: SignatureAlgorithm, curve: string | undefined): Signer | undefined {
  if (algorithm.family === 'mlDsa') return mlDsa(algorithm);
  if (algorithm.family === 'ecdsa' && algorithm.curves.includes('secp256k1')) return secp256k1;
  if (algorithm.family !== 'eddsa') return undefined;
  const named = algorithm.curves.length === 1 ? algorithm.curves[0] : curve;
  if (named === 'Ed25519') return edwards(32, loadEd25519);
  return named === 'Ed448' ? edwards(57, loadEd448) : undefined;
}
