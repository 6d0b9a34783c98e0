import type { Case, Finding } from './doctor/diagnosis.ts';
import { DIAGNOSES } from './doctor/list.ts';

export interface Diagnosed extends Finding {
  /** Of the diagnosis, whose words tell it. */
  id: string;
}

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
  // What a trial has proved makes guesses needless.
  const proved = found.filter(({ verifies, attack }) => verifies || attack);
  return proved.length > 0 ? proved : found;
}

/** The words of a diagnosis, by its id. */
export const diagnosisWords = new Map(DIAGNOSES.map(({ id, words }) => [id, words]));
