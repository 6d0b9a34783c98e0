import { encodeBase64, encodeBase64url } from '../text/base64url.ts';
import { toHex } from '../text/octets.ts';
import { secretKey } from '../engine/material.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

const LONGEST = 2000;

/** The texts that the signer may have used in place of the one that was given. */
function texts(key: PatientKey): [how: string, text: string][] {
  const octets = key.secret?.readings[0]?.octets;
  if (!octets || octets.length > LONGEST) return [];
  return [
    ['base64', encodeBase64(octets)],
    ['base64', encodeBase64(octets).replace(/=+$/, '')],
    ['base64url', encodeBase64url(octets)],
    ['hex', toHex(octets)],
    ['hex', toHex(octets).toUpperCase()],
  ];
}

const NAMES: Readonly<Record<string, string>> = { base64: 'base64', base64url: 'base64url', hex: 'hexadecimal' };

/** The signer took the encoded text of this secret for its octets. */
export const encodedSecret: Diagnosis = {
  id: 'secret-text',
  words: {
    says: ({ how }) =>
      `The signer used the ${NAMES[String(how)]} text of this secret, character by character, and did not decode it.`,
    hint: () => 'Both programs must agree: give that text as the secret here, or decode it in the signer.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    for (const key of patient.keys) {
      for (const [how, text] of texts(key)) {
        if (await holds(alg, secretKey(encodeUtf8(text)), inputOf(patient), signatureOf(patient)))
          return { verifies: true, key: key.id, args: { how } };
      }
    }
    return undefined;
  },
};
