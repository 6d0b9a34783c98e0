import type { Library } from '../library.ts';

export const pythonJose: Library = {
  id: 'python-jose',
  name: 'python-jose (Python)',
  versions: '3',
  source: 'Debian python3-jose 3.3.0: jose/jwt.py and jose/jws.py',
  marks: ['jose.exceptions', 'jose/jwt.py', 'jose/jws.py', 'python-jose', 'python_jose'],
  rows: [
    { says: 'Signature has expired.', in: 'jose.exceptions.ExpiredSignatureError', check: 'exp' },
    { says: 'Signature verification failed.', in: 'jose.exceptions.JWTError', check: 'signature' },
    { says: 'The token is not yet valid (nbf)', in: 'jose.exceptions.JWTClaimsError', check: 'nbf' },
    { says: 'Invalid audience', in: 'jose.exceptions.JWTClaimsError', check: 'claimValue', claim: 'aud' },
    { says: 'Invalid issuer', in: 'jose.exceptions.JWTClaimsError', check: 'claimValue', claim: 'iss' },
    { says: 'Invalid subject', in: 'jose.exceptions.JWTClaimsError', check: 'claimValue', claim: 'sub' },
    { says: 'Subject must be a string.', in: 'jose.exceptions.JWTClaimsError', check: 'claimType', claim: 'sub' },
    { says: 'JWT ID must be a string.', in: 'jose.exceptions.JWTClaimsError', check: 'claimType', claim: 'jti' },
    { says: 'The specified alg value is not allowed', in: 'jose.exceptions.JWTError', check: 'algNotAllowed' },
    { says: 'No algorithm was specified in the JWS header.', in: 'jose.exceptions.JWSError', check: 'algMissing' },
    { says: 'Invalid or unsupported algorithm: {alg}', in: 'jose.exceptions.JWSError', check: 'algUnknown' },
    { says: 'Error decoding token headers.', in: 'jose.exceptions.JWTError', check: 'header' },
    { says: 'Error decoding token claims.', in: 'jose.exceptions.JWTError', check: 'payload' },
    { says: 'Not enough segments', in: 'jose.exceptions.JWTError', check: 'parts' },
    {
      says: 'Unable to parse an RSA_JWK from key: {*}',
      in: 'jose.exceptions.JWKError',
      check: 'keyInvalid',
      source: 'Debian python3-jose 3.3.0: jose/backends',
      note: 'The error has the key in it: do not share it.',
    },
    {
      says: "Incorrect key type. Expected: '{*}', Received: {*}",
      in: 'jose.exceptions.JWKError',
      check: 'keyType',
      source: 'Debian python3-jose 3.3.0: jose/backends',
    },
    {
      says: 'Invalid JWE Auth Tag',
      in: 'jose.exceptions.JWEError',
      check: 'decryption',
      source: 'Debian python3-jose 3.3.0: jose/jwe.py',
    },
  ],
};
