// Everything that reads keys that somebody gives, in whatever form, and makes new ones, behind one door: it is loaded
// when somebody is there. What checks the demo is in check.ts.
import { templateWords } from '../explain/templateWords.ts';
import { keyFaultWords, repairWords } from '../keys/keyFaultWords.ts';

export { TEMPLATES } from '../explain/templates.ts';
export { haveOneSigner } from '../jws/oneSigner.ts';
export { generateKey, keyChoices, randomSecret } from '../keys/generate.ts';
export { isNamedFormat, mayBeSecret } from '../keys/given/binary.ts';
export { importKeys } from '../keys/given/import.ts';
export { sharedValues } from '../verdict/sharedValues.ts';

export const sentences = { keyFaultWords, repairWords, templateWords };
export { hasSecretSetting } from '../doctor/settingsIn.ts';
