import type { Diagnosis } from './diagnosis.ts';
import { otherMakers, wantedLengths } from './otherLength.ts';
import { algOf, signatureOf } from './trial.ts';

/** The end of the token is missing. */
export const truncatedToken: Diagnosis = {
  id: 'truncated-token',
  words: {
    says: ({ has, wants }) =>
      Number(has) === 0
        ? 'The token has no signature: its end is missing, or was taken off.'
        : `The signature has ${has} of ${wants} bytes: the end of the token may be missing.`,
    hint: () =>
      'Copy it again to its last character. Terminals and log viewers shorten long lines; some databases cut at 255 characters.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (!alg) return undefined;
    const has = signatureOf(patient).length;
    const wants = wantedLengths(patient, alg)[0] ?? 0;
    if (otherMakers(patient, alg).length > 0) return undefined;
    const shortened =
      patient.faults.some(({ code }) => code === 'truncated' || code === 'segment-count') && !patient.token.excess;
    // Without a key the length of an RSA signature is not known; a whole number of 64 bits is what all have.
    const short = wants > 0 ? has < wants : has % 8 !== 0;
    return shortened || short ? { verifies: false, args: { has, wants } } : undefined;
  },
};

const RSA_SIZES = [1024, 2048, 3072, 4096, 8192];

/** The end of the key is missing: its numbers are too short to be what they should be. */
export const truncatedKey: Diagnosis = {
  id: 'truncated-key',
  words: {
    says: ({ bits, name }) =>
      name === 'n'
        ? `The RSA key has ${bits} bits, which is not a usual size: its end may be cut off.`
        : 'A number of the key is too short: its end may be cut off.',
    hint: () => 'Copy the key again, to its last character.',
  },
  operations: ['verify', 'sign'],
  async examine(patient) {
    for (const key of patient.keys) {
      const bits = key.bits ?? 0;
      // A cut modulus ends at any bit; a real one is a few bits short of its size at most.
      if (key.keyType === 'RSA' && !RSA_SIZES.some((size) => bits <= size && bits > size - 8)) {
        return { verifies: false, key: key.id, args: { bits, name: 'n' } };
      }
      if (key.faults.some(({ code }) => code.includes('length') || code.includes('truncated')))
        return { verifies: false, key: key.id, args: { bits, name: '' } };
    }
    return undefined;
  },
};
