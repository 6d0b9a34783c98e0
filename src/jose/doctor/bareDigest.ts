import { jwkOctets } from '../engine/material.ts';
import { digest, fromNumber, power, sameOctets, toNumber } from '../text/octets.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, inputOf, signatureOf } from './trial.ts';

const HASHES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
/** DigestInfo of SHA-1 before the digest (RFC 8017 section 9.2, note 1). The others are tried as algorithms. */
const SHA1_INFO = Uint8Array.of(
  0x30,
  0x21,
  0x30,
  0x09,
  0x06,
  0x05,
  0x2b,
  0x0e,
  0x03,
  0x02,
  0x1a,
  0x05,
  0x00,
  0x04,
  0x14,
);
/** The largest modulus that is raised to its exponent here. */
const LARGEST = 8192 / 8;

/** The content that follows the padding of a PKCS#1 v1.5 signature (RFC 8017 section 9.2). Undefined: another key made it, or it is too large. */
function contentOf(signature: Uint8Array, modulus: Uint8Array, exponent: Uint8Array): Uint8Array | undefined {
  if (modulus.length > LARGEST || exponent.length > 4 || signature.length !== modulus.length) return undefined;
  const message = fromNumber(power(toNumber(signature), toNumber(exponent), toNumber(modulus)), modulus.length);
  const end = message.indexOf(0, 2);
  const padded =
    message[0] === 0 && message[1] === 1 && end >= 10 && message.subarray(2, end).every((each) => each === 0xff);
  return padded ? message.subarray(end + 1) : undefined;
}

/** The signer put the digest into the signature without the name of its hash, or used SHA-1. */
export const bareDigest: Diagnosis = {
  id: 'bare-digest',
  words: {
    says: ({ alg, hash, how }) =>
      how === 'bare'
        ? `The key is right, but the signature holds the bare ${hash} digest; ${alg} puts the name of the hash before it (RFC 8017 §9.2).`
        : `The key is right, but the signer used ${hash}; ${alg} uses another hash.`,
    hint: ({ how }) =>
      how === 'bare'
        ? 'The signer works on digests: let it use PKCS#1 v1.5 with DigestInfo, or give it the input itself.'
        : 'Set the signer\u2019s hash to the algorithm\u2019s.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'rsassaPkcs1') return undefined;
    for (const { id, jwk, keyType } of patient.keys) {
      const [n, e] = [jwkOctets(jwk, 'n'), jwkOctets(jwk, 'e')];
      const content = keyType === 'RSA' && n && e ? contentOf(signatureOf(patient), n, e) : undefined;
      if (!content) continue;
      for (const hash of HASHES) {
        const hashed = await digest(hash, inputOf(patient));
        const how = sameOctets(content, hashed)
          ? 'bare'
          : hash === 'SHA-1' && sameOctets(content, Uint8Array.of(...SHA1_INFO, ...hashed))
            ? 'sha1'
            : undefined;
        if (how) return { verifies: true, key: id, args: { alg: alg.id, hash, how } };
      }
    }
    return undefined;
  },
};
