import { childNodes, JsonKind, memberValue, membersOf, rawText, readJson, scalarValue } from '../text/json.ts';
import type { JsonDocument } from '../text/json.ts';
import { named, type Named } from './named.ts';

const MEMBER_LIMIT = 2000;
const CLAIMS = ['iss', 'aud', 'exp', 'nbf', 'iat', 'jti'];
const KEY_TYPES = ['RSA', 'EC', 'OKP', 'oct', 'AKP'];

interface Members {
  names: Set<string>;
  /** A string member's value, undefined if it is none. */
  text: (name: string) => string | undefined;
}

function membersAt(json: JsonDocument, node: number): Members {
  const values = new Map<string, number>();
  for (const member of membersOf(json, node)) {
    values.set(member.name, member.valueNode);
    if (values.size >= MEMBER_LIMIT) break;
  }
  const text = (name: string): string | undefined => {
    const value = values.get(name);
    return value !== undefined && value >= 0 && json.kinds[value] === JsonKind.string
      ? String(scalarValue(json, value))
      : undefined;
  };
  return { names: new Set(values.keys()), text };
}

/** RFC 7518 section 6: `k` is a secret, `d` (and `priv` of RFC 9964) the private part. */
const keyKind = ({ names }: Members): 'secret' | 'private' | 'public' =>
  names.has('k') ? 'secret' : names.has('d') || names.has('priv') ? 'private' : 'public';

function fromKeySet(json: JsonDocument, list: number): Named {
  let count = 0;
  let hidden = 0;
  for (const key of childNodes(json, list)) {
    count += 1;
    if (count <= MEMBER_LIMIT && keyKind(membersAt(json, key)) !== 'public') hidden += 1;
  }
  return named('jwkSet', { count, hidden });
}

function fromMembers(json: JsonDocument, members: Members): Named | null {
  const { names, text } = members;
  const has = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));

  const kty = text('kty');
  if (kty !== undefined)
    return named('jwk', { kty: KEY_TYPES.includes(kty) ? kty : 'unknown', kind: keyKind(members) });
  const keys = memberValue(json, 'keys');
  if (keys !== undefined && json.kinds[keys] === JsonKind.array) return fromKeySet(json, keys);
  if (text('type') === 'service_account' && has('private_key'))
    return named('privateKey', { written: 'JSON', algorithm: '' });
  if (has('issuer') && (has('jwks_uri') || has('authorization_endpoint') || has('token_endpoint')))
    return named('discovery');
  if (has('access_token') || has('refresh_token') || has('id_token')) return named('tokenResponse');
  if (names.has('alg') && !CLAIMS.some((name) => name !== 'iss' && name !== 'aud' && names.has(name)))
    return named('joseHeader');
  const claims = CLAIMS.filter((name) => names.has(name));
  if (claims.length > 0 || (has('sub') && names.size > 1)) return named('claimsSet', { claims: names.size });
  return null;
}

/** JSON that is not a token: keys, claims without a signature, documents of an issuer. `cut`: more text follows. */
export function fromJson(text: string, cut: boolean): Named | null {
  if (!/^[{["]/.test(text)) return null;
  const json = readJson(text);
  const broken = json.fault !== undefined && !cut;
  if (json.kinds[0] === JsonKind.object) {
    const known = fromMembers(json, membersAt(json, 0));
    if (known) return known;
    if (!broken) return named('json', { shape: 'object' });
    // One brace does not make JSON: it has to have a member, at least.
    return json.count > 1 ? named('brokenJson', { character: (json.fault?.at ?? 0) + 1 }) : null;
  }
  if (json.kinds[0] === JsonKind.array) {
    for (const item of childNodes(json, 0)) {
      if (json.kinds[item] === JsonKind.object && membersAt(json, item).names.has('kty')) return fromKeySet(json, 0);
      break;
    }
    if (!broken) return named('json', { shape: 'array' });
    return json.count > 1 ? named('brokenJson', { character: (json.fault?.at ?? 0) + 1 }) : null;
  }
  // A quoted word is looked at without its quotes.
  return !broken && json.kinds[0] === JsonKind.string && /\s/.test(rawText(json, 0))
    ? named('json', { shape: 'string' })
    : null;
}
