import type { Library } from '../library.ts';

export const javaJwt: Library = {
  id: 'java-jwt',
  name: 'auth0 java-jwt (Java)',
  versions: '3 and 4',
  source: 'auth0/java-jwt: lib/src/main/java/com/auth0/jwt/JWTVerifier.java',
  marks: ['com.auth0.jwt'],
  rows: [
    {
      says: "The Token's Signature resulted invalid when verified using the Algorithm: {alg}",
      in: 'com.auth0.jwt.exceptions.SignatureVerificationException',
      check: 'signature',
      source: 'auth0/java-jwt: com/auth0/jwt/exceptions/SignatureVerificationException.java',
    },
    { says: 'The Token has expired on {time}.', in: 'com.auth0.jwt.exceptions.TokenExpiredException', check: 'exp' },
    {
      says: "The Token can't be used before {time}.",
      in: 'com.auth0.jwt.exceptions.IncorrectClaimException',
      check: 'active',
      note: 'It says so of nbf, and of iat as well.',
    },
    {
      says: "The provided Algorithm doesn't match the one defined in the JWT's Header.",
      in: 'com.auth0.jwt.exceptions.AlgorithmMismatchException',
      check: 'algNotAllowed',
    },
    {
      says: "The Claim 'aud' value doesn't contain the required audience.",
      in: 'com.auth0.jwt.exceptions.IncorrectClaimException',
      check: 'claimValue',
      claim: 'aud',
    },
    {
      says: "The Claim '{claim}' value doesn't match the required one.",
      in: 'com.auth0.jwt.exceptions.IncorrectClaimException',
      check: 'claimValue',
    },
    {
      says: "The Claim '{claim}' is not present in the JWT.",
      in: 'com.auth0.jwt.exceptions.MissingClaimException',
      check: 'claimMissing',
      source: 'auth0/java-jwt: com/auth0/jwt/exceptions/MissingClaimException.java',
    },
  ],
};
