// What an SD-JWT takes besides the check of its signature, behind a door of its own: it is loaded with the first one.
export { examineDisclosures } from '../doctor/disclosureDigest.ts';
export { checkKeyBinding } from '../sdJwt/keyBinding.ts';
export { disclosingOf } from '../sdJwt/inHeader.ts';
export { processDisclosures } from '../sdJwt/process.ts';
