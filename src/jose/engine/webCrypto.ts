import { importJWK, type JWK } from 'jose';
import { webCryptoOf, type SignatureAlgorithm } from '../tables/algs.ts';
import type { Curve, WebCryptoParameters } from '../tables/curves.ts';
import { bare, publicHalf, secretOctets, type KeyMaterial } from './material.ts';
import { OpError, translate } from '../token/thrown.ts';
import type { Signer } from './signer.ts';

/** The engine's types want an ArrayBuffer underneath; ours have none other. */
export const source = (octets: Uint8Array): Uint8Array<ArrayBuffer> => octets as Uint8Array<ArrayBuffer>;

/** `saltOctets` for a PSS signature that is not by the book. */
function params(algorithm: SignatureAlgorithm, curve: Curve | undefined, saltLength?: number): WebCryptoParameters {
  const how = webCryptoOf(algorithm, curve);
  if (!how) throw new OpError('unsecured');
  return saltLength === undefined ? how : { ...how, saltLength };
}

/** Importing costs more than using (an RSA key in particular): remembered as long as the key material lives. */
const imported = new WeakMap<KeyMaterial, Map<string, Promise<CryptoKey>>>();

async function importKey(
  algorithm: SignatureAlgorithm,
  how: WebCryptoParameters,
  key: KeyMaterial,
  usage: 'sign' | 'verify',
): Promise<CryptoKey> {
  try {
    if (algorithm.family === 'hmac') {
      const octets = secretOctets(key);
      if (!octets) throw new OpError('key-family', { wanted: 'oct', has: 'other' });
      // RFC 2104 section 2: a key is filled up with zeros, so an empty one, which engines refuse, is a zero octet.
      const raw = octets.length === 0 ? new Uint8Array(1) : octets;
      return await crypto.subtle.importKey('raw', source(raw), how, false, [usage]);
    }
    if (key.kind !== 'jwk') throw new OpError('key-family', { wanted: algorithm.keyTypes.join(), has: 'oct' });
    const jwk = usage === 'verify' ? publicHalf(key.jwk) : bare(key.jwk);
    return algorithm.computedBy.includes('engine')
      ? await crypto.subtle.importKey('jwk', jwk as JsonWebKey, how, false, [usage])
      : ((await importJWK(jwk as JWK, algorithm.id)) as CryptoKey);
  } catch (error) {
    const { code, args } = translate(error);
    if (error instanceof OpError) throw error;
    throw new OpError(code === 'unsupported-here' ? code : 'key-invalid', args, error);
  }
}

function keyFor(
  algorithm: SignatureAlgorithm,
  how: WebCryptoParameters,
  key: KeyMaterial,
  usage: 'sign' | 'verify',
): Promise<CryptoKey> {
  const known = imported.get(key) ?? new Map<string, Promise<CryptoKey>>();
  imported.set(key, known);
  const name = `${algorithm.id} ${usage}`;
  const found = known.get(name) ?? importKey(algorithm, how, key, usage);
  known.set(name, found);
  return found;
}

/** A key as the engine holds it. Throws `OpError` if it cannot be. */
export const engineKey = async (
  algorithm: SignatureAlgorithm,
  curve: Curve | undefined,
  key: KeyMaterial,
  usage: 'sign' | 'verify',
): Promise<CryptoKey> => keyFor(algorithm, params(algorithm, curve), key, usage);

/** The engine's own cryptography, for one algorithm. */
export function engineSigner(algorithm: SignatureAlgorithm, curve: Curve | undefined, saltOctets?: number): Signer {
  const how = params(algorithm, curve, saltOctets);
  return {
    async verify(key, data, signature) {
      return crypto.subtle.verify(how, await keyFor(algorithm, how, key, 'verify'), source(signature), source(data));
    },
    async sign(key, data) {
      return new Uint8Array(await crypto.subtle.sign(how, await keyFor(algorithm, how, key, 'sign'), source(data)));
    },
  };
}
