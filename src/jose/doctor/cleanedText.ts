import { readToken } from '../read/readToken.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, inputOf, signatureOf } from './trial.ts';

/** Characters that a compact token cannot contain; `+` and `/` are replaced first, as in RFC 4648 section 4. */
const FOREIGN = /[^\w.-]/gu;
/** The dashes that word processors put in place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const clean = (text: string): string =>
  text.replace(DASHES, '-').replaceAll('+', '-').replaceAll('/', '_').replace(FOREIGN, '');

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** It verifies only without its foreign characters: that is another text than the one pasted. */
export const cleanedText: Diagnosis = {
  id: 'cleaned-text',
  words: {
    says: ({ count, dash }) =>
      dash !== ''
        ? `${Number(count) === 1 ? 'A hyphen' : `${count} hyphens`} inside the token became a dash (${dash}). Once corrected, it verifies.`
        : `There ${Number(count) === 1 ? 'is 1 character inside the token that does' : `are ${count} characters inside the token that do`} not belong there. Once corrected, it verifies.`,
    hint: ({ dash }) =>
      dash !== ''
        ? 'As pasted, it is not valid. A word processor or a chat changes hyphens: copy the token from its source.'
        : 'As pasted, it is not valid: strict verifiers refuse it. Find out what adds them: line wrapping, padding, standard base64.',
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
    const foreign = new Set(patient.text.match(FOREIGN));
    const [only = ''] = foreign;
    const dash = foreign.size === 1 && only.replace(DASHES, '') === '' ? codePoint(only) : '';
    return key ? { verifies: true, key: key.id, repaired: cleaned, args: { count, dash } } : undefined;
  },
};
