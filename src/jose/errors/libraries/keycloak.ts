import type { Library } from '../library.ts';

export const keycloak: Library = {
  id: 'keycloak',
  name: 'Keycloak',
  versions: 'since 10',
  source: 'keycloak/keycloak: core/src/main/java/org/keycloak/TokenVerifier.java',
  marks: ['org.keycloak', 'keycloak', 'Keycloak'],
  rows: [
    { says: 'Token is not active', in: 'org.keycloak.exceptions.TokenNotActiveException', check: 'active' },
    {
      says: "Invalid token issuer. Expected '{expected}', but was '{actual}'",
      in: 'org.keycloak.common.VerificationException',
      check: 'claimValue',
      claim: 'iss',
      note: 'Often the host name by which the token was asked for differs from the one by which it is checked.',
    },
    {
      says: "Token type is incorrect. Expected '{expected}' but was '{actual}'",
      in: 'org.keycloak.common.VerificationException',
      check: 'claimValue',
      claim: 'typ',
      note: 'It means the claim typ, as Keycloak writes it: Bearer, ID or Refresh.',
    },
    {
      says: 'Subject missing in token',
      in: 'org.keycloak.common.VerificationException',
      check: 'claimMissing',
      claim: 'sub',
    },
    {
      says: 'No audience in the token',
      in: 'org.keycloak.common.VerificationException',
      check: 'claimMissing',
      claim: 'aud',
    },
    {
      says: 'Expected audience not available in the token',
      in: 'org.keycloak.common.VerificationException',
      check: 'claimValue',
      claim: 'aud',
      note: 'A client appears in aud only if an audience mapper of its scopes puts it there.',
    },
    {
      says: "Expected issuedFor doesn't match",
      in: 'org.keycloak.common.VerificationException',
      check: 'claimValue',
      claim: 'azp',
    },
    { says: 'Realm URL not set', in: 'org.keycloak.common.VerificationException', check: 'settings' },
    { says: 'Failed to parse JWT (JWS)', in: 'org.keycloak.common.VerificationException', check: 'malformed' },
    { says: 'Failed to parse JWT (JWE)', in: 'org.keycloak.common.VerificationException', check: 'malformed' },
    { says: 'Token not set', in: 'org.keycloak.common.VerificationException', check: 'noToken' },
  ],
};
