import { hexOf } from '../jws/hexSignature.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { fromHex } from '../text/octets.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf, withSignature } from './trial.ts';

/** No signature that is written out is longer. */
const LONGEST = 10_000;

/** How a signature is written out, and the octets that it then has. */
function written(signature: Uint8Array): { how: 'digits' | 'hex' | 'base64'; octets: Uint8Array } | undefined {
  const digits = hexOf(signature);
  if (digits !== undefined) return { how: 'digits', octets: fromHex(digits) };
  const { decoded, invalid } = decodeUtf8(signature);
  if (invalid !== undefined) return undefined;
  if (/^(?:[\dA-Fa-f]{2})+$/.test(decoded.text)) return { how: 'hex', octets: fromHex(decoded.text) };
  return /^[\w+/-]+={0,2}$/.test(decoded.text)
    ? { how: 'base64', octets: decodeBase64url(decoded.text).octets }
    : undefined;
}

/** The signer wrote the signature as digits, or as digits or base64 and encoded that text again. */
export const signatureText: Diagnosis = {
  id: 'signature-text',
  words: {
    says: ({ how, verifies }) =>
      (how === 'digits'
        ? 'The signature is written in hexadecimal, where a token has base64url'
        : `The signature is ${how === 'hex' ? 'hexadecimal' : 'base64'} text, encoded again`) +
      (verifies === 'yes' ? '. Its bytes verify.' : '.'),
    hint: () =>
      'The signer must encode the bytes of the signature, not their text: PHP\u2019s hash_hmac needs true as its last argument, Node\u2019s digest no argument.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    const signature = signatureOf(patient);
    if (!alg || signature.length < 32 || signature.length > LONGEST) return undefined;
    const found = written(signature);
    if (!found) return undefined;
    const { how, octets } = found;
    const key = await firstHolding(alg, patient.keys, inputOf(patient), octets);
    // All digits by chance is out of the question; base64 is reported only if it verifies.
    if (!key && how === 'base64') return undefined;
    return {
      verifies: key !== undefined,
      ...(key ? { key: key.id, ...withSignature(patient, octets) } : {}),
      args: { how, verifies: key ? 'yes' : 'no' },
    };
  },
};
