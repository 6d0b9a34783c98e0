/** A word of the RFCs (or one of ours, then without `section`): its label, its meaning for a learner, its place. */
export interface Term {
  label: string;
  meaning: string;
  section?: string;
}

const table = {
  // The whole
  jws: {
    label: 'JSON Web Signature (JWS)',
    meaning: 'A signed message. Anyone can read it; any change to what is signed is detected.',
    section: 'RFC 7515 §2',
  },
  jwe: {
    label: 'JSON Web Encryption (JWE)',
    meaning: 'A message that only the holder of the right key can read.',
    section: 'RFC 7516 §2',
  },
  jwt: {
    label: 'JSON Web Token (JWT)',
    meaning: 'A set of claims, carried as the content of a JWS or a JWE.',
    section: 'RFC 7519 §2',
  },
  nestedJwt: {
    label: 'Nested JWT',
    meaning: 'A token inside a token: usually signed first and then encrypted.',
    section: 'RFC 7519 §2',
  },
  unsecuredJws: {
    label: 'Unsecured JWS',
    meaning: 'A JWS with "alg": "none": nothing protects it, and anyone can write one.',
    section: 'RFC 7515 §2',
  },
  sdJwt: {
    label: 'SD-JWT',
    meaning: 'A signed token whose holder chooses which of its hidden claims to show.',
    section: 'RFC 9901 §4',
  },
  issuerSignedJwt: {
    label: 'Issuer-signed JWT',
    meaning: 'The first part of an SD-JWT: what the issuer signed, with digests in place of the hidden claims.',
    section: 'RFC 9901 §4.1',
  },
  disclosure: {
    label: 'Disclosure',
    meaning: 'One hidden claim, revealed: a random salt, usually a name, and the value.',
    section: 'RFC 9901 §4.2',
  },
  keyBindingJwt: {
    label: 'Key Binding JWT',
    meaning: 'A short token at the end of an SD-JWT, to prove that the holder has the key that the issuer named.',
    section: 'RFC 9901 §4.3',
  },

  // Headers
  joseHeader: {
    label: 'JOSE Header',
    meaning: 'Says how the token is secured: the algorithm, which key, what is inside.',
    section: 'RFC 7515 §4',
  },
  headerParameter: {
    label: 'Header Parameter',
    meaning: 'One name and its value in the JOSE Header.',
    section: 'RFC 7515 §2',
  },
  jwsProtectedHeader: {
    label: 'JWS Protected Header',
    meaning: 'The header that the signature covers. Everyone can read it.',
    section: 'RFC 7515 §2',
  },
  jwsUnprotectedHeader: {
    label: 'JWS Unprotected Header',
    meaning: 'Header parameters that the signature does not cover: anyone can change them.',
    section: 'RFC 7515 §2',
  },
  jweProtectedHeader: {
    label: 'JWE Protected Header',
    meaning: 'The header that the authentication tag covers. It is not encrypted: everyone can read it.',
    section: 'RFC 7516 §2',
  },
  jweSharedUnprotectedHeader: {
    label: 'JWE Shared Unprotected Header',
    meaning: 'Header parameters for all recipients, which nothing protects against change.',
    section: 'RFC 7516 §2',
  },
  jwePerRecipientUnprotectedHeader: {
    label: 'JWE Per-Recipient Unprotected Header',
    meaning: 'Header parameters for one recipient, which nothing protects against change.',
    section: 'RFC 7516 §2',
  },

  // JWS
  jwsPayload: {
    label: 'JWS Payload',
    meaning: 'The message itself. It is only encoded: everyone who holds the token can read it.',
    section: 'RFC 7515 §2',
  },
  jwsSignature: {
    label: 'JWS Signature',
    meaning: 'Made with a key. With it a reader can check that header and payload are unchanged.',
    section: 'RFC 7515 §2',
  },
  jwsSigningInput: {
    label: 'JWS Signing Input',
    meaning: 'What is signed: the encoded header, a dot, and the encoded payload, exactly as in the token.',
    section: 'RFC 7515 §2',
  },
  detachedContent: {
    label: 'Detached content',
    meaning: 'The payload is sent separately from the token. It is needed to check the signature.',
    section: 'RFC 7515 Appendix F',
  },
  unencodedPayload: {
    label: 'Unencoded payload',
    meaning: 'With "b64": false the payload is as it is, without base64url.',
    section: 'RFC 7797 §3',
  },

  // JWE
  jweEncryptedKey: {
    label: 'JWE Encrypted Key',
    meaning: 'The Content Encryption Key, itself encrypted for the recipient. Empty where none is sent.',
    section: 'RFC 7516 §2',
  },
  jweInitializationVector: {
    label: 'JWE Initialization Vector',
    meaning: 'A random start value, so that the same text gives a different ciphertext each time. It is not secret.',
    section: 'RFC 7516 §2',
  },
  jweCiphertext: {
    label: 'JWE Ciphertext',
    meaning: 'The encrypted content: without the key it reveals only its length.',
    section: 'RFC 7516 §2',
  },
  jweAuthenticationTag: {
    label: 'JWE Authentication Tag',
    meaning:
      'A check value over protected header, aad (if any), initialization vector and ciphertext: it detects any change to them.',
    section: 'RFC 7516 §2',
  },
  jweAad: {
    label: 'JWE AAD',
    meaning: 'Extra data of a JSON serialization that is readable, but protected against change.',
    section: 'RFC 7516 §2',
  },
  additionalAuthenticatedData: {
    label: 'Additional Authenticated Data',
    meaning:
      'What the tag protects besides the ciphertext: the encoded protected header, and the aad member if there is one.',
    section: 'RFC 7516 §5.1',
  },
  contentEncryptionKey: {
    label: 'Content Encryption Key',
    meaning: 'The key that encrypts the content: new for each token, but with dir the shared key itself.',
    section: 'RFC 7516 §2',
  },
  plaintext: {
    label: 'Plaintext',
    meaning: 'The content before encryption, and after decryption.',
    section: 'RFC 7516 §2',
  },
  recipient: {
    label: 'Recipient',
    meaning: 'One of those who can decrypt the token, each with their own key.',
    section: 'RFC 7516 §7.2.1',
  },

  // Key Management Modes
  keyManagementMode: {
    label: 'Key Management Mode',
    meaning: 'How the recipient gets the Content Encryption Key.',
    section: 'RFC 7516 §2',
  },
  keyEncryption: {
    label: 'Key Encryption',
    meaning: 'The Content Encryption Key is encrypted with the recipient’s public key.',
    section: 'RFC 7516 §2',
  },
  keyWrapping: {
    label: 'Key Wrapping',
    meaning: 'The Content Encryption Key is encrypted with a secret that both sides share.',
    section: 'RFC 7516 §2',
  },
  directKeyAgreement: {
    label: 'Direct Key Agreement',
    meaning: 'Both sides compute the same Content Encryption Key from each other’s public keys; none is sent.',
    section: 'RFC 7516 §2',
  },
  keyAgreementWithKeyWrapping: {
    label: 'Key Agreement with Key Wrapping',
    meaning: 'Both sides compute the same key from each other’s public keys; it wraps the Content Encryption Key.',
    section: 'RFC 7516 §2',
  },
  directEncryption: {
    label: 'Direct Encryption',
    meaning: 'The secret that both sides share is the Content Encryption Key itself; none is sent.',
    section: 'RFC 7516 §2',
  },

  // Serialisations
  compactSerialization: {
    label: 'Compact Serialization',
    meaning: 'The token in one line: parts in base64url with dots between them.',
    section: 'RFC 7515 §7.1',
  },
  jwsCompactSerialization: {
    label: 'JWS Compact Serialization',
    meaning: 'Three parts with two dots: header, payload, signature.',
    section: 'RFC 7515 §7.1',
  },
  jweCompactSerialization: {
    label: 'JWE Compact Serialization',
    meaning: 'Five parts with four dots: header, encrypted key, initialization vector, ciphertext, tag.',
    section: 'RFC 7516 §7.1',
  },
  jwsGeneralSerialization: {
    label: 'General JWS JSON Serialization',
    meaning: 'A JSON object that can hold several signatures of one payload.',
    section: 'RFC 7515 §7.2.1',
  },
  jwsFlattenedSerialization: {
    label: 'Flattened JWS JSON Serialization',
    meaning: 'A JSON object with one payload and one signature.',
    section: 'RFC 7515 §7.2.2',
  },
  jweGeneralSerialization: {
    label: 'General JWE JSON Serialization',
    meaning: 'A JSON object that encrypts one content for several recipients.',
    section: 'RFC 7516 §7.2.1',
  },
  jweFlattenedSerialization: {
    label: 'Flattened JWE JSON Serialization',
    meaning: 'A JSON object that encrypts one content for one recipient.',
    section: 'RFC 7516 §7.2.2',
  },

  // Claims
  jwtClaimsSet: {
    label: 'JWT Claims Set',
    meaning: 'A JSON object: each member is something the issuer says about the subject.',
    section: 'RFC 7519 §2',
  },
  claim: { label: 'Claim', meaning: 'One statement: a name and a value.', section: 'RFC 7519 §2' },
  registeredClaim: {
    label: 'Registered Claim',
    meaning: 'A name with a fixed meaning in the public list at IANA.',
    section: 'RFC 7519 §4.1',
  },
  publicClaim: {
    label: 'Public Claim',
    meaning: 'A name that its maker made unique, usually with their own web address.',
    section: 'RFC 7519 §4.2',
  },
  privateClaim: {
    label: 'Private Claim',
    meaning: 'A name that issuer and reader agreed on; elsewhere it may mean something else.',
    section: 'RFC 7519 §4.3',
  },
  numericDate: {
    label: 'NumericDate',
    meaning: 'A moment as seconds since the start of 1970 in UTC.',
    section: 'RFC 7519 §2',
  },
  stringOrUri: {
    label: 'StringOrURI',
    meaning: 'Any string, but one with a colon in it must be a URI.',
    section: 'RFC 7519 §2',
  },

  // Keys
  jwk: {
    label: 'JSON Web Key (JWK)',
    meaning: 'A cryptographic key written as a JSON object.',
    section: 'RFC 7517 §4',
  },
  jwkSet: {
    label: 'JWK Set',
    meaning: 'A JSON object with a list of keys, as issuers publish them.',
    section: 'RFC 7517 §5',
  },
  jwkThumbprint: {
    label: 'JWK Thumbprint',
    meaning: 'A digest of a key’s essential members: the same key always has the same one.',
    section: 'RFC 7638 §3',
  },

  // JSON
  memberName: { label: 'Member name', meaning: 'The name before the colon in a JSON object.', section: 'RFC 8259 §4' },
  jsonObject: { label: 'Object', meaning: 'Names and values in braces.', section: 'RFC 8259 §4' },
  jsonArray: { label: 'Array', meaning: 'A list of values in square brackets.', section: 'RFC 8259 §5' },
  jsonNumber: { label: 'Number', meaning: 'A number, shown digit by digit as it was written.', section: 'RFC 8259 §6' },
  jsonString: { label: 'String', meaning: 'Text in double quotes.', section: 'RFC 8259 §7' },
  jsonBoolean: { label: 'Boolean', meaning: 'true or false.', section: 'RFC 8259 §3' },
  jsonNull: { label: 'Null', meaning: 'null: a value that says "nothing here".', section: 'RFC 8259 §3' },
  jsonMember: { label: 'Member', meaning: 'A name and its value inside an object.', section: 'RFC 8259 §4' },
  arrayItem: {
    label: 'Array element',
    meaning: 'One value of a list; the first has the number 0.',
    section: 'RFC 8259 §5',
  },
  structuralCharacter: {
    label: 'Structural character',
    meaning: 'One of { } [ ] : and the comma, which hold the JSON together.',
    section: 'RFC 8259 §2',
  },
  whiteSpace: {
    label: 'White space',
    meaning: 'Spaces, tabs and line breaks that mean nothing here. In a signed part they are signed with the rest.',
    section: 'RFC 8259 §2',
  },

  // Characters
  base64url: {
    label: 'base64url',
    meaning: 'Bytes written with 64 harmless characters, 6 bits each. It hides nothing: anyone can decode it.',
    section: 'RFC 4648 §5',
  },
  unusedBits: {
    label: 'Unused bits',
    meaning: 'Spare bits of a part’s last character. They should be zero; otherwise one token has several spellings.',
    section: 'RFC 4648 §3.5',
  },
  octets: { label: 'Bytes', meaning: 'Binary content, not text.', section: 'RFC 7515 §2' },
  textContent: { label: 'Text', meaning: 'Content that is text, but not JSON.', section: 'RFC 7515 §2' },
  serializationSyntax: {
    label: 'JSON of the serialization',
    meaning: 'Names, quotes and braces that hold the parts together. Nothing protects them.',
    section: 'RFC 7515 §7.2',
  },
  separatorDot: {
    label: 'Separator dot',
    meaning: 'The dot between two parts; it never occurs in base64url.',
    section: 'RFC 7515 §7.1',
  },
  separatorTilde: {
    label: 'Separator tilde',
    meaning: 'The ~ that ends the signed token and each disclosure of an SD-JWT.',
    section: 'RFC 9901 §4',
  },
  wrapping: { label: 'Wrapping', meaning: 'Text around the token that is not part of it.' },
  excess: {
    label: 'Excess',
    meaning: 'Text after the last part of the token. No reader should accept it.',
  },
  unreadable: { label: 'Unreadable text', meaning: 'Characters that are not what should be here.' },
} satisfies Record<string, Term>;

export type TermId = keyof typeof table;

/** RFC word -> label, meaning, section. Labels everywhere come from here. */
export const TERMS: Readonly<Record<TermId, Term>> = table;

/** The term of a token's written form. */
export const formTerm = (kind: 'jws' | 'jwe', form: 'compact' | 'flattened' | 'general'): TermId => {
  const forms = {
    jws: {
      compact: 'jwsCompactSerialization',
      flattened: 'jwsFlattenedSerialization',
      general: 'jwsGeneralSerialization',
    },
    jwe: {
      compact: 'jweCompactSerialization',
      flattened: 'jweFlattenedSerialization',
      general: 'jweGeneralSerialization',
    },
  } as const;
  return forms[kind][form];
};
