import type { Diagnosed } from '../doctor.ts';
import { additionalData } from './decryption/additionalData.ts';
import { oaepHash } from './decryption/oaepHash.ts';
import { agreementName, partyInfo } from './decryption/partyInfo.ts';
import { shapeOf, type DecryptionCase, type DecryptionDiagnosis } from './decryption/patient.ts';
import { passwordSalt } from './decryption/passwordSalt.ts';
import { otherCurve, publicHalf } from './decryption/recipients.ts';
import { secretForm, secretSize } from './decryption/secretForm.ts';

/** In the order in which they are told: what a trial proves, then what only looks likely. */
const DIAGNOSES: readonly DecryptionDiagnosis[] = [secretForm, oaepHash, partyInfo, agreementName, passwordSalt, additionalData, publicHalf, otherCurve, secretSize];

/** Keys that the doctor looks at. */
const KEYS_LIMIT = 8;

/**
 * Tries what people get wrong with encrypted tokens, and names what would work. Only for what the person at the bench
 * has themselves: with RSAES-PKCS1-v1_5 nothing is tried, since it would tell of the padding. Never throws.
 */
export async function examineDecryption(patient: DecryptionCase): Promise<Diagnosed[]> {
  const shape = shapeOf(patient);
  if (!shape || shape.alg.family === 'rsaesPkcs1') return [];
  const limited = { ...patient, keys: patient.keys.slice(0, KEYS_LIMIT) };
  const found: Diagnosed[] = [];
  for (const { id, examine } of DIAGNOSES) {
    try {
      const finding = await examine(limited, shape);
      if (finding) found.push({ id, ...finding });
    } catch {
      // An engine that refuses a trial has not shown anything.
    }
  }
  const proved = found.filter(({ verifies }) => verifies);
  return proved.length > 0 ? proved : found;
}

/** The words of a diagnosis, by its id. */
export const decryptionDiagnosisWords = new Map(DIAGNOSES.map(({ id, words }) => [id, words]));
