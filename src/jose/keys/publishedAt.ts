/** The usual URL of an issuer's metadata, which names its keys. Only text: nothing here fetches it. */
export interface PublishedAt {
  url: string;
  definedIn: 'OIDC Discovery §4' | 'RFC 8414 §3.1';
}

const LONGEST = 2048;

/** Hosts whose issuers have the first address: no guess is needed. The table of issuers comes later than this. */
const OPENID =
  /(?:^|\.)(?:windows\.net|microsoftonline\.(?:com|us|cn)|ciamlogin\.com|okta(?:preview|-emea)?\.com|auth0\.com|amazonaws\.com|google\.com|apple\.com|githubusercontent\.com|gitlab\.com)$/;

/** In a list, most tokens have the same issuer as the one before. */
let last: { issuer: string; places: readonly PublishedAt[] } | null = null;

/**
 * Where the keys of an issuer are found. Empty unless the issuer is an https URL without user, query and fragment
 * (RFC 8414 section 2). The host is given as ASCII, so that look-alike letters show.
 */
export function publishedAt(issuer: string): readonly PublishedAt[] {
  if (last?.issuer !== issuer) last = { issuer, places: placesOf(issuer) };
  return last.places;
}

function placesOf(issuer: string): PublishedAt[] {
  // The URL parser drops spaces and turns "\" into "/": an issuer with these is not the URL that results.
  if (issuer.length > LONGEST || !/^https:\/\/[^\s\\?#@]+$/i.test(issuer) || !URL.canParse(issuer)) return [];
  const { host, origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const openId = { url: `${origin}${path}/.well-known/openid-configuration`, definedIn: 'OIDC Discovery §4' } as const;
  if (OPENID.test(host)) return [openId];
  return [openId, { url: `${origin}/.well-known/oauth-authorization-server${path}`, definedIn: 'RFC 8414 §3.1' }];
}
