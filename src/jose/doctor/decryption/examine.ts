import type { Diagnosed } from '../examine.ts';
import { additionalData } from './additionalData.ts';
import { oaepHash } from './oaepHash.ts';
import { MOVED_TAG, movedTag, movedTagWords } from './movedTag.ts';
import { oaepMask } from './oaepMask.ts';
import { contentTag, uncutTag } from './contentTag.ts';
import { contentKeyText } from './contentKeyText.ts';
import { otherDerivation } from './otherDerivation.ts';
import { secretSetting, sessionSecret } from './sessionSecret.ts';
import { agreementName, partyInfo } from './partyInfo.ts';
import { shapeOf, type DecryptionCase, type DecryptionDiagnosis } from './patient.ts';
import { passwordSalt } from './passwordSalt.ts';
import { otherCurve, publicHalfGiven } from './recipients.ts';
import { secretForm, secretSize } from './secretForm.ts';

/** In the order of display: proved findings first, then likely ones. */
const DIAGNOSES: readonly DecryptionDiagnosis[] = [
  secretForm,
  oaepHash,
  oaepMask,
  contentKeyText,
  partyInfo,
  agreementName,
  otherDerivation,
  sessionSecret,
  secretSetting,
  passwordSalt,
  additionalData,
  contentTag,
  publicHalfGiven,
  otherCurve,
  secretSize,
];

/** Keys that the doctor looks at. */
const KEYS_LIMIT = 8;

/**
 * Tries what people get wrong with encrypted tokens, and names what would work. Only for what the user
 * has themselves: with RSAES-PKCS1-v1_5 nothing is tried, since it would tell of the padding. Never throws.
 */
export async function examineDecryption(patient: DecryptionCase): Promise<Diagnosed[]> {
  const limited = { ...patient, keys: patient.keys.slice(0, KEYS_LIMIT) };
  const shape = shapeOf(patient);
  if (!shape) {
    for (const look of [movedTag, uncutTag]) {
      const found = await look(limited).catch(() => undefined);
      if (found) return [found];
    }
    return [];
  }
  if (shape.alg.family === 'rsaesPkcs1') return [];
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
export const decryptionDiagnosisWords = new Map([
  ...DIAGNOSES.map(({ id, words }) => [id, words] as const),
  [MOVED_TAG, movedTagWords],
]);
