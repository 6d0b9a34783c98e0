import type { Library } from '../library.ts';

export const goJose: Library = {
  id: 'go-jose',
  name: 'go-jose (Go)',
  versions: '2 to 4',
  source: 'Debian golang-gopkg-square-go-jose.v2 2.6.0',
  marks: ['go-jose'],
  rows: [
    {
      says: 'go-jose: error in cryptographic primitive',
      check: 'anything',
      note: 'It says no more: the signature does not verify, or the content does not decrypt.',
    },
    { says: 'go-jose/jwt: validation failed, token is expired (exp)', check: 'exp' },
    { says: 'go-jose/jwt: validation failed, token not valid yet (nbf)', check: 'nbf' },
    { says: 'go-jose/jwt: validation field, token issued in the future (iat)', check: 'iat' },
    { says: 'go-jose/jwt: validation failed, invalid audience claim (aud)', check: 'claimValue', claim: 'aud' },
    { says: 'go-jose/jwt: validation failed, invalid issuer claim (iss)', check: 'claimValue', claim: 'iss' },
    { says: 'go-jose/jwt: validation failed, invalid subject claim (sub)', check: 'claimValue', claim: 'sub' },
    { says: 'go-jose/jwt: validation failed, invalid ID claim (jti)', check: 'claimValue', claim: 'jti' },
    { says: 'go-jose: compact JWS format must have three parts', check: 'parts' },
    { says: 'go-jose: compact JWE format must have five parts', check: 'parts' },
    { says: 'go-jose: unsupported key type/format', check: 'keyType' },
    { says: 'go-jose: unknown/unsupported algorithm', check: 'algUnknown' },
    { says: 'go-jose: unsupported crit header', check: 'crit' },
    {
      says: 'go-jose: unexpected signature algorithm "{alg}"; expected {expected}',
      check: 'algNotAllowed',
      note: 'Since version 4 the program must name the algorithms before it reads a token.',
      source: 'go-jose/go-jose 4, as quoted by its users; coreos/go-oidc: oidc/verify.go looks for it',
    },
  ],
};
