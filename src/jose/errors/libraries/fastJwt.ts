import type { Library } from '../library.ts';

const DECODER = 'npm fast-jwt 6.3.6: src/decoder.js';
const CRYPTO = 'npm fast-jwt 6.3.6: src/crypto.js';

export const fastJwt: Library = {
  id: 'fast-jwt',
  name: 'fast-jwt (Node.js, of @fastify/jwt)',
  versions: '6',
  source: 'npm fast-jwt 6.3.6: src/verifier.js',
  marks: ['FAST_JWT', 'FST_JWT', 'fast-jwt'],
  rows: [
    { says: 'FAST_JWT_EXPIRED', check: 'exp' },
    { says: 'FAST_JWT_INACTIVE', check: 'nbf' },
    { says: 'FAST_JWT_INVALID_SIGNATURE', check: 'signature' },
    { says: 'FAST_JWT_MISSING_SIGNATURE', check: 'signatureMissing' },
    { says: 'FAST_JWT_INVALID_ALGORITHM', check: 'algNotAllowed' },
    { says: 'FAST_JWT_MISSING_KEY', check: 'keyMissing' },
    { says: 'FAST_JWT_MALFORMED', check: 'malformed' },
    { says: 'FAST_JWT_INVALID_KEY', check: 'keyType' },
    { says: 'FAST_JWT_INVALID_CRIT_HEADER', check: 'crit' },
    { says: 'The token signature is invalid.', in: 'TokenError', check: 'signature' },
    { says: 'The token algorithm is invalid.', in: 'TokenError', check: 'algNotAllowed' },
    { says: 'The token signature is missing.', in: 'TokenError', check: 'signatureMissing' },
    { says: 'The {claim} claim is required.', in: 'TokenError', check: 'claimMissing' },
    { says: 'The token is malformed.', in: 'TokenError', check: 'parts', source: DECODER },
    {
      says: 'The token header is not a valid base64url serialized JSON.',
      in: 'TokenError',
      check: 'header',
      source: DECODER,
    },
    {
      says: 'The token payload is not a valid base64url serialized JSON.',
      in: 'TokenError',
      check: 'payload',
      source: DECODER,
    },
    { says: 'The key option is missing.', in: 'TokenError', check: 'keyMissing' },
    { says: 'Invalid public key provided for algorithms {expected}.', in: 'TokenError', check: 'keyType' },
    { says: 'Private keys are not supported for verifying.', in: 'TokenError', check: 'privateKey', source: CRYPTO },
    { says: 'Critical extension "{*}" is not supported.', in: 'TokenError', check: 'crit' },
  ],
};
