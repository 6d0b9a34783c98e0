import type { Library } from '../library.ts';

export const oauth4webapi: Library = {
  id: 'oauth4webapi',
  name: 'oauth4webapi and openid-client (JavaScript)',
  versions: '3',
  source: 'npm oauth4webapi 3.8.8: build/index.js',
  marks: ['oauth4webapi', 'openid-client', 'OperationProcessingError', 'OAUTH_'],
  rows: [
    { says: 'JWT signature verification failed', in: 'OperationProcessingError', check: 'signature' },
    {
      says: 'unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',
      in: 'OperationProcessingError',
      check: 'exp',
    },
    { says: 'unexpected JWT "nbf" (not before) claim value', in: 'OperationProcessingError', check: 'nbf' },
    {
      says: 'unexpected JWT "aud" (audience) claim value',
      in: 'OperationProcessingError',
      check: 'claimValue',
      claim: 'aud',
    },
    {
      says: 'unexpected JWT "iss" (issuer) claim value',
      in: 'OperationProcessingError',
      check: 'claimValue',
      claim: 'iss',
    },
    {
      says: 'unexpected ID Token "nonce" claim value',
      in: 'OperationProcessingError',
      check: 'claimValue',
      claim: 'nonce',
    },
    { says: 'unexpected JWT "alg" header parameter', in: 'OperationProcessingError', check: 'algNotAllowed' },
    { says: 'unexpected JWT "typ" header parameter value', in: 'OperationProcessingError', check: 'typ' },
    {
      says: 'error when selecting a JWT verification key, no applicable keys found',
      in: 'OperationProcessingError',
      check: 'keyNotFound',
    },
    {
      says: 'error when selecting a JWT verification key, multiple applicable keys found, a "kid" JWT Header Parameter is required',
      in: 'OperationProcessingError',
      check: 'severalKeys',
    },
    { says: 'no JWT "crit" header parameter extensions are supported', in: 'UnsupportedOperationError', check: 'crit' },
    { says: 'JWE decryption is not configured', in: 'UnsupportedOperationError', check: 'settings' },
    { says: 'Invalid JWT', in: 'OperationProcessingError', check: 'parts' },
    { says: 'DPoP Proof iat is not recent enough', in: 'OperationProcessingError', check: 'iat' },
  ],
};
