// What only several tokens together show. Pure: it is given what was read and which keys verified.
import type { Severity } from '../token/fault.ts';
import { algorithm } from '../tables/algs.ts';
import { toHex } from '../text/octets.ts';
import { claimsPart } from '../explain/validate.ts';
import { stringMember } from '../text/json.ts';
import { headerString } from '../token/header.ts';
import { headerOf, jweHeader } from '../token/joseHeader.ts';
import { jwsOf } from '../token/parts.ts';
import type { Token } from '../token/token.ts';

export type SharedId = 'nonce-again' | 'iv-same-key' | 'iv-again' | 'jti-again';

/** A finding about several tokens of a list. */
export interface Shared {
  id: SharedId;
  severity: Severity;
  args: Record<string, string | number>;
  /** The tokens that it is about, in the order of the list; more than `IDS` are counted only. */
  rows: readonly number[];
  count: number;
}

/** Rows that a finding names, and findings of one kind. */
const IDS = 50;
const FINDINGS = 50;

const SEVERITY: Readonly<Record<SharedId, Severity>> = {
  'nonce-again': 'critical',
  'iv-same-key': 'critical',
  'iv-again': 'medium',
  'jti-again': 'medium',
};

/** The documents behind them. */
export const SOURCE: Readonly<Record<SharedId, string>> = {
  'nonce-again': 'RFC 8725 \u00a73.2',
  'iv-same-key': 'RFC 7518 \u00a78.4',
  'iv-again': 'RFC 7516 \u00a75.1',
  'jti-again': 'RFC 7519 \u00a74.1.7',
};

/** What of a token is compared with others. */
export interface Marks {
  row: number;
  /** A value that must not be there again, by what it is of. */
  marks: readonly Mark[];
}

interface Mark {
  id: SharedId;
  /** The same for the tokens that must differ in it. */
  key: string;
  /** The same for tokens of which it is no news: the very same signed content. */
  of: string;
  args: Record<string, string | number>;
}

const cut = (text: string): string => text.slice(0, 80);

/** 53 bits are enough: the texts themselves need not be kept. */
function digest(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return `${one >>> 0} ${two >>> 0} ${text.length}`;
}

function* ofSignatures(text: string, token: Token): Generator<Mark> {
  const jws = jwsOf(token);
  for (const entry of jws?.signatures ?? []) {
    const header = headerOf(entry);
    const alg = algorithm(headerString(header, 'alg') ?? '');
    const octets = entry.signature?.octets;
    if (alg?.use !== 'signature' || alg.family !== 'ecdsa' || !octets || octets.length < 64) continue;
    const { protectedHeader } = entry;
    const r = toHex(octets.subarray(0, octets.length >> 1));
    const part = (span: { start: number; end: number } | undefined): string =>
      span ? text.slice(span.start, span.end) : '';
    // By the algorithm, not by `kid`: two names may be of one key, and a nonce that two keys share tells each of the other.
    yield {
      id: 'nonce-again',
      key: `${alg.id} ${r}`,
      of: digest(`${part(protectedHeader?.span)}.${part(jws?.payload?.span)}`),
      args: { alg: alg.id },
    };
  }
}

function* ofEncryption(text: string, token: Token): Generator<Mark> {
  if (token.kind !== 'jwe') return;
  const iv = token.initializationVector?.octets;
  if (!iv || iv.length === 0) return;
  const header = jweHeader(token, 0);
  const [alg = '', enc = '', kid = ''] = ['alg', 'enc', 'kid'].map((name) => headerString(header, name));
  const vector = toHex(iv);
  const wrapped = token.recipients[0]?.encryptedKey?.octets ?? new Uint8Array();
  const of = digest(text);
  const entry = algorithm(alg);
  // RFC 7518 section 4.5: with "dir" the shared key itself is the content key; else it is what was wrapped.
  const same =
    entry?.use === 'keyManagement' && entry.family === 'dir'
      ? `dir ${kid}`
      : wrapped.length > 0
        ? `wrapped ${digest(toHex(wrapped))}`
        : '';
  if (same !== '')
    yield { id: 'iv-same-key', key: `${enc} ${vector} ${same}`, of, args: { enc: cut(enc), kid: cut(kid) } };
  yield { id: 'iv-again', key: `${enc} ${vector}`, of, args: { enc: cut(enc) } };
}

function* ofClaims(text: string, token: Token): Generator<Mark> {
  const json = claimsPart(token)?.json;
  const jti = stringMember(json, 'jti');
  if (jti === undefined || jti === '') return;
  const iss = stringMember(json, 'iss') ?? '';
  // An SD-JWT may be shown several times with other disclosures: what its issuer signed is one token.
  const of = digest(token.kind === 'sdJwt' ? (text.split('~', 1)[0] ?? '') : text);
  yield { id: 'jti-again', key: JSON.stringify([iss, jti]), of, args: { iss: cut(iss), jti: cut(jti) } };
}

/** What of a token must not be in another. */
export const marksOf = (row: number, text: string, token: Token): Marks => ({
  row,
  marks: [...ofSignatures(text, token), ...ofEncryption(text, token), ...ofClaims(text, token)],
});

interface Group {
  id: SharedId;
  args: Record<string, string | number>;
  rows: number[];
  of: Set<string>;
}

/** Findings that several tokens of a list show together, the worst first. */
export function sharedIn(all: Iterable<Marks>): Shared[] {
  const groups = new Map<string, Group>();
  for (const { row, marks } of all)
    for (const { id, key, of, args } of marks) {
      const name = `${id} ${key}`;
      const group = groups.get(name);
      if (!group) groups.set(name, { id, args, rows: [row], of: new Set([of]) });
      else {
        if (group.rows.at(-1) !== row) group.rows.push(row);
        group.of.add(of);
      }
    }
  const told = [...groups.values()].filter(({ of, rows }) => of.size > 1 && rows.length > 1);
  // That the key is the same says more than that the vector is.
  const closer = new Set(told.flatMap(({ id, rows }) => (id === 'iv-same-key' ? rows : [])));
  const order: readonly SharedId[] = ['nonce-again', 'iv-same-key', 'iv-again', 'jti-again'];
  return order.flatMap((id) =>
    told
      .filter((group) => group.id === id && !(id === 'iv-again' && group.rows.every((row) => closer.has(row))))
      .slice(0, FINDINGS)
      .map(({ args, rows }) => ({ id, severity: SEVERITY[id], args, rows: rows.slice(0, IDS), count: rows.length })),
  );
}
