import type { PartName } from './partName.ts';
import type { TermId } from './terms.ts';

const JWS_PARTS: Readonly<Record<PartName, TermId>> = {
  protectedHeader: 'jwsProtectedHeader',
  unprotectedHeader: 'jwsUnprotectedHeader',
  sharedUnprotectedHeader: 'jweSharedUnprotectedHeader',
  payload: 'jwsPayload',
  signature: 'jwsSignature',
  encryptedKey: 'jweEncryptedKey',
  initializationVector: 'jweInitializationVector',
  ciphertext: 'jweCiphertext',
  authenticationTag: 'jweAuthenticationTag',
  additionalData: 'jweAad',
  disclosure: 'disclosure',
  excess: 'excess',
};

/** Only the two headers are named alike in both kinds. */
export const PART_TERMS: Readonly<Record<'jws' | 'jwe', Readonly<Record<PartName, TermId>>>> = {
  jws: JWS_PARTS,
  jwe: { ...JWS_PARTS, protectedHeader: 'jweProtectedHeader', unprotectedHeader: 'jwePerRecipientUnprotectedHeader' },
};

/** The term of a part, in a token of that kind (the parts of an SD-JWT are those of a JWS). */
export const partTerm = (kind: 'jws' | 'jwe' | 'sdJwt', name: PartName): TermId =>
  PART_TERMS[kind === 'jwe' ? 'jwe' : 'jws'][name];
