// Everything that checking, signing and importing keys takes, behind one door: it is loaded when the page is idle or
// somebody gives a key, so that the first paint does not wait for it.
export { importJwk } from '../keys/given/importJwk.ts';
export { importKeys } from '../keys/given/import.ts';
export { isNamedFormat, mayBeSecret } from '../keys/given/binary.ts';
export { fit, mayTry, rankKeys } from '../keys/fit.ts';
export { publishedIn } from '../keys/samples.ts';
export { haveOneSigner } from '../jws/oneSigner.ts';
export { verifyWithKey } from '../jws/verifyWithKey.ts';
export { materialOf } from '../keys/keyMaterial.ts';
export { sign } from '../jws/sign.ts';
export { judge } from '../verdict/judge.ts';
export { cleanedInside } from '../verdict/cleaned.ts';
export { keyFaultWords, repairWords } from '../keys/keyFaultWords.ts';
export { opWords } from '../jwe/words.ts';
export { becauseWords, verdictWords } from '../verdict/words.ts';
export { sentences } from './sentences.ts';
export { processDisclosures } from '../sdJwt/process.ts';
export { checkKeyBinding } from '../sdJwt/keyBinding.ts';
export { disclosureWords } from '../sdJwt/words.ts';
export { generateKey, keyChoices, randomSecret } from '../keys/generate.ts';
export { sharedValues } from '../verdict/sharedValues.ts';
export { TEMPLATES } from '../explain/templates.ts';
