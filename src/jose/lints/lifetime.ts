import { kindLabel } from './kindLabel.ts';
import type { TokenKind } from './tokenKind.ts';
import type { TokenLayer } from './tokenLayer.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** The longest usual lifetime of each kind of token, in seconds. Kinds that are not here: a year. */
const USUAL: Partial<Record<TokenKind, number>> = {
  accessToken: DAY,
  idToken: DAY,
  agent: DAY,
  logoutToken: HOUR,
  clientAssertion: HOUR,
  authorizationGrant: HOUR,
  requestObject: HOUR,
  jarm: HOUR,
  workload: HOUR,
  spiffe: DAY,
  // GitHub's limit, and a minute of tolerance for the clock.
  gitHubApp: 11 * 60,
  kubernetes: DAY,
  supabase: DAY,
  appleClientSecret: DAY,
};

/** Known to live long, and not to be helped. */
const LONG = new Set<TokenKind>([
  'kubernetes',
  'supabase',
  'appleClientSecret',
  'verifiableCredential',
  'healthCard',
  'sdJwt',
  'softwareStatement',
  'entityStatement',
  'refreshToken',
]);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The usual lifetime of such a token, and its name. */
export function lifetimeOf({ kind, issuer }: TokenLayer): { usual: number; kind: string; isLongByDesign: boolean } {
  const isLongByDesign = LONG.has(kind);
  const own = USUAL[kind] ?? YEAR;
  return {
    usual: isLongByDesign ? own : Math.max(own, issuer?.issuer.lifetime ?? 0),
    kind: kind === 'unknown' ? 'The token' : capital(kindLabel(kind)),
    isLongByDesign,
  };
}
