// What Lens and ribbon say beyond the first view, apart from the rest: it comes when that is there.
import { count } from './en.ts';

export const shape = {
  parts: 'Parts, and what covers what',
  written: (octets: number, characters: number) => `${count(octets, 'byte', 'bytes')} in ${count(characters, 'character', 'characters')}`,
  covers: {
    signature: 'covers header and payload, as they are encoded',
    authenticationTag: 'covers header, initialization vector and ciphertext',
    encryptedKey: 'carries the key of the content, for its recipient alone',
    disclosure: 'covered by its digest in the payload',
  },
  noSignature: 'empty: nothing is covered',
  noKey: 'empty: no key is sent along',
  secret: 'secret, and covered by the tag',
  covered: {
    signature: 'covered by the signature, readable by all',
    tag: 'covered by the tag',
    additionalData: 'covered by the tag, readable by all',
    nothing: 'not covered: anyone can change it',
  },
  more: (number: number) => `and ${count(number, 'more part', 'more parts')}`,
  comparison: 'The same claims under every algorithm',
  takeAlong: 'Take it along: SVG, PNG, print',
  none: '0',
  cookie: (limit: number) => `${limit.toLocaleString('en')}, a cookie`,
  header: (limit: number) => `${limit.toLocaleString('en')}, a header`,
  cost: (octets: number, characters: number) => `${count(octets, 'byte', 'bytes')} became ${count(characters, 'character', 'characters')} by encoding.`,
};

export const facts = {
  value: 'Value',
  asJson: 'Read by JavaScript',
  local: 'Local',
  utc: 'UTC',
  fromNow: 'From now',
  kind: 'Kind',
  section: 'Defined in',
  coveredBy: 'Covered by',
  covered: {
    signature: 'the signature',
    tag: 'the authentication tag',
    additionalData: 'the authentication tag, as additional data',
    nothing: 'nothing: anyone can change it',
    part: 'it is the check itself',
    unsecured: 'nothing: the token is unsecured',
  },
  coveredAloud: (by: string) => `covered by ${by}`,
  kinds: { object: 'object', array: 'list', string: 'string', number: 'number', literal: 'literal' },
  covers: 'Covers',
  signs: 'the encoded header, the dot and the encoded payload',
  tags: 'the encoded header, the initialization vector and the ciphertext',
  text: 'In the token',
  octets: 'Bytes',
  place: 'Place',
  placeAt: (from: number, to: number, number: number) =>
    number === 0 ? `before character ${from}, empty` : number === 1 ? `character ${from}` : `characters ${from} to ${to} (${number.toLocaleString('en')})`,
  shared: (lead: number, trail: number) =>
    [...(lead > 0 ? [`The first ${lead} bits of the first character belong to what stands before.`] : []), ...(trail > 0 ? [`The last ${trail} bits of the last character belong to what follows.`] : [])].join(' '),
  algorithm: 'Algorithm',
  size: 'Size',
  sizeOf: (total: number, limit: number) => `${total.toLocaleString('en')} of ${limit.toLocaleString('en')} in a cookie`,
  sizeBeyond: (total: number, limit: number) => `${total.toLocaleString('en')} characters: more than the ${limit.toLocaleString('en')} a cookie holds`,
};

export const picker = {
  kinds: { jws: 'signed', jwe: 'encrypted', sdJwt: 'SD-JWT' },
  from: (issuer: string) => `from ${issuer}`,
  expired: (ago: string) => `expired ${ago}`,
  expires: (from: string) => `expires ${from}`,
};

const list = (names: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

export const lanes = {
  list,
  dot: 'the dot',
  separator: (tilde: boolean) => (tilde ? '~' : '.'),
  arrow: '\u2192',
  signed: (inside: string, check: string) => `Signed: ${inside}, as encoded text. ${check} checks it.`,
  detached: 'a payload that is not here',
  noCheck: 'A signature that is not here',
  unsigned: 'Signed: nothing. Anyone can write such a token.',
  authenticated: (inside: string, check: string) => `Authenticated: ${inside}. ${check || 'A tag that is not here'} checks it; who made it, it does not say.`,
  digested: (inside: string, check: string) => `By its digest: ${inside}. ${check || 'A payload that is not here'} holds the digest of each, and is signed.`,
  holder: (inside: string, check: string) => `Signed by the holder: ${inside}. ${check || 'A signature that is not here'} checks it, with the holder\u2019s key.`,
  bound: (inside: string, check: string) => `Bound: ${inside}. ${check || 'A payload that is not here'} holds the digest of all of it (sd_hash).`,
  secret: (inside: string) => `Secret: ${inside}. All else is readable by everyone who holds the token.`,
  nothingSecret: 'Secret: nothing. Everyone who holds the token can read all of it.',
  ofSignature: (index: number) => `Signature ${index + 1}.`,
  gives: {
    contentKey: 'the content encryption key, once the recipient has opened it',
    noKey: 'nothing: it is empty, the key is shared or agreed upon',
    missingKey: 'nothing: it is empty, although the algorithm sends the key along',
    start: 'where the cipher starts',
    additionalData: 'goes into the tag as it stands, readable',
    plaintext: 'the content, once decrypted',
    check: 'checks header, initialization vector and ciphertext before anything is shown',
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
