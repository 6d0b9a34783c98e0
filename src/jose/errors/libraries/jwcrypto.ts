import type { Library } from '../library.ts';

export const jwcrypto: Library = {
  id: 'jwcrypto',
  name: 'jwcrypto (Python)',
  versions: '1',
  source: 'Debian python3-jwcrypto 1.1.0: jwcrypto/jwt.py',
  marks: ['jwcrypto'],
  rows: [
    { says: 'Expired at {time}, time: {*}(leeway: {*})', in: 'jwcrypto.jwt.JWTExpired', check: 'exp' },
    { says: 'Valid from {time}, time: {*}(leeway: {*})', in: 'jwcrypto.jwt.JWTNotYetValid', check: 'nbf' },
    { says: 'Claim {claim} is missing', in: 'jwcrypto.jwt.JWTMissingClaim', check: 'claimMissing' },
    {
      says: "Invalid '{claim}' value. Expected '{expected}' got '{actual}'",
      in: 'jwcrypto.jwt.JWTInvalidClaimValue',
      check: 'claimValue',
    },
    {
      says: "Invalid '{claim}' value. Expected '{actual}' to be in '{expected}'",
      in: 'jwcrypto.jwt.JWTInvalidClaimValue',
      check: 'claimValue',
    },
    { says: 'Claim {claim} is not an integer', in: 'jwcrypto.jwt.JWTInvalidClaimFormat', check: 'claimType' },
    { says: 'Claim {claim} is not a StringOrURI type', in: 'jwcrypto.jwt.JWTInvalidClaimFormat', check: 'claimType' },
    { says: 'Key ID {kid} not in key set', in: 'jwcrypto.jwt.JWTMissingKey', check: 'keyNotFound' },
    { says: 'No working key found in key set', in: 'jwcrypto.jwt.JWTMissingKey', check: 'signature' },
    { says: 'Token format unrecognized', in: 'ValueError', check: 'parts' },
    {
      says: 'Verification failed for all signatures',
      in: 'jwcrypto.jws.InvalidJWSSignature',
      check: 'signature',
      source: 'Debian python3-jwcrypto 1.1.0: jwcrypto/jws.py',
    },
    {
      says: 'Unknown critical header: "{*}"',
      in: 'jwcrypto.jws.InvalidJWSObject',
      check: 'crit',
      source: 'Debian python3-jwcrypto 1.1.0: jwcrypto/jws.py',
    },
    {
      says: 'No recipient matched the provided key',
      in: 'jwcrypto.jwe.InvalidJWEData',
      check: 'decryption',
      source: 'Debian python3-jwcrypto 1.1.0: jwcrypto/jwe.py',
    },
  ],
};
