import { CURVE_NAMES, CURVES } from '../tables/curves.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { jwkKey, type Jwk } from '../engine/material.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

/** The address of keys, given in place of the keys. */
export const addressAsKey: Diagnosis = {
  id: 'address-as-key',
  words: {
    says: () => 'You gave an address, not a key.',
    hint: () => 'Fetch it under Keys, or paste what is there. Jotlab fetches nothing on its own.',
  },
  async examine({ keys }) {
    const isAddress = ({ secret }: PatientKey): boolean => {
      const octets = secret?.readings[0]?.octets;
      return (
        octets !== undefined && octets.length < 2000 && /^\s*https?:\/\/\S+\s*$/.test(decodeUtf8(octets).decoded.text)
      );
    };
    const key = keys.find(isAddress);
    return key ? { verifies: false, key: key.id, args: {} } : undefined;
  },
};

/** Public keys that octets could be: for Edwards curves in the form of RFC 8032, for others an uncompressed point. */
const keysFrom = (octets: Uint8Array): Jwk[] =>
  CURVE_NAMES.flatMap((crv): Jwk[] => {
    const { kty, octets: size, signatureOctets } = CURVES[crv];
    if (signatureOctets === 0 || octets.length !== (kty === 'EC' ? 1 + 2 * size : size)) return [];
    if (kty === 'OKP') return [{ kty, crv, x: encodeBase64url(octets) }];
    const [x, y] = [octets.subarray(1, 1 + size), octets.subarray(1 + size)];
    return octets[0] === 0x04 ? [{ kty, crv, x: encodeBase64url(x), y: encodeBase64url(y) }] : [];
  });

/** The bare octets of a public key, which look like a secret. */
export const rawPublicKey: Diagnosis = {
  id: 'raw-public-key',
  words: {
    says: ({ crv }) => `This is not a secret but the raw bytes of a public key on ${crv}. Used as that, it verifies.`,
    hint: () => 'Give it as a JWK or as PEM, which say what kind of key it is.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (!alg || alg.family === 'hmac') return undefined;
    for (const key of patient.keys) {
      for (const jwk of (key.secret?.readings ?? []).flatMap(({ octets }) => keysFrom(octets))) {
        if (await holds(alg, jwkKey(jwk), inputOf(patient), signatureOf(patient)))
          return { verifies: true, key: key.id, args: { crv: String(jwk['crv']) } };
      }
    }
    return undefined;
  },
};
