import type { Library } from '../library.ts';

export const cryptJwt: Library = {
  id: 'crypt-jwt',
  name: 'Crypt::JWT (Perl)',
  versions: '0.034',
  source: 'Debian libcrypt-jwt-perl 0.034: Crypt/JWT.pm',
  marks: ['Crypt::JWT', 'Crypt/JWT.pm'],
  rows: [
    { says: 'JWS: invalid signature', check: 'signature' },
    { says: 'JWT: exp claim check failed ({*}/{*} vs. {*})', check: 'exp' },
    { says: 'JWT: nbf claim check failed ({*}/{*} vs. {*})', check: 'nbf' },
    { says: 'JWT: iat claim check failed ({*}/{*} vs. {*})', check: 'iat' },
    { says: 'JWT: {claim} claim scalar check failed', check: 'claimValue' },
    { says: 'JWT: {claim} claim re check failed', check: 'claimValue' },
    { says: 'JWT: {claim} claim required but missing', check: 'claimMissing' },
    { says: "JWS: alg '{alg}' not in accepted_alg", check: 'algNotAllowed' },
    { says: "JWS: alg 'none' not allowed", check: 'none' },
    { says: "JWT: key type '{*}' cannot be used with alg '{alg}'", check: 'keyType' },
    { says: 'JWS: kid_keys lookup failed', check: 'keyNotFound' },
    { says: 'JWS: missing key', check: 'keyMissing' },
    { says: 'JWT: invalid token format', check: 'parts' },
    { says: 'JWT: missing token', check: 'noToken' },
    { says: 'JWE: tag mismatch', check: 'decryption' },
    { says: 'JWE: kid_keys lookup failed', check: 'keyNotFound' },
  ],
};
