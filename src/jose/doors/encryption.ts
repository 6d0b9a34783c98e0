// Everything that encrypted tokens take, behind a door of its own: loaded when one is on the bench, or one is to be made.
import { decryptionDiagnosisWords } from '../doctor/decryption/examine.ts';

export { conversions, FORMS, separated } from '../token/convert.ts';
export { obstacleWords } from '../token/obstacleWords.ts';
export { decryptionDiagnosisWords, examineDecryption } from '../doctor/decryption/examine.ts';
export { contentOf, LAYER_LIMIT } from '../read/layers.ts';
export { encrypt } from '../jwe/encrypt.ts';
export { openJwe } from '../jwe/openJwe.ts';
export { stretchTrial } from '../jwe/passwordKey.ts';
export { openedOf } from '../verdict/opened.ts';
export { ENCRYPTING, encryptionReading, headerText, proposeEncryption, REPLICABLE } from '../jwe/proposeEncryption.ts';
/** Other languages are laid over these. */
export const sentences = { diagnoses: Object.fromEntries(decryptionDiagnosisWords) };
