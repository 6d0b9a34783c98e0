import type { Library } from '../library.ts';

export const rust: Library = {
  id: 'rust-jsonwebtoken',
  name: 'jsonwebtoken (Rust)',
  versions: '8',
  source: 'Debian librust-jsonwebtoken 8.2.0: src/errors.rs',
  marks: ['jsonwebtoken::', 'ErrorKind'],
  rows: [
    { says: 'InvalidSignature', check: 'signature' },
    { says: 'ExpiredSignature', check: 'exp' },
    { says: 'ImmatureSignature', check: 'nbf' },
    { says: 'InvalidAudience', check: 'claimValue', claim: 'aud' },
    { says: 'InvalidIssuer', check: 'claimValue', claim: 'iss' },
    { says: 'InvalidSubject', check: 'claimValue', claim: 'sub' },
    { says: 'InvalidAlgorithm', check: 'algNotAllowed' },
    { says: 'InvalidAlgorithmName', check: 'algUnknown' },
    { says: 'MissingAlgorithm', check: 'settings' },
    { says: 'InvalidToken', check: 'parts' },
    { says: 'InvalidKeyFormat', check: 'keyInvalid' },
    { says: 'InvalidEcdsaKey', check: 'keyInvalid' },
    { says: 'RSA key invalid: {*}', check: 'keyInvalid' },
    { says: 'Missing required claim: {claim}', check: 'claimMissing' },
    { says: 'Base64 error: {*}', check: 'base64' },
    { says: 'JSON error: {*}', check: 'payload' },
  ],
};
