import { secretKey } from '../engine/material.ts';
import { publishedSecrets } from '../keys/samples.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, holds, inputOf, signatureOf } from './trial.ts';

/** Each secret costs a hash of the token. */
const LONGEST = 100_000;

/** Signed with a secret of samples and tutorials, and another one was given (RFC 8725 section 3.5). */
export const publishedSecret: Diagnosis = {
  id: 'published-secret',
  words: {
    says: ({ secret }) =>
      `It was signed with the published secret "${secret}", which anyone has. Your key is different.`,
    hint: () => 'Anyone can make this token. Replace the secret with a random one, everywhere.',
  },
  async examine(patient) {
    const alg = algOf(patient);
    if (alg?.family !== 'hmac' || patient.text.length > LONGEST) return undefined;
    const [input, signature] = [inputOf(patient), signatureOf(patient)];
    for (const secret of publishedSecrets)
      if (secret !== '' && (await holds(alg, secretKey(encodeUtf8(secret)), input, signature)))
        return { verifies: true, args: { secret: secret.slice(0, 60) } };
    return undefined;
  },
};
