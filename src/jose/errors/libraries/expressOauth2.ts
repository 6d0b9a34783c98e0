import type { Library } from '../library.ts';

export const expressOauth2: Library = {
  id: 'express-oauth2-jwt-bearer',
  name: 'express-oauth2-jwt-bearer (Auth0, Node.js)',
  versions: '1',
  source: 'npm express-oauth2-jwt-bearer 1.10.0: dist/index.js',
  marks: ['express-oauth2-jwt-bearer', 'InvalidTokenError', 'invalid_token'],
  rows: [
    { says: "Unexpected 'aud' value", in: 'InvalidTokenError', check: 'claimValue', claim: 'aud' },
    { says: "Unexpected 'iss' value", in: 'InvalidTokenError', check: 'claimValue', claim: 'iss' },
    { says: "Unexpected 'exp' value", in: 'InvalidTokenError', check: 'exp' },
    { says: "Unexpected 'alg' value", in: 'InvalidTokenError', check: 'algNotAllowed' },
    { says: "Unexpected 'typ' value", in: 'InvalidTokenError', check: 'typ' },
    { says: "Unexpected 'iat' value", in: 'InvalidTokenError', check: 'iat' },
    { says: "Missing '{claim}' claim", in: 'InvalidTokenError', check: 'claimMissing' },
    { says: 'Failed to fetch authorization server metadata', in: 'Error', check: 'keySet' },
    {
      says: 'DPoP-bound token requires the DPoP authentication scheme, not Bearer.',
      in: 'InvalidTokenError',
      check: 'binding',
    },
    { says: 'JWT Access Token has no jkt confirmation claim', in: 'InvalidTokenError', check: 'binding' },
    { says: 'DPoP Proof htu mismatch', in: 'InvalidProofError', check: 'binding' },
    { says: 'DPoP Proof htm mismatch', in: 'InvalidProofError', check: 'binding' },
    { says: 'DPoP Proof "ath" mismatch', in: 'InvalidProofError', check: 'binding' },
    { says: 'DPoP proof "iat" is outside the acceptable range', in: 'InvalidProofError', check: 'iat' },
    { says: 'Insufficient Scope', in: 'InsufficientScopeError', check: 'permission' },
  ],
};
