import { headerString } from '../token/header.ts';
import {
  algorithm,
  keyToOpen,
  nearMiss,
  type Algorithm,
  type KeyManagementAlgorithm,
  type SignatureAlgorithm,
} from '../tables/algs.ts';
import { isObject, JsonKind, memberValue, scalarValue, stringMember, type JsonDocument } from '../text/json.ts';
import { headerOf, jweHeader, parameter, type JoseHeader } from '../token/joseHeader.ts';
import type { Jwe, Jws, Token } from '../token/token.ts';
import { publishedAt, type PublishedAt } from './publishedAt.ts';

/** Header parameters that point at a key or carry one; `cnf` is the claim of RFC 7800, for a key binding JWT. */
const KEY_HINTS = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'cnf'] as const;
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
  /** The algorithm that an unknown name probably means. */
  meant?: Algorithm;
  enc?: string;
  /** The curve that `epk` names. */
  epkCurve?: string;
  kid?: string;
  /** Certificate thumbprints of the header. */
  x5t?: string;
  x5tS256?: string;
  hints: KeyHint[];
  /** Only for signatures: the claimed issuer, and where such an issuer usually publishes its keys. */
  issuer?: { iss: string; publishedAt: readonly PublishedAt[] };
}

function hintIn(json: JsonDocument | undefined, name: HintName, covered: boolean): KeyHint[] {
  const node = memberValue(json, name);
  if (!isObject(json) || node === undefined) return [];
  const value = json.kinds[node] === JsonKind.string ? { value: String(scalarValue(json, node)) } : {};
  return [{ name, protected: covered, ...value }];
}

const hintsIn = (header: JoseHeader): KeyHint[] =>
  header.flatMap(({ name: part, json }) =>
    KEY_HINTS.filter((name) => name !== 'cnf').flatMap((name) => hintIn(json, name, part === 'protectedHeader')),
  );

function epkCurve(header: JoseHeader): string | undefined {
  const epk = parameter(header, 'epk');
  return epk && stringMember(epk.part.json, 'crv', epk.node);
}

function algorithmOf(
  alg: string | undefined,
  use: 'signature' | 'keyManagement',
): Partial<WantedKey> & { algState: AlgState } {
  if (alg === undefined) return { algState: 'missing' };
  const entry = algorithm(alg);
  if (!entry) {
    const meant = nearMiss(alg);
    return { algState: 'unknown', alg, ...(meant ? { meant } : {}) };
  }
  if (entry.use !== use) return { algState: 'misplaced', alg };
  return entry.use === 'signature' || entry.use === 'keyManagement'
    ? { algState: 'known', alg, algorithm: entry }
    : { algState: 'misplaced', alg };
}

const given = <K extends string>(name: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { [P in K]?: string });

function wantedOfJws(token: Jws, of: 'signature' | 'keyBinding' = 'signature'): WantedKey[] {
  const iss = stringMember(token.payload?.json, 'iss');
  return token.signatures.map((entry, index) => {
    const header = headerOf(entry);
    return {
      of,
      index,
      count: token.signatures.length,
      operation: 'verify',
      ...algorithmOf(headerString(header, 'alg'), 'signature'),
      ...given('kid', headerString(header, 'kid')),
      ...given('x5t', headerString(header, 'x5t')),
      ...given('x5tS256', headerString(header, 'x5t#S256')),
      hints: hintsIn(header),
      ...(iss === undefined ? {} : { issuer: { iss, publishedAt: publishedAt(iss) } }),
    };
  });
}

function wantedOfJwe(token: Jwe): WantedKey[] {
  return token.recipients.map((_, index) => {
    const header = jweHeader(token, index);
    const enc = headerString(header, 'enc');
    const crv = epkCurve(header);
    return {
      of: 'recipient',
      index,
      count: token.recipients.length,
      operation: 'decrypt',
      ...algorithmOf(headerString(header, 'alg'), 'keyManagement'),
      ...given('enc', enc),
      ...given('epkCurve', crv),
      ...given('kid', headerString(header, 'kid')),
      ...given('x5t', headerString(header, 'x5t')),
      ...given('x5tS256', headerString(header, 'x5t#S256')),
      hints: hintsIn(header),
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

/**
 * Fills "To check it: ..." (verify) or "To open it: ..." (decrypt); undefined where the algorithm is not known. Asked when
 * it is drawn: the language may have changed since the token was read.
 */
export const phraseOf = ({ algorithm: entry, enc, epkCurve: crv }: WantedKey): string | undefined =>
  entry?.use === 'signature'
    ? entry.toCheck
    : entry && keyToOpen(entry, { ...given('enc', enc), ...given('crv', crv) });

/** Entries whose `kid` names one of your keys come first: if there are many, not all are tried. */
export function namedFirst(
  wanted: readonly WantedKey[],
  ring: readonly { kid?: string; thumbprint?: string }[],
): WantedKey[] {
  const names = new Set(ring.flatMap(({ kid, thumbprint }) => [kid, thumbprint]));
  const isNamed = ({ kid }: WantedKey): boolean => kid !== undefined && names.has(kid);
  return [...wanted.filter(isNamed), ...wanted.filter((each) => !isNamed(each))];
}
