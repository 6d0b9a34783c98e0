import { importJWK, type JWK } from 'jose';
import type { Hash, SignatureAlgorithm } from '../algs.ts';
import { bare, publicHalf, secretOctets, type KeyMaterial } from '../ops/material.ts';
import { OpError, translate } from '../ops/faults.ts';
import type { Signer } from './signer.ts';

/** The engine's types want an ArrayBuffer underneath; ours have none other. */
export const source = (octets: Uint8Array): Uint8Array<ArrayBuffer> => octets as Uint8Array<ArrayBuffer>;

export const hashOctets = (hash: Hash | undefined): number => Number(hash?.slice(-3) ?? 0) / 8;

type Params = { name: string; hash?: string; saltLength?: number };

/** What `subtle.sign` and `subtle.verify` want to know. `saltOctets` for a PSS signature that is not by the book. */
function params(algorithm: SignatureAlgorithm, curve: string | undefined, saltOctets?: number): Params {
  const hash = algorithm.hash ?? '';
  switch (algorithm.family) {
    case 'hmac':
      return { name: 'HMAC' };
    case 'rsassaPkcs1':
      return { name: 'RSASSA-PKCS1-v1_5' };
    case 'rsassaPss':
      // RFC 7518 section 3.5: as long as the hash.
      return { name: 'RSA-PSS', saltLength: saltOctets ?? hashOctets(algorithm.hash) };
    case 'ecdsa':
      return { name: 'ECDSA', hash };
    case 'eddsa':
      return { name: algorithm.curves.length === 1 ? algorithm.curves.join('') : (curve ?? '') };
    case 'mlDsa':
      return { name: algorithm.id };
    case 'none':
      throw new OpError('unsecured');
  }
}

/** Importing costs more than using (an RSA key in particular): remembered as long as the key material lives. */
const imported = new WeakMap<KeyMaterial, Map<string, Promise<CryptoKey>>>();

async function importKey(algorithm: SignatureAlgorithm, key: KeyMaterial, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  try {
    if (algorithm.family === 'hmac') {
      const octets = secretOctets(key);
      if (!octets) throw new OpError('key-family', { wanted: 'oct', has: 'other' });
      // RFC 2104 section 2: a key is filled up with zeros, so an empty one, which engines refuse, is a zero octet.
      const raw = octets.length === 0 ? new Uint8Array(1) : octets;
      return await crypto.subtle.importKey('raw', source(raw), { name: 'HMAC', hash: algorithm.hash ?? '' }, false, [usage]);
    }
    if (key.kind !== 'jwk') throw new OpError('key-family', { wanted: algorithm.keyTypes.join(), has: 'oct' });
    const jwk = usage === 'verify' ? publicHalf(key.jwk) : bare(key.jwk);
    return (await importJWK(jwk as JWK, algorithm.id)) as CryptoKey;
  } catch (error) {
    const { code, args } = translate(error);
    if (error instanceof OpError) throw error;
    throw new OpError(code === 'unsupported-here' ? code : 'key-invalid', args, error);
  }
}

function keyFor(algorithm: SignatureAlgorithm, key: KeyMaterial, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const known = imported.get(key) ?? new Map<string, Promise<CryptoKey>>();
  imported.set(key, known);
  const name = `${algorithm.id} ${usage}`;
  const found = known.get(name) ?? importKey(algorithm, key, usage);
  known.set(name, found);
  return found;
}

/** The engine's own cryptography, for one algorithm. */
export function engineSigner(algorithm: SignatureAlgorithm, curve: string | undefined, saltOctets?: number): Signer {
  const how = params(algorithm, curve, saltOctets);
  return {
    async verify(key, data, signature) {
      return crypto.subtle.verify(how, await keyFor(algorithm, key, 'verify'), source(signature), source(data));
    },
    async sign(key, data) {
      return new Uint8Array(await crypto.subtle.sign(how, await keyFor(algorithm, key, 'sign'), source(data)));
    },
  };
}
