import type { Key, Provenance } from '../../jose/keys/key.ts';
import type { KeyFault } from '../../jose/keys/keyFault.ts';
import { keyWanted } from '../../jose/keys/wanted.ts';
import { decodeUtf8 } from '../../jose/text/utf8.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { addKeys } from './joinRing.ts';
import { namesWanted } from './giveKey.ts';
import { currentReading } from '../derived/select.ts';
import { get } from '../state/state.ts';

/** An address that keys may be at, and who named it. */
export interface KeyAddress {
  url: string;
  by: 'jku' | 'x5u' | 'issuer' | 'you';
  /** The issuer whose metadata or keys are at the address, as its metadata say. */
  issuer?: string;
}

/** The result of a fetch: keys to look at, or metadata that name another address. */
export type Fetched =
  | { kind: 'keys'; keys: Key[]; refused: readonly KeyFault[] }
  | { kind: 'metadata'; issuer: string; next: KeyAddress }
  | { kind: 'nothing'; reason: KeyFault };

const LONGEST = 2048;

/** The normal form of an address that may be asked; undefined where it may not. An address with a password is refused. */
export function askable(text: string): string | undefined {
  if (text.length > LONGEST || !URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (!(url.protocol === 'https:' || (url.protocol === 'http:' && local)) || url.username !== '' || url.password !== '')
    return undefined;
  url.hash = '';
  return url.href;
}

/** Every address that the token on the bench names or that follows from its issuer. Nothing of it is asked by itself. */
export function sourcesOfToken(): KeyAddress[] {
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return [];
  const found: KeyAddress[] = [];
  for (const { hints, issuer } of keyWanted(reading.token)) {
    for (const { name, value } of hints) {
      const url = (name === 'jku' || name === 'x5u') && value !== undefined ? askable(value) : undefined;
      if (url !== undefined) found.push({ url, by: name as 'jku' | 'x5u' });
    }
    for (const { url } of issuer?.publishedAt ?? []) found.push({ url, by: 'issuer', issuer: issuer?.iss ?? '' });
  }
  return found.filter(({ url }, index) => found.findIndex((each) => each.url === url) === index);
}

/** Whether the reader has said that tokens of this issuer are expected; not the maker of a link. */
export function isExpected(issuer: string | undefined): boolean {
  const { issuer: wanted = [], ofLink } = get().expectations;
  return issuer !== undefined && !ofLink && wanted.includes(issuer);
}

/** Who chose the address decides what its keys can prove: a token's own words are not the reader's (RFC 8725 section 3.10). */
function provenanceOf({ url, by, issuer }: KeyAddress): Provenance {
  if (by === 'you') return { kind: 'pasted', url };
  return issuer !== undefined && isExpected(issuer)
    ? { kind: 'recognisedIssuer', issuer, url }
    : { kind: 'urlInToken', url };
}

interface Metadata {
  issuer: string;
  jwksUri: string;
}

function metadataIn(text: string): Metadata | undefined {
  try {
    const { issuer, jwks_uri: jwksUri } = JSON.parse(text) as Record<string, unknown>;
    return typeof jwksUri === 'string' ? { issuer: typeof issuer === 'string' ? issuer : '', jwksUri } : undefined;
  } catch {
    return undefined;
  }
}

const nothing = (...fault: [KeyFault['code'], KeyFault['args']]): Fetched => ({
  kind: 'nothing',
  reason: { code: fault[0], severity: 'error', args: fault[1] },
});

/** Reads what an address answered. Nothing enters the ring. */
export async function readFetched(source: KeyAddress, octets: Uint8Array): Promise<Fetched> {
  const given = await loadGiven();
  const { decoded, invalid } = decodeUtf8(octets);
  const metadata = invalid === undefined ? metadataIn(decoded.text) : undefined;
  if (metadata) {
    // RFC 8414 section 3.3: metadata of another issuer must not be used.
    if (source.issuer !== undefined && metadata.issuer !== source.issuer)
      return nothing('metadata-other-issuer', {
        wanted: source.issuer.slice(0, 200),
        has: metadata.issuer.slice(0, 200),
      });
    const url = askable(metadata.jwksUri);
    if (url === undefined) return nothing('metadata-address', { url: metadata.jwksUri.slice(0, 200) });
    return { kind: 'metadata', issuer: metadata.issuer, next: { ...source, url } };
  }
  const read = await given.importKeys(invalid === undefined ? decoded.text : octets, {
    provenance: provenanceOf(source),
    wanted: namesWanted(),
  });
  if (!read.ok) return { kind: 'nothing', reason: read.note };
  return { kind: 'keys', ...read.value };
}

/** Puts what was fetched and looked at into the ring. */
export const keepFetched = (keys: readonly Key[]): void => addKeys(keys, 'keyAdded');
