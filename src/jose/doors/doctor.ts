// The doctor and its words, behind a door of their own: they are loaded when somebody is there, or when nothing
// verifies. An answer with a diagnosis is there only if they are.
import { diagnosisWords } from '../doctor/examine.ts';

export { diagnosisWords, examine } from '../doctor/examine.ts';

export const sentences = { diagnoses: Object.fromEntries(diagnosisWords) };
