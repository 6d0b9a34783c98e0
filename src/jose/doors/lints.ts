// The rules of findings and what runs them: loaded when the first list of findings is to be drawn.
import { keyFaultWords } from '../keys/keyFaultWords.ts';
import { sentences as ofRules } from '../lints/rules.ts';

export { entries, sayHit } from '../lints/catalogue.ts';
export { RULES } from '../lints/rules.ts';
export { runLater, runRules, together } from '../lints/run.ts';
export { subjectOf } from '../lints/subject.ts';
export { redactedLayer, shareable } from '../lints/ticket.ts';
export { mendOf } from '../lints/fixes.ts';

/** What is wrong with a key in a header is said in the words of given keys. */
export const sentences = { ...ofRules, keyFaultWords };
