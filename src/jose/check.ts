// Everything that checking, signing and importing keys takes, behind one door: it is loaded when the page is idle or
// somebody gives a key, so that the first paint does not wait for it.
export { examine } from './doctor.ts';
export { importJwk } from './keys/importJwk.ts';
export { importKeys } from './keys/import.ts';
export { isNamedFormat, mayBeSecret } from './keys/binary.ts';
export { fit, mayTry, rankKeys } from './keys/fit.ts';
export { ringHeader } from './keys/ringText.ts';
export { publishedIn } from './keys/samples.ts';
export { materialOf, verifyWithKey } from './ops/keyMaterial.ts';
export { jwsOf } from './ops/verify.ts';
export { sign } from './ops/sign.ts';
export { judge } from './verdict.ts';
export { cleanedInside } from './verdict/cleaned.ts';
export { diagnosisWords } from './doctor.ts';
export { fitNoteWords, misfitWords } from './keys/fitWords.ts';
export { keyFaultWords, repairWords } from './keys/keyFaultWords.ts';
export { opWords } from './ops/words.ts';
export { verdictWords } from './verdict/words.ts';
export { processDisclosures } from './disclosures.ts';
export { checkKeyBinding } from './disclosures/keyBinding.ts';
export { disclosureWords } from './disclosures/words.ts';
export { generateKey, keyChoices, randomSecret } from './keys/generate.ts';
export { TEMPLATES } from './templates.ts';
