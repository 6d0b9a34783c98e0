import { expect, it } from 'vitest';
import { GOOD_TOKENS } from './fixtures/goodTokens.ts';
import { subjectFor } from './fixtures/subject.ts';
import type { TokenKind } from './tokenKind.ts';

const KINDS: Readonly<Record<string, TokenKind>> = {
  'an access token (RFC 9068)': 'accessToken',
  'an access token for an agent (RFC 8693)': 'accessToken',
  'Entra ID v2, access token': 'accessToken',
  'Entra ID v2, ID token': 'idToken',
  'Entra ID v1, access token of an app': 'accessToken',
  'Supabase, access token': 'accessToken',
  'Clerk, session token': 'accessToken',
  'Okta, access token': 'accessToken',
  'Okta, ID token': 'idToken',
  'Auth0, access token': 'accessToken',
  'Auth0, ID token': 'idToken',
  'Cognito, access token': 'accessToken',
  'Cognito, ID token': 'idToken',
  'Google, ID token': 'idToken',
  'Firebase, ID token': 'idToken',
  'Firebase, session cookie': 'idToken',
  'Supabase, anon key': 'supabase',
  'GitHub Actions': 'workload',
  'GitLab CI': 'workload',
  'Sign in with Apple, ID token': 'idToken',
  'Apple client secret': 'appleClientSecret',
  'Apple push notices': 'apns',
  'Keycloak, access token': 'accessToken',
  'Kubernetes, bound token': 'kubernetes',
  'Amazon EKS': 'kubernetes',
  'GitHub App': 'gitHubApp',
  'GitHub App by client id': 'gitHubApp',
  SPIFFE: 'spiffe',
  'a logout token': 'logoutToken',
  'a security event': 'securityEvent',
  'a client assertion': 'clientAssertion',
  'an authorization grant (Google service account)': 'authorizationGrant',
  'a DPoP proof': 'dpopProof',
  'an authorization response (JARM)': 'jarm',
  'a request object': 'requestObject',
  'an introspection response': 'introspection',
  'an SD-JWT': 'sdJwt',
  'a Verifiable Credential (VCDM 2.0)': 'verifiableCredential',
  'a Verifiable Credential (1.1)': 'verifiableCredential',
  'a SMART Health Card': 'healthCard',
  'an OpenID4VCI proof': 'openid4vciProof',
  'an ACME request': 'unknown',
  'an App Store message': 'appStore',
  'a status list': 'statusList',
  'a PASSporT': 'passport',
};

it.each(Object.entries(KINDS))('recognises %s', async (name, kind) => {
  const given = GOOD_TOKENS[name] as string;
  const { layers } = await subjectFor({ text: given });
  expect(layers[0]?.kind).toBe(kind);
});
