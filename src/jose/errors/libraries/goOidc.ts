import type { Library } from '../library.ts';

export const goOidc: Library = {
  id: 'go-oidc',
  name: 'coreos/go-oidc (Go)',
  versions: '2 and 3',
  source: 'coreos/go-oidc: oidc/verify.go',
  marks: ['go-oidc', 'oidc: ', 'oidc/verify.go'],
  rows: [
    { says: 'oidc: token is expired (Token Expiry: {time})', check: 'exp' },
    { says: 'oidc: current time {*} before the nbf (not before) time: {time}', check: 'nbf' },
    { says: 'oidc: expected audience "{expected}" got {actual}', check: 'claimValue', claim: 'aud' },
    {
      says: 'oidc: id token issued by a different provider, expected "{expected}" got "{actual}"',
      check: 'claimValue',
      claim: 'iss',
      note: 'It compares character by character: a slash at the end makes another issuer.',
    },
    {
      says: 'oidc: id token signed with unsupported algorithm, expected {expected} got "{alg}"',
      check: 'algNotAllowed',
    },
    { says: 'oidc: id token not signed', check: 'signatureMissing' },
    { says: 'oidc: malformed jwt, expected 3 parts got {*}', check: 'parts' },
    { says: 'oidc: malformed jwt payload: {*}', check: 'payload' },
    { says: 'oidc: failed to unmarshal claims: {*}', check: 'payload' },
    {
      says: 'oidc: invalid configuration, clientID must be provided or SkipClientIDCheck must be set',
      check: 'settings',
    },
    {
      says: 'failed to verify id token signature',
      check: 'signature',
      source: 'Debian golang-github-coreos-go-oidc 2.1.0: jwks.go',
      note: 'No key of the issuer\u2019s set verifies it, even after the set was fetched again.',
    },
    {
      says: 'oidc: issuer did not match the issuer returned by provider, expected "{*}" got "{*}"',
      check: 'settings',
      source: 'Debian golang-github-coreos-go-oidc 2.1.0: oidc.go',
      note: 'The address that it was given, and the issuer in the discovery document, differ. The token has no part in that.',
    },
  ],
};
