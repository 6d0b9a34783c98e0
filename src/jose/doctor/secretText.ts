import { encodeBase64, encodeBase64url } from '../text/base64url.ts';
import { toHex } from '../text/octets.ts';
import { secretKey } from '../engine/material.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis, PatientKey } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

const LONGEST = 2000;

/** Other texts of the same octets: digits in capitals, the other alphabet, with padding and without, ended by a line break. */
function* written(octets: Uint8Array): Generator<[how: string, text: string]> {
  const padded = encodeBase64(octets);
  yield ['base64', padded];
  yield ['base64', padded.replace(/=+$/, '')];
  // `base64` of coreutils ends its lines, and a file that is read whole has their ends too.
  yield ['base64Line', `${padded}\n`];
  yield ['base64url', encodeBase64url(octets)];
  yield ['base64url', padded.replaceAll('+', '-').replaceAll('/', '_')];
  yield ['hex', toHex(octets)];
  yield ['hex', toHex(octets).toUpperCase()];
}

/** `echo` ends what it writes with a line break, which is encoded too. */
const withLineEnd = (octets: Uint8Array): Uint8Array => Uint8Array.of(...octets, 0x0a);

/** The texts that the signer may have used in place of the one that was given, whatever octets that one was read as. */
function* texts(key: PatientKey): Generator<[how: string, text: string]> {
  for (const { octets, change } of key.secret?.readings ?? []) {
    if (octets.length > LONGEST || octets.length === 0 || change !== undefined) continue;
    yield* written(octets);
    yield ['echo', encodeBase64(withLineEnd(octets))];
  }
}

const NAMES: Readonly<Record<string, string>> = {
  base64: 'base64',
  base64Line: 'base64',
  echo: 'base64',
  base64url: 'base64url',
  hex: 'hexadecimal',
};

/** The signer took the encoded text of this secret for its octets. */
export const encodedSecret: Diagnosis = {
  id: 'secret-text',
  words: {
    says: ({ how }) =>
      `The signer used the ${NAMES[String(how)]} text of this secret${how === 'echo' ? ' and a line break' : how === 'base64Line' ? ' with a line break after it' : ''}, character by character, and did not decode it.`,
    hint: ({ how }) =>
      how === 'echo'
        ? 'The line break came from echo. Encode the secret again with printf or echo -n, and decode it in the signer.'
        : 'Both programs must agree: give that text as the secret here, or decode it in the signer.',
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
