import type { SignatureAlgorithm } from '../tables/algs.ts';
import { digest, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, fitting, inputOf, signatureOf } from './trial.ts';

const HASHES = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

/** The input was hashed, and then given to a signer that hashes again: cloud services want one or the other. */
export const hashedFirst: Diagnosis = {
  id: 'hashed-first',
  words: {
    says: ({ hash, form }) =>
      `The key is right, but the signer hashed twice: it signed the ${hash} digest of the input${form === 'hex' ? ', written in hex' : ''}.`,
    hint: () =>
      'Give the signer the input itself, or tell it that it gets a digest. Every verifier refuses this token.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const keys = alg ? fitting(alg, patient) : [];
    if (!alg || keys.length === 0) return undefined;
    for (const hash of HASHES) {
      const hashed = await digest(hash, inputOf(patient));
      for (const [form, data] of [
        ['octets', hashed],
        ['hex', encodeUtf8(toHex(hashed))],
      ] as const) {
        const key = await firstHolding(alg, keys, data, signatureOf(patient));
        if (key) return { verifies: true, key: key.id, args: { hash, form } };
      }
    }
    return undefined;
  },
};

/** ECDSA with the hash of another algorithm: the curve is the right one. */
export const otherHash: Diagnosis = {
  id: 'other-hash',
  words: {
    says: ({ alg, used, wants }) =>
      `The key is right, but the signer used ${used}; ${alg} uses ${wants} (RFC 7518 §3.4).`,
    hint: ({ wants }) => `Set the hash of the signer to ${wants}. Every verifier refuses this token.`,
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'ecdsa') return undefined;
    for (const hash of HASHES) {
      if (hash === alg.hash) continue;
      const other: SignatureAlgorithm = {
        ...alg,
        hash,
        ...(alg.webCrypto ? { webCrypto: { ...alg.webCrypto, hash } } : {}),
      };
      const key = await firstHolding(other, fitting(alg, patient), inputOf(patient), signatureOf(patient));
      if (key) return { verifies: true, key: key.id, args: { alg: alg.id, used: hash, wants: alg.hash ?? '' } };
    }
    return undefined;
  },
};
