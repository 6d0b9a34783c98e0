import { computersOf, type ParameterSet, type SignatureAlgorithm } from '../tables/algs.ts';
import { CURVES, curvesOf, type Curve, type CurveOf } from '../tables/curves.ts';
import { concat } from '../text/octets.ts';
import { OpError } from '../token/thrown.ts';
import { jwkOctets, type Jwk, type KeyMaterial } from './material.ts';
import { LIBRARIES, parameterSet } from './curveLibrary.ts';
import type { Signer } from './signer.ts';

const jwkOf = (key: KeyMaterial): Jwk => (key.kind === 'jwk' ? key.jwk : {});

/** A member of the length that the curve or the parameter set fixes. */
function sized(key: KeyMaterial, name: string, octets: number): Uint8Array {
  const value = jwkOctets(jwkOf(key), name);
  if (!value) throw new OpError('key-member-missing', { name });
  if (value.length !== octets) throw new OpError('key-member-length', { name, has: value.length, wants: octets });
  return value;
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

/** RFC 7518 section 3.4, RFC 8812 section 3.2. */
const weierstrass = (curve: CurveOf<'weierstrass'>): Signer => ({
  async verify(key, data, signature) {
    const library = await LIBRARIES[curve]();
    const { octets } = CURVES[curve];
    const point = concat(Uint8Array.of(4), sized(key, 'x', octets), sized(key, 'y', octets));
    onCurve(() => library.Point.fromBytes(point).assertValidity());
    // JOSE does not ask for the lower half of s, as Bitcoin does: OpenSSL writes either.
    return orFalse(() => library.verify(signature, data, point, { lowS: false }));
  },
  async sign(key, data) {
    const library = await LIBRARIES[curve]();
    const secret = sized(key, 'd', CURVES[curve].octets);
    let signature: Uint8Array = new Uint8Array();
    onCurve(() => {
      signature = library.sign(data, secret);
    });
    return signature;
  },
});

/** RFC 8037 section 3.1, RFC 9864 section 2.2. */
const edwards = (curve: CurveOf<'edwards'>): Signer => ({
  async verify(key, data, signature) {
    const library = await LIBRARIES[curve]();
    const point = sized(key, 'x', CURVES[curve].octets);
    onCurve(() => library.Point.fromBytes(point, false));
    return orFalse(() => library.verify(signature, data, point, { zip215: false }));
  },
  async sign(key, data) {
    const library = await LIBRARIES[curve]();
    return library.sign(data, sized(key, 'd', CURVES[curve].octets));
  },
});

/** RFC 9964: the public key as FIPS 204 encodes it, the private key as the seed. */
const mlDsa = (algorithm: SignatureAlgorithm, { pubOctets, privOctets }: ParameterSet): Signer => {
  const load = async () => {
    const set = await parameterSet(algorithm);
    if (!set) throw new OpError('unsupported-here', { alg: algorithm.id });
    return set;
  };
  return {
    async verify(key, data, signature) {
      const set = await load();
      const point = sized(key, 'pub', pubOctets);
      return orFalse(() => set.verify(signature, data, point));
    },
    async sign(key, data) {
      const set = await load();
      return set.sign(data, set.keygen(sized(key, 'priv', privOctets)).secretKey);
    },
  };
};

/** A signer that needs no engine, for the algorithms that some engines lack. `curve` decides where alg leaves it open. */
export function librarySigner(algorithm: SignatureAlgorithm, curve: Curve | undefined): Signer | undefined {
  if (!computersOf(algorithm, curve).includes('library')) return undefined;
  if (algorithm.parameterSet) return mlDsa(algorithm, algorithm.parameterSet);
  const onWeierstrass = curvesOf('weierstrass').find((each) => each === curve);
  if (onWeierstrass) return weierstrass(onWeierstrass);
  const onEdwards = curvesOf('edwards').find((each) => each === curve);
  return onEdwards && edwards(onEdwards);
}
