import type { Library } from '../library.ts';

const CLAIMS = 'com/nimbusds/jwt/proc/DefaultJWTClaimsVerifier.java';

export const nimbus: Library = {
  id: 'nimbus',
  name: 'Nimbus JOSE+JWT (Java)',
  versions: '9',
  source: 'Mu-L/nimbus-jose-jwt (a mirror): com/nimbusds/jwt/proc/DefaultJWTProcessor.java',
  marks: ['com.nimbusds', 'BadJOSEException', 'BadJWSException', 'BadJWTException'],
  rows: [
    {
      says: 'Signed JWT rejected: Invalid signature',
      in: 'com.nimbusds.jose.proc.BadJWSException',
      check: 'signature',
    },
    {
      says: 'Signed JWT rejected: Another algorithm expected, or no matching key(s) found',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'keyNotFound',
      note: 'One message for two reasons: alg is not the expected one, or the key set has no key for this kid.',
    },
    {
      says: 'Signed JWT rejected: No JWS key selector is configured',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'settings',
    },
    {
      says: 'Encrypted JWT rejected: Another algorithm expected, or no matching key(s) found',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'keyNotFound',
    },
    {
      says: 'Encrypted JWT rejected: No JWE key selector is configured',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'settings',
      note: 'The program is not prepared for encrypted tokens.',
    },
    {
      says: 'Encrypted JWT rejected: No matching decrypter(s) found',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'decryption',
    },
    {
      says: 'JWS object rejected: No matching verifier(s) found',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'keyNotFound',
    },
    {
      says: 'Unsecured (plain) JWTs are rejected, extend class to handle',
      in: 'com.nimbusds.jose.proc.BadJOSEException',
      check: 'none',
    },
    {
      says: 'The payload is not a nested signed JWT',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'payload',
    },
    {
      says: 'Expired JWT',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'exp',
      source: CLAIMS,
      note: 'It allows 60 seconds unless told otherwise.',
    },
    { says: 'JWT before use time', in: 'com.nimbusds.jwt.proc.BadJWTException', check: 'nbf', source: CLAIMS },
    {
      says: 'JWT audience rejected: {actual}',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'claimValue',
      claim: 'aud',
      source: CLAIMS,
    },
    {
      says: 'JWT missing required audience',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'claimMissing',
      claim: 'aud',
      source: CLAIMS,
    },
    {
      says: 'JWT missing required claims: {claim}',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'claimMissing',
      source: CLAIMS,
    },
    {
      says: 'JWT has prohibited claims: {*}',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'settings',
      source: CLAIMS,
    },
    {
      says: 'JWT {claim} claim has value {actual}, must be {expected}',
      in: 'com.nimbusds.jwt.proc.BadJWTException',
      check: 'claimValue',
      source: CLAIMS,
    },
    {
      says: 'The secret length must be at least 256 bits',
      in: 'com.nimbusds.jose.KeyLengthException',
      check: 'keyShort',
      source: 'com/nimbusds/jose/crypto/impl/MACProvider.java, read in copies of it',
    },
  ],
};
