// Everything that encrypted tokens take, behind a door of its own: loaded when one is on the bench, or one is to be made.
export { conversions, FORMS, obstacleWords, separated } from './convert.ts';
export { decryptionDiagnosisWords, examineDecryption } from './doctor/decryption.ts';
export { contentOf, LAYER_LIMIT } from './layers.ts';
export { encrypt } from './ops/encrypt.ts';
export { openJwe } from './ops/openJwe.ts';
export { openedOf } from './verdict/opened.ts';
export { encryptionReading, headerText, proposeEncryption, REPLICABLE } from './ops/proposeEncryption.ts';
