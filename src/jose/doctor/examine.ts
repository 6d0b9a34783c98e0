import type { Case, Diagnosed } from './diagnosis.ts';
import { DISCLOSURE_DIGEST, disclosureDigestWords } from './disclosureDigest.ts';
import { DIAGNOSES } from './list.ts';

export type { Diagnosed };

/**
 * Tries what people get wrong, and names what would work. To be asked when a signature fails or could not be tried;
 * nothing that it finds turns a light green. Never throws.
 */
export async function examine(patient: Case): Promise<Diagnosed[]> {
  const found: Diagnosed[] = [];
  for (const { id, operations = ['verify'], examine: look } of DIAGNOSES) {
    if (!operations.includes(patient.operation)) continue;
    try {
      const finding = await look(patient);
      if (finding) found.push({ id, ...finding });
    } catch {
      // An engine that refuses a trial has not shown anything.
    }
  }
  // A proved finding makes the guesses unnecessary.
  const proved = found.filter(({ verifies, attack }) => verifies || attack);
  return proved.length > 0 ? proved : found.toSorted((one, other) => Number(other.sure ?? 0) - Number(one.sure ?? 0));
}

/** The words of a diagnosis, by its id. */
export const diagnosisWords = new Map([
  ...DIAGNOSES.map(({ id, words }) => [id, words] as const),
  [DISCLOSURE_DIGEST, disclosureDigestWords],
]);
