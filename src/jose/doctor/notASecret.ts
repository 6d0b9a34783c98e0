import { encodeBase64url } from '../base64url.ts';
import { jwkKey, type Jwk } from '../ops/material.ts';
import { decodeUtf8 } from '../utf8.ts';
import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

/** Where keys are was given in place of what is there. */
export const addressAsKey: Diagnosis = {
  id: 'address-as-key',
  words: {
    says: () => 'An address was given, not a key.',
    hint: () => 'Ask it under Fetch, or paste what is there: nothing is asked by itself.',
  },
  async examine({ keys }) {
    const isAddress = ({ secret }: PatientKey): boolean => {
      const octets = secret?.readings[0]?.octets;
      return octets !== undefined && octets.length < 2000 && /^\s*https?:\/\/\S+\s*$/.test(decodeUtf8(octets).decoded.text);
    };
    const key = keys.find(isAddress);
    return key ? { verifies: false, key: key.id, args: {} } : undefined;
  },
};

/** Public keys that octets could be: of Edwards curves as RFC 8032 writes them, of others as an uncompressed point. */
function keysFrom(octets: Uint8Array): Jwk[] {
  if (octets.length === 32) return [{ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(octets) }];
  if (octets.length === 57) return [{ kty: 'OKP', crv: 'Ed448', x: encodeBase64url(octets) }];
  const half = (octets.length - 1) / 2;
  const curves = { 32: ['P-256', 'secp256k1'], 48: ['P-384'], 66: ['P-521'] }[half] ?? [];
  if (octets[0] !== 0x04) return [];
  return curves.map((crv) => ({ kty: 'EC', crv, x: encodeBase64url(octets.subarray(1, 1 + half)), y: encodeBase64url(octets.subarray(1 + half)) }));
}

/** The bare octets of a public key, which look like a secret. */
export const rawPublicKey: Diagnosis = {
  id: 'raw-public-key',
  words: {
    says: ({ crv }) => `This is no secret, but the bare bytes of a public key on ${crv}. As that it verifies.`,
    hint: () => 'Give it as a JWK or in PEM, which say what kind of key it is.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (!alg || alg.family === 'hmac') return undefined;
    for (const key of patient.keys) {
      for (const jwk of (key.secret?.readings ?? []).flatMap(({ octets }) => keysFrom(octets))) {
        if (await holds(alg, jwkKey(jwk), inputOf(patient), signatureOf(patient))) return { verifies: true, key: key.id, args: { crv: String(jwk['crv']) } };
      }
    }
    return undefined;
  },
};
