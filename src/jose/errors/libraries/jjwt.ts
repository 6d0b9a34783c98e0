import type { Library } from '../library.ts';

export const jjwt: Library = {
  id: 'jjwt',
  name: 'JJWT (Java)',
  versions: '0.12 and 0.13',
  source: 'jwtk/jjwt: impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java',
  marks: ['io.jsonwebtoken'],
  rows: [
    {
      says: 'JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.',
      in: 'io.jsonwebtoken.security.SignatureException',
      check: 'signature',
    },
    {
      says: 'JWT expired {*} milliseconds ago at {time}. Current time: {*}',
      in: 'io.jsonwebtoken.ExpiredJwtException',
      check: 'exp',
    },
    {
      says: 'JWT expired at {time}. Current time: {*}',
      in: 'io.jsonwebtoken.ExpiredJwtException',
      check: 'exp',
      note: 'Older versions said it so.',
      source: 'jwtk/jjwt 0.11, read in programs that have it inside',
    },
    { says: 'JWT early by {*} milliseconds before {time}', in: 'io.jsonwebtoken.PrematureJwtException', check: 'nbf' },
    {
      says: 'Expected {claim} claim to be: {expected}, but was: {actual}.',
      in: 'io.jsonwebtoken.IncorrectClaimException',
      check: 'claimValue',
    },
    {
      says: "Missing '{claim}' claim. Expected value",
      in: 'io.jsonwebtoken.MissingClaimException',
      check: 'claimMissing',
    },
    {
      says: "Missing expected '{expected}' value in '{claim}' claim {actual}.",
      in: 'io.jsonwebtoken.IncorrectClaimException',
      check: 'claimValue',
    },
    {
      says: "Unsupported signature algorithm '{alg}'",
      in: 'io.jsonwebtoken.security.SignatureException',
      check: 'algUnknown',
    },
    {
      says: 'Cannot verify JWS signature: unable to locate signature verification key for JWS with header: {*}',
      in: 'io.jsonwebtoken.UnsupportedJwtException',
      check: 'keyNotFound',
    },
    {
      says: 'Cannot decrypt JWE payload: unable to locate key for JWE with header: {*}',
      in: 'io.jsonwebtoken.UnsupportedJwtException',
      check: 'keyNotFound',
    },
    {
      says: "The parsed JWT indicates it was signed with the '{alg}' signature algorithm, but the provided {*} key may not be used to verify",
      in: 'io.jsonwebtoken.UnsupportedJwtException',
      check: 'keyType',
    },
    {
      says: 'PrivateKeys may not be used to verify digital signatures.',
      in: 'io.jsonwebtoken.security.InvalidKeyException',
      check: 'privateKey',
    },
    {
      says: 'The specified key byte array is {bits} bits which is not secure enough for any JWT HMAC-SHA algorithm.',
      in: 'io.jsonwebtoken.security.WeakKeyException',
      check: 'keyShort',
      source: 'jwtk/jjwt: io/jsonwebtoken/security/Keys.java, read in copies of it',
    },
    {
      says: "Unsecured JWSs (those with an {*} header value of 'none') are disallowed by default",
      in: 'io.jsonwebtoken.UnsupportedJwtException',
      check: 'none',
    },
    {
      says: "The JWS header references signature algorithm '{alg}' but the compact JWE string is missing the required signature.",
      in: 'io.jsonwebtoken.MalformedJwtException',
      check: 'signatureMissing',
    },
    {
      says: "Protected Header {*} set references unsupported header name '{*}'",
      in: 'io.jsonwebtoken.UnsupportedJwtException',
      check: 'crit',
    },
    {
      says: "JWS header does not contain a required 'alg' (Algorithm) header parameter.",
      in: 'io.jsonwebtoken.MalformedJwtException',
      check: 'algMissing',
    },
    {
      says: 'Invalid compact JWT string: Compact JWSs must contain exactly 2 period characters, and compact JWEs must contain exactly 4.',
      in: 'io.jsonwebtoken.MalformedJwtException',
      check: 'parts',
      source: 'jwtk/jjwt: impl/src/main/java/io/jsonwebtoken/impl/JwtTokenizer.java',
    },
    {
      says: 'Compact JWT strings may not contain whitespace.',
      in: 'io.jsonwebtoken.MalformedJwtException',
      check: 'malformed',
      source: 'jwtk/jjwt: impl/src/main/java/io/jsonwebtoken/impl/JwtTokenizer.java',
      note: 'Usually a line break that was copied along, or Bearer in front of the token.',
    },
    { says: 'Invalid Base64Url {*}: {*}', in: 'io.jsonwebtoken.MalformedJwtException', check: 'base64' },
  ],
};
