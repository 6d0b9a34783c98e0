// Words of Lens and ribbon beyond the first view, in their own file: they load later.
import { grouped } from '../../jose/text/grouped.ts';
import type { SignatureCoverage } from '../../jose/explain/coverage.ts';
import { count } from './count.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

export const shape = {
  parts: 'Parts and what protects them',
  written: (octets: number, characters: number) =>
    `${count(octets, 'byte', 'bytes')} in ${count(characters, 'character', 'characters')}`,
  covers: {
    signature: ({ nothing, header, encoded }: SignatureCoverage) =>
      nothing
        ? nothing === 'none'
          ? 'covers nothing: alg is none'
          : 'empty: nothing is covered'
        : `covers ${header ? 'header and payload' : 'the payload, not the header'}, ${encoded ? 'as encoded' : 'the payload as it is, not encoded'}`,
    authenticationTag: (parts: readonly string[]) => `covers ${list(parts)}`,
    encryptedKey: 'holds the content key, encrypted for the recipient',
    disclosure: 'covered by its digest in the payload',
  },
  noKey: 'empty: the token carries no key',
  secret: 'secret, and covered by the tag',
  covered: {
    signature: 'covered by the signature, readable by all',
    tag: 'covered by the tag',
    additionalData: 'covered by the tag, readable by all',
    nothing: 'not covered: anyone can change it',
  },
  more: (number: number) => `and ${count(number, 'more part', 'more parts')}`,
  comparison: 'The same claims with every algorithm',
  takeAlong: 'Export: SVG, PNG, print',
  none: '0',
  cookie: (limit: number) => `cookie limit ${grouped(limit)}`,
  header: (limit: number) => `header limit ${grouped(limit)}`,
  cost: (octets: number, characters: number) =>
    `Encoding turns ${count(octets, 'byte', 'bytes')} into ${count(characters, 'character', 'characters')}.`,
};

export const facts = {
  value: 'Value',
  asJson: 'As JavaScript reads it',
  local: 'Local',
  utc: 'UTC',
  fromNow: 'Relative',
  kind: 'Kind',
  section: 'Defined in',
  coveredBy: 'Covered by',
  covered: {
    signature: 'the signature',
    tag: 'the authentication tag',
    additionalData: 'the authentication tag, as additional data',
    nothing: 'nothing: anyone can change it',
    digest: 'its digest, which the payload must hold',
    part: 'this is the check itself',
    unsecured: 'nothing: the token is unsecured',
    unsigned: 'nothing: there is no signature over it',
  },
  coveredAloud: (by: string) => `covered by ${by}`,
  kinds: { object: 'object', array: 'list', string: 'string', number: 'number', literal: 'literal' },
  covers: 'Covers',
  signs: ({ header, encoded }: SignatureCoverage) =>
    [
      header ? 'the encoded header, the dot and' : 'the dot and',
      encoded ? 'the encoded payload' : 'the payload as it is',
    ].join(' '),
  tags: (parts: readonly string[]) => list(parts),
  text: 'In the token',
  octets: 'Bytes',
  place: 'Place',
  placeAt: (from: number, to: number, number: number) =>
    number === 0
      ? `before character ${from}, empty`
      : number === 1
        ? `character ${from}`
        : `characters ${from} to ${to} (${grouped(number)})`,
  shared: (lead: number, trail: number) =>
    [
      ...(lead > 0 ? [`The first ${lead} bits of the first character belong to the previous field.`] : []),
      ...(trail > 0 ? [`The last ${trail} bits of the last character belong to the next field.`] : []),
    ].join(' '),
  algorithm: 'Algorithm',
  size: 'Size',
  sizeOf: (total: number, limit: number) =>
    `${count(total, 'character', 'characters')}. A cookie holds ${grouped(limit)}, with its name and attributes`,
  sizeBeyond: (total: number, limit: number) =>
    `${grouped(total)} characters: more than a cookie holds (${grouped(limit)}, with its name and attributes)`,
};

export const picker = {
  kinds: { jws: 'signed', jwe: 'encrypted', sdJwt: 'SD-JWT' },
  from: (issuer: string) => `from ${issuer}`,
  expired: (ago: string) => `expired ${ago}`,
  expires: (from: string) => `expires ${from}`,
};

export const lanes = {
  list,
  dot: 'the dot',
  separator: (tilde: boolean) => (tilde ? '~' : '.'),
  arrow: '\u2192',
  signed: (inside: string, check: string, encoded: boolean) =>
    `Signed: ${inside}, ${encoded ? 'as encoded text' : 'the payload as it is, not encoded (b64)'}. ${check} checks it.`,
  detached: 'a payload that is not in the token',
  noCheck: 'A signature that is missing',
  unsigned: (why: 'none' | 'empty') =>
    `Signed: nothing (${why === 'none' ? 'alg is none' : 'the signature is empty'}). Anyone can write such a token.`,
  authenticated: (inside: string, check: string) =>
    `Authenticated: ${inside}. ${check || 'A tag that is missing'} checks it. It does not say who made the token.`,
  digested: (inside: string, check: string, isSigned: boolean) =>
    `By its digest: ${inside}. ${check || 'A payload that is not in the token'} holds the digest of each${isSigned ? ', and is signed' : '; but nobody signed it'}.`,
  holder: (inside: string, check: string) =>
    `Signed by the holder: ${inside}. ${check || 'A signature that is missing'} checks it, with the holder\u2019s key.`,
  bound: (inside: string, check: string) =>
    `Bound: ${inside}. ${check || 'A payload that is not in the token'} holds the digest of all of it (sd_hash).`,
  secret: (inside: string) => `Secret: ${inside}. Everyone who has the token can read the rest.`,
  nothingSecret: 'Secret: nothing. Everyone who has the token can read all of it.',
  ofSignature: (index: number) => `Signature ${index + 1}.`,
  gives: {
    contentKey: 'the content encryption key, once the recipient has opened it',
    noKey: 'nothing: it is empty, because the key is shared or agreed',
    missingKey: 'nothing: it is empty, although this algorithm sends a key',
    start: 'where the cipher starts',
    additionalData: 'goes into the tag as it is, readable',
    plaintext: 'the content, once decrypted',
    check: 'checks all that it covers before anything is decrypted',
  },
  figure: {
    cipher: 'cipher',
    key: {
      carried: ['content encryption key', 'content key', 'CEK'],
      shared: ['shared key', 'key'],
      agreed: ['agreed key', 'key'],
      missing: ['no key', '?'],
    },
    additionalData: 'additional data',
  },
  more: (number: number) => `and ${count(number, 'more part', 'more parts')}`,
};
