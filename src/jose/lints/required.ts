import { mediaType } from '../token/mediaType.ts';
import type { TokenLayer } from './tokenLayer.ts';
import type { TokenKind } from './tokenKind.ts';

export type RegisteredClaim = 'iss' | 'sub' | 'aud' | 'exp' | 'iat' | 'jti';

/** The claims that the rule of one token kind reports as missing: the general rules then leave them out. */
const TOLD: Partial<Record<TokenKind, readonly RegisteredClaim[]>> = {
  idToken: ['iss', 'sub', 'aud', 'exp', 'iat'],
  logoutToken: ['iss', 'sub', 'aud', 'exp', 'iat', 'jti'],
  securityEvent: ['iss', 'iat', 'jti'],
  dpopProof: ['iat', 'jti'],
  keyBinding: ['iat', 'aud'],
  clientAssertion: ['iss', 'sub', 'aud', 'exp'],
  authorizationGrant: ['iss', 'sub', 'aud', 'exp'],
  requestObject: ['iss', 'aud'],
  jarm: ['iss', 'aud', 'exp'],
  introspection: ['iss', 'aud', 'iat'],
};

/** Kinds that lack the claim by design. */
const WITHOUT: Readonly<Record<RegisteredClaim, readonly TokenKind[]>> = {
  exp: [
    'dpopProof',
    'keyBinding',
    'securityEvent',
    'introspection',
    'apns',
    'verifiableCredential',
    'openid4vciProof',
    'userInfo',
    'softwareStatement',
    'requestObject',
    'appStore',
    'healthCard',
    'sdJwt',
    'statusList',
    'passport',
    'refreshToken',
  ],
  iat: [
    'verifiableCredential',
    'healthCard',
    'softwareStatement',
    'requestObject',
    'userInfo',
    'appStore',
    'jarm',
    'sdJwt',
    'spiffe',
    'clientAssertion',
    'refreshToken',
  ],
  iss: [
    'dpopProof',
    'keyBinding',
    'spiffe',
    'openid4vciProof',
    'appStore',
    'passport',
    'statusList',
    'sdJwt',
    'userInfo',
    'verifiableCredential',
  ],
  sub: [
    'gitHubApp',
    'apns',
    'appStore',
    'supabase',
    'dpopProof',
    'keyBinding',
    'openid4vciProof',
    'requestObject',
    'jarm',
    'introspection',
    'securityEvent',
    'softwareStatement',
    'passport',
    'healthCard',
    'sdJwt',
    'verifiableCredential',
  ],
  aud: [
    'gitHubApp',
    'apns',
    'appStore',
    'supabase',
    'dpopProof',
    'securityEvent',
    'softwareStatement',
    'passport',
    'healthCard',
    'sdJwt',
    'verifiableCredential',
    'statusList',
    'entityStatement',
    'userInfo',
    'kubernetes',
  ],
  jti: [],
};

/** RFC 9068: the type says that it wants to be one. Others only look like it. */
export const isTypedAccessToken = (layer: TokenLayer): boolean =>
  layer.kind === 'accessToken' && mediaType(layer.header?.members.text('typ') ?? '') === 'at+jwt';

/** Nobody misses the claim here, or the rule of the kind says so itself. */
export function isNotMissed(layer: TokenLayer, name: RegisteredClaim): boolean {
  const { kind, issuer } = layer;
  if (kind === 'accessToken' && isTypedAccessToken(layer)) return true;
  if (TOLD[kind]?.includes(name) || WITHOUT[name].includes(kind)) return true;
  return name !== 'jti' && (issuer?.issuer.lacks?.includes(name) ?? false);
}
