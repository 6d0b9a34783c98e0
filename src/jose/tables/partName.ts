/** The parts a token can have, by the RFCs' words in camelCase (their labels are in terms.ts). */
export type PartName =
  | 'protectedHeader' // JWS Protected Header / JWE Protected Header, encoded
  | 'unprotectedHeader' // JWS Unprotected Header / JWE Per-Recipient Unprotected Header: plain JSON
  | 'sharedUnprotectedHeader' // JWE Shared Unprotected Header: plain JSON
  | 'payload'
  | 'signature'
  | 'encryptedKey'
  | 'initializationVector'
  | 'ciphertext'
  | 'authenticationTag'
  | 'additionalData' // the `aad` member of a JWE JSON serialisation
  | 'disclosure' // RFC 9901 section 4.2
  | 'excess'; // what follows the last part a token of its kind can have
