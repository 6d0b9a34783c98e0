// Everything that checking and signing takes, behind one door: it is loaded when the page is idle, so that the first
// paint does not wait for it.
export { fit, mayTry, rankKeys } from '../keys/fit.ts';
export { publishedIn } from '../keys/samples.ts';
export { verifyWithKey } from '../jws/verifyWithKey.ts';
export { materialOf } from '../keys/keyMaterial.ts';
export { sign } from '../jws/sign.ts';
export { judge } from '../verdict/judge.ts';
export { cleanedInside } from '../verdict/cleaned.ts';
export { becauseWords, verdictWords } from '../verdict/words.ts';
export { sentences } from './sentences.ts';
export { disclosureWords } from '../sdJwt/words.ts';
