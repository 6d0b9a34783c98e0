import type { Library } from '../library.ts';

export const awsJwtVerify: Library = {
  id: 'aws-jwt-verify',
  name: 'aws-jwt-verify (AWS, JavaScript)',
  versions: '5',
  source: 'npm aws-jwt-verify 5.2.1: dist/cjs',
  marks: ['aws-jwt-verify', 'JwtInvalidSignatureError', 'CognitoJwt', 'JwtExpiredError', 'KidNotFoundInJwksError'],
  rows: [
    { says: 'Invalid signature', in: 'JwtInvalidSignatureError', check: 'signature' },
    { says: 'Token expired at {time}', in: 'JwtExpiredError', check: 'exp' },
    { says: "Token can't be used before {time}", in: 'JwtNotBeforeError', check: 'nbf' },
    { says: 'JWK for kid "{kid}" not found in the JWKS', in: 'KidNotFoundInJwksError', check: 'keyNotFound' },
    { says: 'JWT header does not have valid kid claim', in: 'JwtWithoutValidKidError', check: 'kidMissing' },
    {
      says: 'JWT string does not consist of exactly 3 parts (header, payload, signature)',
      in: 'JwtParseError',
      check: 'parts',
    },
    { says: 'Invalid JWT. Header is not a valid JSON object', in: 'JwtParseError', check: 'header' },
    { says: 'Invalid JWT. Payload is not a valid JSON object', in: 'JwtParseError', check: 'payload' },
    { says: 'JWT payload exp claim is not a number', in: 'JwtParseError', check: 'claimType', claim: 'exp' },
    { says: 'JWT payload sub claim is not a string', in: 'JwtParseError', check: 'claimType', claim: 'sub' },
    { says: 'JWT payload iss claim is not a string', in: 'JwtParseError', check: 'claimType', claim: 'iss' },
    {
      says: 'JWT payload aud claim is not a string or array of strings',
      in: 'JwtParseError',
      check: 'claimType',
      claim: 'aud',
    },
    { says: 'issuer not configured: {actual}', in: 'ParameterValidationError', check: 'claimValue', claim: 'iss' },
  ],
};
