import { readToken } from '../readToken.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf } from './trial.ts';

/** What the characters of a compact token should be, and those that are read as if they were (RFC 4648 section 4). */
const FOREIGN = /[^\w.-]/gu;
const clean = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_').replace(FOREIGN, '');

/** Only with its foreign characters taken out it verifies: that is another text than the one pasted. */
export const cleanedText: Diagnosis = {
  id: 'cleaned-text',
  words: {
    says: ({ count }) => `There ${Number(count) === 1 ? 'is 1 character inside the token that does' : `are ${count} characters inside the token that do`} not belong there. Put right, it verifies.`,
    hint: () => 'As it was pasted it is not valid: strict verifiers refuse it. Find out what puts them in: line wrapping, padding, a translation table.',
  },
  async examine(patient) {
    if (patient.token.form !== 'compact' || !patient.token.b64 || patient.text.includes('~')) return undefined;
    const cleaned = clean(patient.text);
    if (cleaned === patient.text) return undefined;
    const { token, faults } = readToken(cleaned);
    if (token.kind !== 'jws') return undefined;
    const well = { ...patient, text: cleaned, token, faults };
    const alg = algOf(well);
    const key = alg && (await firstHolding(alg, patient.keys, inputOf(well), signatureOf(well)));
    const count = patient.text.match(FOREIGN)?.length ?? 0;
    return key ? { verifies: true, key: key.id, args: { count } } : undefined;
  },
};
