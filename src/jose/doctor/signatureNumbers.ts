import { signatureLengths } from '../jws/signatureLengths.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import type { Case, Diagnosis, Finding, PatientKey } from './diagnosis.ts';
import { algOf, firstHolding, fitting, inputOf, signatureOf, withSignature } from './trial.ts';

/** A number as long as it should be: with zeros put before it, or taken off. Undefined if it is larger. */
function sized(octets: Uint8Array, size: number): Uint8Array | undefined {
  const first = octets.findIndex((each) => each !== 0);
  const bare = first < 0 ? octets.subarray(octets.length) : octets.subarray(first);
  if (bare.length > size) return undefined;
  const whole = new Uint8Array(size);
  whole.set(bare, size - bare.length);
  return whole;
}

/** Octets by which a number may be longer or shorter: three zeros in front are one case in millions. */
const OFF = 3;

/** The key matches the signature as it should have been written. */
function mended(patient: Case, key: PatientKey, whole: Uint8Array): Finding {
  const [has, wants] = [signatureOf(patient).length, whole.length];
  return {
    verifies: true,
    key: key.id,
    ...withSignature(patient, whole),
    args: { has, wants, how: has < wants ? 'short' : 'long' },
  };
}

/** An RSA signature as an integer: RFC 8017 section 8.2.2 wants it as long as the modulus. */
export const rsaNumber: Diagnosis = {
  id: 'rsa-number',
  words: {
    says: ({ has, wants, how }) =>
      how === 'short'
        ? `The signature has ${has} bytes, not ${wants}: it lost a leading zero. With it put back, it matches.`
        : `The signature has ${has} bytes, not ${wants}: it has too many leading zeros. Without them it matches.`,
    hint: ({ wants }) =>
      `The signer writes the signature as an integer. It must be padded to ${wants} bytes (RFC 8017 §8.2.1). Such a signer fails from time to time.`,
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'rsassaPkcs1' && alg?.family !== 'rsassaPss') return undefined;
    const signature = signatureOf(patient);
    for (const key of fitting(alg, patient)) {
      const [wants = 0] = signatureLengths(alg, materialOf(key));
      if (signature.length === wants || Math.abs(signature.length - wants) > OFF) continue;
      const whole = sized(signature, wants);
      if (!whole || !(await firstHolding(alg, [key], inputOf(patient), whole))) continue;
      return mended(patient, key, whole);
    }
    return undefined;
  },
};

/** r and s as integers: without their leading zeros, or with a sign octet before them (RFC 7518 section 3.4). */
export const ecdsaNumbers: Diagnosis = {
  id: 'ecdsa-numbers',
  words: {
    says: ({ has, wants, how }) =>
      how === 'short'
        ? `The signature has ${has} bytes, not ${wants}: r or s lost a leading zero. With it put back, the signature matches.`
        : `The signature has ${has} bytes, not ${wants}: r or s has too many leading zeros. Without them the signature matches.`,
    hint: ({ wants }) =>
      `The signer writes r and s as integers. Each must be padded to ${Number(wants) / 2} bytes (RFC 7518 §3.4). Such a signer fails from time to time.`,
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'ecdsa') return undefined;
    const wants = alg.signatureOctets[0] ?? 0;
    const signature = signatureOf(patient);
    if (signature.length === wants || Math.abs(signature.length - wants) > 2 * OFF) return undefined;
    const half = wants / 2;
    for (let cut = half - OFF; cut <= half + OFF; cut += 1) {
      const [r, s] = [sized(signature.subarray(0, cut), half), sized(signature.subarray(cut), half)];
      if (!r || !s) continue;
      const whole = Uint8Array.of(...r, ...s);
      const key = await firstHolding(alg, fitting(alg, patient), inputOf(patient), whole);
      if (key) return mended(patient, key, whole);
    }
    return undefined;
  },
};
