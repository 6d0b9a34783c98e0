import { importJWK, type JWK } from 'jose';
import { ALGORITHMS } from '../../algs.ts';
import { concat } from '../../keys/octets.ts';
import { fieldOctets } from '../../keys/weierstrass.ts';
import type { Curve } from '../../algs.ts';
import { encodeBase64url } from '../../base64url.ts';
import { source } from '../../polyfill/webCrypto.ts';
import { encodeUtf8 } from '../../utf8.ts';
import { OpError } from '../faults.ts';
import { bare, jwkOctets, jwkText, publicHalf, type Jwk } from '../material.ts';
import { randomOctets } from './random.ts';

// Apart from the functions that use them, so that a bundler makes lazy chunks of them.
const loadX25519 = async () => (await import('@noble/curves/ed25519.js')).x25519;
const loadX448 = async () => (await import('@noble/curves/ed448.js')).x448;
const MONTGOMERY: Partial<Record<string, { octets: number; load: typeof loadX25519 }>> = {
  X25519: { octets: 32, load: loadX25519 },
  X448: { octets: 56, load: loadX448 },
};

/** The direct algorithm of the family: `jose` imports the keys of all its members alike. */
const AGREEMENT = ALGORITHMS.find((each) => each.use === 'keyManagement' && each.family === 'ecdhEs')?.id ?? '';

/** The curves of key agreement, those that `jose` has keys for and X448 (RFC 8037 section 3.2). */
export const isMontgomery = (curve: string | undefined): curve is 'X25519' | 'X448' => curve !== undefined && curve in MONTGOMERY;

const engines = new Map<string, Promise<boolean>>();

/** X448 is the library's in any case; X25519 where the engine has none. */
function byEngine(curve: string): Promise<boolean> {
  if (curve === 'X448') return Promise.resolve(false);
  if (curve !== 'X25519') return Promise.resolve(true);
  const known = engines.get(curve) ?? crypto.subtle.generateKey({ name: curve }, false, ['deriveBits']).then(() => true, () => false);
  engines.set(curve, known);
  return known;
}

const imported = new WeakMap<Jwk, Promise<CryptoKey>>();

function cryptoKey(jwk: Jwk, half: 'private' | 'public'): Promise<CryptoKey> {
  const load = (): Promise<CryptoKey> => importJWK((half === 'private' ? bare(jwk) : publicHalf(jwk)) as JWK, AGREEMENT) as Promise<CryptoKey>;
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
  const curve = jwkText(own, 'crv') ?? '';
  if (!(await byEngine(curve))) {
    const { octets = 0, load = loadX25519 } = MONTGOMERY[curve] ?? {};
    const { getSharedSecret } = await load();
    try {
      return getSharedSecret(member(own, 'd', octets), member(other, 'x', octets));
    } catch (cause) {
      throw cause instanceof OpError ? cause : new OpError('key-invalid', {}, cause);
    }
  }
  const [key, peer] = await Promise.all([cryptoKey(own, 'private'), cryptoKey(other, 'public')]);
  const octets = isMontgomery(curve) ? 32 : fieldOctets(curve as Curve);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: isMontgomery(curve) ? curve : 'ECDH', public: peer }, key, octets * 8));
}

/** A fresh pair on the curve of the recipient's key. `epk`: what goes into the header (RFC 7518 section 4.6.1.1). */
export async function ephemeralKey(recipient: Jwk): Promise<{ own: Jwk; epk: Record<string, string> }> {
  const curve = jwkText(recipient, 'crv') ?? '';
  if (!(await byEngine(curve))) {
    const { octets = 0, load = loadX25519 } = MONTGOMERY[curve] ?? {};
    const d = randomOctets(octets);
    const epk = { kty: 'OKP', crv: curve, x: encodeBase64url((await load()).getPublicKey(d)) };
    return { own: { ...epk, d: encodeBase64url(d) }, epk };
  }
  const how = isMontgomery(curve) ? { name: curve } : { name: 'ECDH', namedCurve: curve };
  const pair = (await crypto.subtle.generateKey(how, true, ['deriveBits'])) as CryptoKeyPair;
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
