import type { TokenKind } from './tokenKind.ts';

const LABELS: Readonly<Record<TokenKind, string>> = {
  accessToken: 'an access token',
  idToken: 'an ID token',
  logoutToken: 'a logout token',
  clientAssertion: 'a client assertion',
  authorizationGrant: 'an authorization grant',
  dpopProof: 'a DPoP proof',
  keyBinding: 'a key binding',
  securityEvent: 'a security event',
  jarm: 'an authorization response (JARM)',
  requestObject: 'a request object',
  introspection: 'an introspection response',
  openid4vciProof: 'an OpenID4VCI proof',
  userInfo: 'a UserInfo response',
  softwareStatement: 'a software statement',
  sdJwt: 'an SD-JWT credential',
  verifiableCredential: 'a Verifiable Credential',
  healthCard: 'a SMART Health Card',
  statusList: 'a status list',
  entityStatement: 'an entity statement',
  passport: 'a PASSporT',
  workload: 'an ID token of a build',
  spiffe: 'a SPIFFE identity',
  agent: 'a token for somebody who acts for another',
  kubernetes: 'a Kubernetes service account token',
  gitHubApp: 'a GitHub App token',
  appleClientSecret: 'an Apple client secret',
  apns: 'a token for Apple push notices',
  appStore: 'an App Store message',
  supabase: 'a Supabase project key',
  refreshToken: 'a refresh token',
  unknown: 'a token of no known kind',
};

/** A kind in words, with its article. */
export const kindLabel = (kind: TokenKind): string => LABELS[kind];
