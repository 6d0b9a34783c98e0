import { materialOf } from '../keys/keyMaterial.ts';
import { modulusBits } from '../engine/material.ts';
import { engineSigner } from '../engine/webCrypto.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, inputOf, signatureOf } from './trial.ts';

/** The largest modulus for which every length is tried: some 500 verifications. */
const LARGEST = 4096;

/** The signature is PSS, with a salt of another length than RFC 7518 section 3.5 wants. */
export const pssSalt: Diagnosis = {
  id: 'pss-salt-length',
  words: {
    says: ({ salt, wants, alg }) =>
      `The salt of the signature has ${salt} bytes; ${alg} needs ${wants} (RFC 7518 §3.5).`,
    hint: () =>
      'Set the signer’s salt length to the length of the hash: many libraries use the largest that fits by default.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'rsassaPss') return undefined;
    const wants = alg.webCrypto?.saltLength ?? 0;
    const data = inputOf(patient);
    const signature = signatureOf(patient);
    for (const key of patient.keys) {
      const bits = key.keyType === 'RSA' ? (modulusBits(key.jwk) ?? 0) : 0;
      if (bits < 1024 || bits > LARGEST || signature.length !== Math.ceil(bits / 8)) continue;
      // RFC 8017 section 9.1.1: the room that the modulus leaves beside the hash.
      const largest = Math.ceil((bits - 1) / 8) - wants - 2;
      const usual = [largest, 0, 20, 32, 48, 64];
      for (const salt of [...usual, ...Array.from({ length: largest }, (_, length) => length)]) {
        if (salt === wants || salt < 0 || salt > largest) continue;
        if (await engineSigner(alg, undefined, salt).verify(materialOf(key), data, signature)) {
          return { verifies: true, key: key.id, args: { salt, wants, alg: alg.id } };
        }
      }
    }
    return undefined;
  },
};
