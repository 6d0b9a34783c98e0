import { encodeBase64url } from '../base64url.ts';
import { secretKey } from '../ops/material.ts';
import { encodeUtf8 } from '../utf8.ts';
import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

const hex = (octets: Uint8Array): string => Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
const standard = (octets: Uint8Array): string => {
  const text = encodeBase64url(octets).replaceAll('-', '+').replaceAll('_', '/');
  return text + '='.repeat((4 - (text.length % 4)) % 4);
};

const LONGEST = 2000;

/** The texts that the signer may have used in place of the one that was given. */
function texts(key: PatientKey): [how: string, text: string][] {
  const octets = key.secret?.readings[0]?.octets;
  if (!octets || octets.length > LONGEST) return [];
  return [
    ['base64', standard(octets)], ['base64', standard(octets).replace(/=+$/, '')], ['base64url', encodeBase64url(octets)], ['hex', hex(octets)], ['hex', hex(octets).toUpperCase()],
  ];
}

const NAMES: Readonly<Record<string, string>> = { base64: 'base64', base64url: 'base64url', hex: 'hexadecimal' };

/** The signer took the encoded text of this secret for its octets. */
export const secretText: Diagnosis = {
  id: 'secret-text',
  words: {
    says: ({ how }) => `The signer used the ${NAMES[String(how)]} text of this secret, character by character, and did not decode it.`,
    hint: () => 'Both programs must agree: give that text as the secret here, or decode it there.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac') return undefined;
    for (const key of patient.keys) {
      for (const [how, text] of texts(key)) {
        if (await holds(alg, secretKey(encodeUtf8(text)), inputOf(patient), signatureOf(patient))) return { verifies: true, key: key.id, args: { how } };
      }
    }
    return undefined;
  },
};
