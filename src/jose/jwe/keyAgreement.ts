import { importJWK, type JWK } from 'jose';
import { ALGORITHMS } from '../tables/algs.ts';
import { concat } from '../text/octets.ts';
import { curveNamed, CURVES, curvesOf, type Curve, type CurveOf, type WebCryptoParameters } from '../tables/curves.ts';
import { LIBRARIES, publicPoint, randomPrivate } from '../engine/curveLibrary.ts';
import { engineHas } from '../engine/engineHas.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { source } from '../engine/webCrypto.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { OpError } from '../token/thrown.ts';
import { bare, jwkOctets, jwkText, publicHalf, type Jwk } from '../engine/material.ts';

/** The direct algorithm of the family: `jose` imports the keys of all its members alike. */
const AGREEMENT = ALGORITHMS.find((each) => each.use === 'keyManagement' && each.family === 'ecdhEs')?.id ?? '';

const agreeing = (jwk: Jwk): Curve => {
  const curve = curveNamed(jwkText(jwk, 'crv'));
  if (!curve || !CURVES[curve].agrees) throw new OpError('key-invalid');
  return curve;
};

/** The curve, if the library must compute the agreement: only it can, or the engine lacks the curve. */
async function byLibrary(curve: Curve): Promise<CurveOf<'montgomery'> | undefined> {
  const { computedBy, webCrypto } = CURVES[curve];
  const found = curvesOf('montgomery').find((each) => each === curve);
  if (!found || !computedBy.includes('library')) return undefined;
  return computedBy.length > 1 && (await engineHas(webCrypto, ['deriveBits'])) ? undefined : found;
}

/** The name for WebCrypto: a Weierstrass curve has another name for agreement than for signatures. */
const agreement = (curve: Curve): WebCryptoParameters =>
  CURVES[curve].shape === 'weierstrass' ? { ...CURVES[curve].webCrypto, name: 'ECDH' } : CURVES[curve].webCrypto;

const imported = new WeakMap<Jwk, Promise<CryptoKey>>();

function cryptoKey(jwk: Jwk, half: 'private' | 'public'): Promise<CryptoKey> {
  const load = (): Promise<CryptoKey> =>
    importJWK((half === 'private' ? bare(jwk) : publicHalf(jwk)) as JWK, AGREEMENT) as Promise<CryptoKey>;
  if (half === 'public') return load();
  const known = imported.get(jwk) ?? load();
  imported.set(jwk, known);
  return known;
}

function member(jwk: Jwk, name: string, octets: number): Uint8Array {
  const value = jwkOctets(jwk, name);
  if (!value) throw new OpError('key-member-missing', { name });
  if (value.length !== octets) throw new OpError('key-member-length', { name, has: value.length, wants: octets });
  return value;
}

/** Z of RFC 7518 section 4.6.2, RFC 8037 section 3.2.1. `own` has the private number, `other` the public point. */
export async function agreed(own: Jwk, other: Jwk): Promise<Uint8Array> {
  const curve = agreeing(own);
  const { octets } = CURVES[curve];
  const library = await byLibrary(curve);
  if (library) {
    const { getSharedSecret } = await LIBRARIES[library]();
    try {
      return getSharedSecret(member(own, 'd', octets), member(other, 'x', octets));
    } catch (cause) {
      throw cause instanceof OpError ? cause : new OpError('key-invalid', {}, cause);
    }
  }
  const [key, peer] = await Promise.all([cryptoKey(own, 'private'), cryptoKey(other, 'public')]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: agreement(curve).name, public: peer }, key, octets * 8));
}

/** A fresh pair on the curve of the recipient's key. `epk`: the value for the header (RFC 7518 section 4.6.1.1). */
export async function ephemeralKey(recipient: Jwk): Promise<{ own: Jwk; epk: Record<string, string> }> {
  const curve = agreeing(recipient);
  if (await byLibrary(curve)) {
    const d = await randomPrivate(curve);
    const point = await publicPoint(curve, d);
    if (!point) throw new OpError('unsupported-here');
    const epk = { kty: CURVES[curve].kty, crv: curve, x: encodeBase64url(point.x) };
    return { own: { ...epk, d: encodeBase64url(d) }, epk };
  }
  const pair = (await crypto.subtle.generateKey(agreement(curve), true, ['deriveBits'])) as CryptoKeyPair;
  const { kty = '', crv = '', x = '', y, d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const epk = { kty, crv, x, ...(y === undefined ? {} : { y }) };
  return { own: { ...epk, d }, epk };
}

const uint32 = (value: number): Uint8Array => {
  const octets = new Uint8Array(4);
  new DataView(octets.buffer).setUint32(0, value);
  return octets;
};
const withLength = (octets: Uint8Array): Uint8Array => concat(uint32(octets.length), octets);

/** OtherInfo of RFC 7518 section 4.6.2. `algorithmId`: `enc` for direct agreement, else `alg`. */
export const otherInfo = (algorithmId: string, apu: Uint8Array, apv: Uint8Array, bits: number): Uint8Array =>
  concat(withLength(encodeUtf8(algorithmId)), withLength(apu), withLength(apv), uint32(bits));

/** The Concat KDF of NIST SP 800-56A section 5.8.1 with SHA-256. */
export async function concatKdf(z: Uint8Array, bits: number, info: Uint8Array): Promise<Uint8Array> {
  const rounds: Uint8Array[] = [];
  for (let round = 1; round <= Math.ceil(bits / 256); round += 1) {
    rounds.push(new Uint8Array(await crypto.subtle.digest('SHA-256', source(concat(uint32(round), z, info)))));
  }
  return concat(...rounds).subarray(0, bits / 8);
}
