import { mediaType } from '../token/mediaType.ts';
import { knownIssuer } from '../tables/issuers.ts';
import type { Members } from './members.ts';

/** Kinds of token that have rules of their own. `unknown` is not a kind: such rules are silent. */
export type TokenKind =
  | 'accessToken'
  | 'idToken'
  | 'logoutToken'
  | 'clientAssertion'
  | 'authorizationGrant'
  | 'dpopProof'
  | 'keyBinding'
  | 'securityEvent'
  | 'jarm'
  | 'requestObject'
  | 'introspection'
  | 'openid4vciProof'
  | 'userInfo'
  | 'softwareStatement'
  | 'sdJwt'
  | 'verifiableCredential'
  | 'healthCard'
  | 'statusList'
  | 'entityStatement'
  | 'passport'
  | 'workload'
  | 'spiffe'
  | 'agent'
  | 'kubernetes'
  | 'gitHubApp'
  | 'appleClientSecret'
  | 'apns'
  | 'appStore'
  | 'supabase'
  | 'refreshToken'
  | 'unknown';

/** Media types that name a kind (RFC 8725 section 3.11). Without `application/`, in lower case. */
const BY_TYPE: Readonly<Record<string, TokenKind>> = {
  'at+jwt': 'accessToken',
  'logout+jwt': 'logoutToken',
  'client-authentication+jwt': 'clientAssertion',
  'authorization-grant+jwt': 'authorizationGrant',
  'dpop+jwt': 'dpopProof',
  'kb+jwt': 'keyBinding',
  'secevent+jwt': 'securityEvent',
  'oauth-authz-req+jwt': 'requestObject',
  'token-introspection+jwt': 'introspection',
  'openid4vci-proof+jwt': 'openid4vciProof',
  'dc+sd-jwt': 'sdJwt',
  'vc+sd-jwt': 'sdJwt',
  'vc+jwt': 'verifiableCredential',
  'vp+jwt': 'verifiableCredential',
  'statuslist+jwt': 'statusList',
  'entity-statement+jwt': 'entityStatement',
  passport: 'passport',
};

/** The kind that `typ` names; "JWT" names none. */
export const kindByType = (typ: string | undefined): TokenKind | undefined =>
  typ === undefined ? undefined : BY_TYPE[mediaType(typ)];

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** By claims that only one kind has. */
export function kindByClaims(claims: Members | undefined): TokenKind | undefined {
  if (!claims) return undefined;
  const has = (...names: readonly string[]): boolean => names.every((name) => claims.has(name));
  if (claims.get('events')?.members.has(LOGOUT_EVENT)) return 'logoutToken';
  if (has('events')) return 'securityEvent';
  if (has('token_introspection')) return 'introspection';
  if (has('htm', 'htu')) return 'dpopProof';
  if (has('sd_hash', 'nonce')) return 'keyBinding';
  if (has('at_hash') || has('c_hash')) return 'idToken';
  return undefined;
}

/** The kind by claims that only the makers of well-known tokens use. */
function kindByMaker(claims: Members, header: Members | undefined): TokenKind | undefined {
  const has = (...names: readonly string[]): boolean => names.every((name) => claims.has(name));
  const iss = claims.text('iss');
  if (has('vc') || has('vp')) return header?.text('zip') === 'DEF' ? 'healthCard' : 'verifiableCredential';
  if (has('kubernetes.io') || has('kubernetes.io/serviceaccount/namespace')) return 'kubernetes';
  if (claims.texts('aud').includes('https://appleid.apple.com')) return 'appleClientSecret';
  // A project's own token has no `sub`; its users' tokens do.
  if ((iss === 'supabase' || iss === 'supabase-demo') && has('role')) return 'supabase';
  if (has('bundleId', 'transactionId') || has('notificationType', 'data')) return 'appStore';
  if (has('dest', 'orig')) return 'passport';
  if (claims.text('typ') === 'Refresh' || claims.text('typ') === 'Offline') return 'refreshToken';
  if (has('act', 'aud') && (has('scope') || has('client_id'))) return 'agent';
  if (claims.text('sub')?.startsWith('spiffe://')) return 'spiffe';
  if (has('job_workflow_ref') || has('pipeline_source', 'project_path')) return 'workload';
  // Entra ID says so of the client, in access tokens alone.
  if (has('azpacr') || has('appidacr') || has('idtyp')) return 'accessToken';
  if (claims.text('token_use') === 'access' || claims.text('typ') === 'Bearer') return 'accessToken';
  if (claims.text('token_use') === 'id' || claims.text('typ') === 'ID') return 'idToken';
  const issuer = iss === undefined ? undefined : knownIssuer(iss);
  return issuer?.issuer.onlyKind;
}

/** By all names of its claims: some kinds have these and no others. */
function kindByNames(claims: Members): TokenKind | undefined {
  const all: string[] = [];
  for (const { name } of claims.all()) if (all.push(name) > 3) return undefined;
  const names = all.toSorted().join(' ');
  const iss = claims.get('iss');
  // The number of the app, or its client id.
  if (names === 'exp iat iss' && /^(?:\d{1,12}|Iv[\w.]{8,30})$/.test(iss?.text ?? iss?.raw ?? '')) return 'gitHubApp';
  // A token for push notices has its team and its time, and nothing else.
  if (names === 'iat iss' && /^[A-Z\d]{10}$/.test(iss?.text ?? '')) return 'apns';
  return undefined;
}

/** The marks that distinguish the kinds. */
interface Marks {
  header: Members | undefined;
  claims: Members | undefined;
  isSdJwt: boolean;
}

/** By its own marks: its `typ`, or else the claims that only this kind has. */
export function kindOf({ header, claims, isSdJwt }: Marks): TokenKind {
  const named = kindByType(header?.text('typ'));
  // An access token that says for whom somebody acts is one all the same (RFC 8693 section 4.1).
  if (named) return named;
  if (isSdJwt) return 'sdJwt';
  // SMART Health Cards: the payload is compressed, and so is nobody else's.
  if (!claims) return header?.text('zip') === 'DEF' && !header.has('enc') ? 'healthCard' : 'unknown';
  const certain = kindByClaims(claims) ?? kindByMaker(claims, header);
  if (certain) return certain;
  const has = (...names: readonly string[]): boolean => names.every((name) => claims.has(name));
  if (has('response_type', 'client_id')) return 'requestObject';
  if (has('software_id') || has('software_statement', 'redirect_uris')) return 'softwareStatement';
  if (has('code', 'state', 'iss')) return 'jarm';
  if (has('scope') || has('scp'))
    return has('scope', 'iss', 'aud') && !has('sub') && isGrant(claims) ? 'authorizationGrant' : 'accessToken';
  if (has('nonce', 'aud') || has('auth_time', 'aud')) return 'idToken';
  if (has('client_id', 'aud')) return 'accessToken';
  const iss = claims.text('iss');
  if (iss !== undefined && iss === claims.text('sub') && has('aud', 'exp')) return 'clientAssertion';
  return kindByNames(claims) ?? 'unknown';
}

/** RFC 7523 section 2.1, as Google's service accounts make them: to the token endpoint, from an account. */
const isGrant = (claims: Members): boolean =>
  claims.texts('aud').some((audience) => audience.endsWith('/token')) && (claims.text('iss') ?? '').includes('@');
