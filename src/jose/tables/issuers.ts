// Issuers whose tokens people bring every day: recognised exactly, as a whole string or by an anchored template.

type KindName = 'idToken' | 'accessToken' | 'workload' | 'kubernetes' | 'supabase' | 'spiffe';

export interface KnownIssuer {
  id: string;
  label: string;
  /** Anchored at both ends. `keys` is built from its groups. */
  pattern: RegExp;
  /** The URL of its keys; none if it signs with a shared secret, or if only the issuer knows it. */
  keys?: (match: RegExpExecArray) => string;
  /** All that it issues is of this kind. */
  onlyKind?: KindName;
  /** The longest usual lifetime of its tokens, in seconds. */
  lifetime?: number;
  /** Claims that its tokens lack by design. */
  lacks?: readonly ('iss' | 'sub' | 'aud' | 'exp' | 'iat')[];
  /** It signs for all tenants with the same keys: this names the claim that tells the tenant. */
  tenantIn?: string;
  /** Any host can look like this: a shape, not a known address. */
  isShape?: true;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const REGION = '[a-z]{2}(?:-[a-z]+){1,3}-\\d';
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

const appended =
  (path: string) =>
  ([whole]: RegExpExecArray): string =>
    `${whole.replace(/\/$/, '')}${path}`;
const fixed = (url: string) => (): string => url;

export const ISSUERS: readonly KnownIssuer[] = [
  {
    id: 'entra-v2',
    label: 'Microsoft Entra ID (v2)',
    pattern: new RegExp(
      `^https://(login\\.microsoftonline\\.(?:com|us)|login\\.partner\\.microsoftonline\\.cn)/(${GUID})/v2\\.0$`,
    ),
    keys: ([, host, tenant]) => `https://${host}/${tenant}/discovery/v2.0/keys`,
    // Up to 28 hours with continuous access evaluation.
    lifetime: 28 * HOUR,
    tenantIn: 'tid',
  },
  {
    id: 'entra-v1',
    label: 'Microsoft Entra ID (v1)',
    pattern: new RegExp(`^https://sts\\.windows\\.net/(${GUID})/$`),
    keys: ([, tenant]) => `https://login.microsoftonline.com/${tenant}/discovery/keys`,
    lifetime: 28 * HOUR,
    tenantIn: 'tid',
  },
  {
    id: 'entra-external',
    label: 'Microsoft Entra External ID',
    pattern: new RegExp(`^https://(${GUID})\\.ciamlogin\\.com/\\1/v2\\.0$`),
    keys: ([, tenant]) => `https://${tenant}.ciamlogin.com/${tenant}/discovery/v2.0/keys`,
    lifetime: 28 * HOUR,
  },
  {
    id: 'okta',
    label: 'Okta',
    pattern: new RegExp(`^https://${LABEL}\\.(?:okta|oktapreview|okta-emea)\\.com$`),
    keys: appended('/oauth2/v1/keys'),
    lifetime: DAY,
  },
  {
    id: 'okta-server',
    label: 'Okta (an authorization server of its own)',
    pattern: new RegExp(`^https://${LABEL}\\.(?:okta|oktapreview|okta-emea)\\.com/oauth2/[A-Za-z0-9]{1,40}$`),
    keys: appended('/v1/keys'),
    lifetime: DAY,
  },
  {
    id: 'auth0',
    label: 'Auth0',
    pattern: new RegExp(`^https://${LABEL}(?:\\.[a-z]{2}(?:-\\d)?)?\\.auth0\\.com/$`),
    keys: appended('/.well-known/jwks.json'),
    // The maximum for a new API; a tenant may set up to 30 days.
    lifetime: 30 * DAY,
  },
  {
    id: 'cognito',
    label: 'Amazon Cognito',
    pattern: new RegExp(`^https://cognito-idp\\.(${REGION})\\.amazonaws\\.com/\\1_[A-Za-z0-9]{1,55}$`),
    keys: appended('/.well-known/jwks.json'),
    lifetime: DAY,
    lacks: ['aud'],
  },
  {
    id: 'google',
    label: 'Google',
    pattern: /^(?:https:\/\/)?accounts\.google\.com$/,
    keys: fixed('https://www.googleapis.com/oauth2/v3/certs'),
    onlyKind: 'idToken',
    lifetime: HOUR,
  },
  {
    id: 'firebase',
    label: 'Firebase Authentication',
    pattern: /^https:\/\/securetoken\.google\.com\/[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
    keys: fixed('https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com'),
    onlyKind: 'idToken',
    lifetime: HOUR,
    tenantIn: 'aud',
  },
  {
    id: 'firebase-session',
    label: 'Firebase Authentication (session cookie)',
    pattern: /^https:\/\/session\.firebase\.google\.com\/[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
    keys: fixed('https://www.googleapis.com/identitytoolkit/v3/relyingparty/publicKeys'),
    onlyKind: 'idToken',
    lifetime: 14 * DAY,
    tenantIn: 'aud',
  },
  {
    id: 'supabase',
    label: 'Supabase',
    pattern: /^https:\/\/[a-z]{20}\.supabase\.co\/auth\/v1$/,
    keys: appended('/.well-known/jwks.json'),
    onlyKind: 'accessToken',
    lifetime: DAY,
  },
  {
    id: 'supabase-key',
    label: 'Supabase (the key of a project)',
    pattern: /^supabase(?:-demo)?$/,
    lacks: ['sub', 'aud'],
  },
  {
    id: 'github-actions',
    label: 'GitHub Actions',
    pattern: /^https:\/\/token\.actions\.githubusercontent\.com$/,
    keys: appended('/.well-known/jwks'),
    onlyKind: 'workload',
    lifetime: HOUR,
    tenantIn: 'sub',
  },
  {
    id: 'gitlab',
    label: 'GitLab.com',
    pattern: /^https:\/\/gitlab\.com$/,
    keys: appended('/oauth/discovery/keys'),
    lifetime: DAY,
    tenantIn: 'sub',
  },
  {
    id: 'apple',
    label: 'Sign in with Apple',
    pattern: /^https:\/\/appleid\.apple\.com$/,
    keys: appended('/auth/keys'),
    lifetime: DAY,
  },
  {
    id: 'cloudflare-access',
    label: 'Cloudflare Access',
    pattern: new RegExp(`^https://${LABEL}\\.cloudflareaccess\\.com$`),
    keys: appended('/cdn-cgi/access/certs'),
    onlyKind: 'accessToken',
    // As long as a session is set to live.
    lifetime: 30 * DAY,
  },
  {
    id: 'google-iap',
    label: 'Google Cloud IAP',
    pattern: /^https:\/\/cloud\.google\.com\/iap$/,
    keys: fixed('https://www.gstatic.com/iap/verify/public_key-jwk'),
    onlyKind: 'idToken',
    lifetime: HOUR,
  },
  {
    id: 'clerk',
    label: 'Clerk (a development instance)',
    pattern: new RegExp(`^https://${LABEL}\\.clerk\\.accounts\\.dev$`),
    keys: appended('/.well-known/jwks.json'),
    onlyKind: 'accessToken',
    lifetime: DAY,
    lacks: ['aud'],
  },
  {
    id: 'eks',
    label: 'Amazon EKS',
    pattern: new RegExp(`^https://oidc\\.eks\\.${REGION}\\.amazonaws\\.com/id/[0-9A-F]{32}$`),
    keys: appended('/keys'),
    onlyKind: 'kubernetes',
  },
  {
    id: 'kubernetes',
    label: 'a Kubernetes cluster',
    pattern: /^(?:https:\/\/kubernetes\.default\.svc(?:\.cluster\.local)?|kubernetes\/serviceaccount)$/,
    onlyKind: 'kubernetes',
    isShape: true,
  },
  {
    id: 'keycloak',
    label: 'a Keycloak realm',
    pattern: new RegExp(`^https?://[a-z0-9.-]{1,253}(?::\\d{1,5})?(?:/auth)?/realms/[\\w.%-]{1,100}$`, 'i'),
    keys: appended('/protocol/openid-connect/certs'),
    lacks: ['sub', 'aud'],
    isShape: true,
  },
];

const LONGEST = 2048;

/** The issuer with this exact name, and the URL of its keys. The beginning of the text alone never decides. */
export function knownIssuer(iss: string): { issuer: KnownIssuer; keys?: string } | undefined {
  if (iss.length > LONGEST) return undefined;
  for (const issuer of ISSUERS) {
    const match = issuer.pattern.exec(iss);
    if (match) return { issuer, ...(issuer.keys ? { keys: issuer.keys(match) } : {}) };
  }
  return undefined;
}
