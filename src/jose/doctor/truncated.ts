import { hexOf } from '../jws/hexSignature.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isMasked, otherMakers, wantedLengths } from './otherLength.ts';
import { isUsualLength } from '../jws/usualLength.ts';
import { algOf, signatureOf } from './trial.ts';

const COPY = 'Copy it again to its last character.';
const PIECES = 'If it came in pieces, such as several cookies, all of them are needed, in order, with every dot. ';

/** A part of the token is missing: at an ellipsis, under a mask, or at the end. */
export const truncatedToken: Diagnosis = {
  id: 'truncated-token',
  words: {
    says: ({ how, at, has, wants }) => {
      if (how === 'ellipsis') return `The token was shortened: there is an ellipsis at character ${at}.`;
      if (how === 'masked') return 'The signature was masked: something else was put in its place.';
      // Where it went the token does not say: it may be in another piece, or behind a dot that was lost.
      if (Number(has) === 0) return 'The token has no signature: its end may be missing, or was taken off.';
      return Number(wants) === 0
        ? `The signature has ${has} bytes: the end of the token may be missing.`
        : `The signature has ${has} of ${wants} bytes: the end of the token may be missing.`;
    },
    hint: ({ how, has }) =>
      how === 'ellipsis'
        ? 'Copy the full token from its source, such as the request. The missing characters cannot be restored.'
        : how === 'masked'
          ? 'Logs do that on purpose. Copy the full token from its source, such as the request.'
          : `${COPY} ${Number(has) === 0 ? PIECES : ''}Terminals and log viewers shorten long lines; some databases cut at 255 characters.`,
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (!alg) return undefined;
    const has = signatureOf(patient).length;
    const wants = wantedLengths(patient, alg)[0] ?? 0;
    const ellipsis = patient.faults.find(({ code }) => code === 'truncated');
    if (ellipsis)
      return { verifies: false, sure: true, args: { how: 'ellipsis', at: ellipsis.args['at'] ?? 0, has, wants } };
    if (isMasked(patient)) return { verifies: false, sure: true, args: { how: 'masked', has, wants } };
    if (otherMakers(patient, alg).length > 0 || hexOf(signatureOf(patient)) !== undefined) return undefined;
    const shortened = patient.faults.some(({ code }) => code === 'segment-count') && !patient.token.excess;
    // Without a key the length of an RSA signature is not known, only what lengths are usual.
    const short = wants > 0 ? has < wants : !isUsualLength(alg, has);
    if (!shortened && !short) return undefined;
    return { verifies: false, ...(has === 0 ? { sure: true } : {}), args: { how: 'short', has, wants } };
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
