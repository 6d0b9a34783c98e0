import { decodeBase64url } from '../text/base64url.ts';
import { fromHex } from '../text/octets.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf, withSignature } from './trial.ts';

/** No signature that is written out is longer. */
const LONGEST = 10_000;

/** The signer wrote the signature as digits or base64, and encoded that text again. */
export const signatureText: Diagnosis = {
  id: 'signature-text',
  words: {
    says: ({ how, verifies }) =>
      `The signature is ${how === 'hex' ? 'hexadecimal' : 'base64'} text, encoded again${verifies === 'yes' ? '. Its bytes verify' : ''}.`,
    hint: () =>
      'The signer must encode the bytes of the signature, not their text: PHP\u2019s hash_hmac needs true as its last argument, Node\u2019s digest no argument.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const signature = signatureOf(patient);
    if (!alg || signature.length < 32 || signature.length > LONGEST) return undefined;
    const { decoded, invalid } = decodeUtf8(signature);
    if (invalid !== undefined) return undefined;
    const how = /^(?:[\dA-Fa-f]{2})+$/.test(decoded.text)
      ? 'hex'
      : /^[\w+/-]+={0,2}$/.test(decoded.text)
        ? 'base64'
        : undefined;
    if (!how) return undefined;
    const octets = how === 'hex' ? fromHex(decoded.text) : decodeBase64url(decoded.text).octets;
    const key = await firstHolding(alg, patient.keys, inputOf(patient), octets);
    // All digits by chance is out of the question; base64 is reported only if it verifies.
    if (!key && how !== 'hex') return undefined;
    return {
      verifies: key !== undefined,
      ...(key ? { key: key.id, ...withSignature(patient, octets) } : {}),
      args: { how, verifies: key ? 'yes' : 'no' },
    };
  },
};
