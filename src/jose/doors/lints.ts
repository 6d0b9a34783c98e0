// The rules of findings and what runs them: loaded when the first list of findings is to be drawn.
export { entries, sayHit } from '../lints/catalogue.ts';
export { RULES, sentences } from '../lints/rules.ts';
export { runLater, runRules, together } from '../lints/run.ts';
export { subjectOf } from '../lints/subject.ts';
export { redactedLayer, shareable } from '../lints/ticket.ts';
export { mendOf } from '../lints/fixes.ts';
