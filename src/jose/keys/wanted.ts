import { algorithm, keyToOpen, nearMiss, type Algorithm, type KeyManagementAlgorithm, type SignatureAlgorithm } from '../algs.ts';
import { isObject, JsonKind, memberValue, membersOf, scalarValue, stringMember, type JsonDocument } from '../json.ts';
import type { Jwe, Jws, Part, Token } from '../token.ts';
import { publishedAt, type PublishedAt } from './publishedAt.ts';

/** Header parameters that point at a key or carry one; `cnf` is the claim of RFC 7800, for a key binding JWT. */
export const KEY_HINTS = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'cnf'] as const;
export type HintName = (typeof KEY_HINTS)[number];

export interface KeyHint {
  name: HintName;
  /** Covered by the signature or the authentication tag. */
  protected: boolean;
  /** The text of a hint that is a string: a URL or a thumbprint. The sender's words, not checked. */
  value?: string;
}

/**
 * `known`: the table has it and it belongs in this place. `misplaced`: it is one for the other kind of token.
 * `unknown`: the table has no such name. `missing`: there is none, or it is no string.
 */
export type AlgState = 'known' | 'misplaced' | 'unknown' | 'missing';

/** The key that one signature is checked with, or that one recipient opens the token with. */
export interface WantedKey {
  of: 'signature' | 'recipient' | 'keyBinding';
  index: number;
  count: number;
  operation: 'verify' | 'decrypt';
  algState: AlgState;
  /** As the header writes it. */
  alg?: string;
  algorithm?: SignatureAlgorithm | KeyManagementAlgorithm;
  /** What an unknown name seems to mean. */
  meant?: Algorithm;
  /** Fills "To check it: ..." (verify) or "To open it: ..." (decrypt); only where the algorithm is known. */
  phrase?: string;
  enc?: string;
  /** The curve that `epk` names. */
  epkCurve?: string;
  kid?: string;
  /** Certificate thumbprints of the header. */
  x5t?: string;
  x5tS256?: string;
  hints: KeyHint[];
  /** Only of signatures: who says to have signed, and where such an issuer usually publishes its keys. */
  issuer?: { iss: string; publishedAt: PublishedAt[] };
}

type Headers = readonly { part: Part | undefined; protected: boolean }[];

function stringIn(headers: Headers, name: string): string | undefined {
  for (const { part } of headers) {
    const value = stringMember(part?.json, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function hintIn(json: JsonDocument | undefined, name: HintName, covered: boolean): KeyHint[] {
  const node = memberValue(json, name);
  if (!isObject(json) || node === undefined) return [];
  const value = json.kinds[node] === JsonKind.string ? { value: String(scalarValue(json, node)) } : {};
  return [{ name, protected: covered, ...value }];
}

const hintsIn = (headers: Headers): KeyHint[] =>
  headers.flatMap((header) => KEY_HINTS.filter((name) => name !== 'cnf').flatMap((name) => hintIn(header.part?.json, name, header.protected)));

function epkCurve(headers: Headers): string | undefined {
  for (const { part } of headers) {
    const node = memberValue(part?.json, 'epk');
    if (!part?.json || node === undefined) continue;
    for (const { name, valueNode } of membersOf(part.json, node)) {
      if (name === 'crv' && part.json.kinds[valueNode] === JsonKind.string) return String(scalarValue(part.json, valueNode));
    }
  }
  return undefined;
}

function algorithmOf(alg: string | undefined, use: 'signature' | 'keyManagement', about: { enc?: string; crv?: string }): Partial<WantedKey> & { algState: AlgState } {
  if (alg === undefined) return { algState: 'missing' };
  const entry = algorithm(alg);
  if (!entry) {
    const meant = nearMiss(alg);
    return { algState: 'unknown', alg, ...(meant ? { meant } : {}) };
  }
  if (entry.use !== use) return { algState: 'misplaced', alg };
  if (entry.use === 'signature') return { algState: 'known', alg, algorithm: entry, phrase: entry.toCheck };
  if (entry.use === 'keyManagement') return { algState: 'known', alg, algorithm: entry, phrase: keyToOpen(entry, about) };
  return { algState: 'misplaced', alg };
}

const given = <K extends string>(name: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { [P in K]?: string });

function wantedOfJws(token: Jws, of: 'signature' | 'keyBinding' = 'signature'): WantedKey[] {
  const iss = stringMember(token.payload?.json, 'iss');
  return token.signatures.map((entry, index) => {
    const headers = [{ part: entry.protectedHeader, protected: true }, { part: entry.unprotectedHeader, protected: false }];
    return {
      of,
      index,
      count: token.signatures.length,
      operation: 'verify',
      ...algorithmOf(stringIn(headers, 'alg'), 'signature', {}),
      ...given('kid', stringIn(headers, 'kid')),
      ...given('x5t', stringIn(headers, 'x5t')),
      ...given('x5tS256', stringIn(headers, 'x5t#S256')),
      hints: hintsIn(headers),
      ...(iss === undefined ? {} : { issuer: { iss, publishedAt: publishedAt(iss) } }),
    };
  });
}

function wantedOfJwe(token: Jwe): WantedKey[] {
  return token.recipients.map((entry, index) => {
    const headers = [
      { part: token.protectedHeader, protected: true },
      { part: token.sharedUnprotectedHeader, protected: false },
      { part: entry.unprotectedHeader, protected: false },
    ];
    const enc = stringIn(headers, 'enc');
    const crv = epkCurve(headers);
    return {
      of: 'recipient',
      index,
      count: token.recipients.length,
      operation: 'decrypt',
      ...algorithmOf(stringIn(headers, 'alg'), 'keyManagement', { ...given('enc', enc), ...given('crv', crv) }),
      ...given('enc', enc),
      ...given('epkCurve', crv),
      ...given('kid', stringIn(headers, 'kid')),
      ...given('x5t', stringIn(headers, 'x5t')),
      ...given('x5tS256', stringIn(headers, 'x5t#S256')),
      hints: hintsIn(headers),
    };
  });
}

/**
 * Which key each signature or recipient of a token asks for, in their order; a key binding JWT comes last. Reads only
 * what the token says of itself: nothing is fetched, and nothing of it is trusted.
 */
export function keyWanted(token: Token): WantedKey[] {
  if (token.kind === 'jws') return wantedOfJws(token);
  if (token.kind === 'jwe') return wantedOfJwe(token);
  // RFC 9901 section 4.3: the key binding JWT is signed with the key that `cnf` of the issuer-signed JWT names.
  const binding = token.keyBinding ? wantedOfJws(token.keyBinding, 'keyBinding') : [];
  for (const wanted of binding) wanted.hints.push(...hintIn(token.jws.payload?.json, 'cnf', true));
  return [...wantedOfJws(token.jws), ...binding];
}
