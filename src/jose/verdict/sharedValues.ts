// Values that two things share: each names the other by a digest, and here it is computed.
import { headerOf } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { JsonKind, memberValue, rawText, stringMember } from '../text/json.ts';
import { digest, fromHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { claimsPart } from '../explain/validate.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { read } from '../read/read.ts';
import { hashOf } from '../steps/hash.ts';
import { algorithm } from '../tables/algs.ts';
import type { Hash } from '../tables/curves.ts';
import { claimText, claimValues } from '../token/claims.ts';
import { jwsOf } from '../token/parts.ts';
import type { Token } from '../token/token.ts';

/** One value. `has`: the token's own value; absent if it has none. */
export interface SharedValue {
  name: string;
  computed: string;
  has?: string;
  /** It is the other text that says it, of the token on the bench. */
  inGiven?: true;
}

const LONGEST = 200_000;

const sha256 = async (text: string): Promise<string> => encodeBase64url(await digest('SHA-256', encodeUtf8(text)));

/** OpenID Connect Core section 3.1.3.6: the left half of the hash that alg uses. Ed25519 hashes with SHA-512. */
async function halfHash(text: string, alg: string | undefined): Promise<string | undefined> {
  const entry = alg === undefined ? undefined : algorithm(alg);
  if (entry?.use !== 'signature') return undefined;
  const hash: Hash | undefined = entry.hash ?? (entry.family === 'eddsa' ? 'SHA-512' : undefined);
  if (hash === undefined) return undefined;
  const octets = await hashOf(hash, encodeUtf8(text));
  return encodeBase64url(octets.subarray(0, octets.length / 2));
}

/** A member of `cnf` (RFC 7800 section 3). */
function confirmed(token: Token, name: string): string | undefined {
  const { json, nodes } = claimValues(claimsPart(token), 'cnf');
  const [node, more] = nodes;
  return node === undefined || more !== undefined ? undefined : stringMember(json, name, node);
}

const header = (token: Token, name: string): string | undefined =>
  headerString(headerOf(jwsOf(token)?.signatures[0]), name);

/** The key that a proof brings in its header. */
async function embeddedKey(token: Token): Promise<Key | undefined> {
  const json = jwsOf(token)?.signatures[0]?.protectedHeader?.json;
  const node = memberValue(json, 'jwk');
  if (!json || node === undefined || json.kinds[node] !== JsonKind.object) return undefined;
  const imported = await importKeys(rawText(json, node), { provenance: { kind: 'embedded', parameter: 'jwk' } });
  return imported.ok ? imported.value.keys[0] : undefined;
}

const value = (name: string, computed: string | undefined, has: string | undefined, inGiven?: true): SharedValue[] =>
  computed === undefined
    ? []
    : [{ name, computed, ...(has === undefined ? {} : { has }), ...(inGiven ? { inGiven } : {}) }];

/** The thumbprints of a key or a certificate (RFC 7638, RFC 7515 section 4.1.7, RFC 8705 section 3.1). */
function ofKey(token: Token, key: Key): SharedValue[] {
  const certificate = key.certificates?.[0];
  const base64url = (hex: string): string => encodeBase64url(fromHex(hex));
  return [
    ...(certificate
      ? [
          ...value('x5t', base64url(certificate.sha1), header(token, 'x5t')),
          ...value(
            'x5t#S256',
            base64url(certificate.sha256),
            header(token, 'x5t#S256') ?? confirmed(token, 'x5t#S256'),
          ),
        ]
      : []),
    ...value('jkt', key.thumbprint, confirmed(token, 'jkt')),
  ];
}

/** The digests by which a token names a text such as an access token, a code or a state. */
async function ofText(token: Token, text: string): Promise<SharedValue[]> {
  const claims = claimsPart(token);
  const half = await halfHash(text, header(token, 'alg'));
  const named = ['at_hash', 'c_hash', 's_hash'].filter((name) => claimText(claims, name) !== undefined);
  const ath = claimText(claims, 'ath');
  // A token that names nothing could still name it: then it is of use to see what it would say.
  const isNamed = named.length > 0 || ath !== undefined;
  return [
    ...(isNamed ? named : ['at_hash']).flatMap((name) => value(name, half, claimText(claims, name))),
    ...(isNamed && ath === undefined ? [] : value('ath', await sha256(text), ath)),
  ];
}

/** The values by which two tokens refer to each other. */
async function ofToken(bench: Token, benchText: string, given: Token, text: string): Promise<SharedValue[]> {
  const key = await embeddedKey(given);
  const claims = claimsPart(given);
  const own = await embeddedKey(bench);
  const found = [
    ...(key ? value('jkt', key.thumbprint, confirmed(bench, 'jkt')) : []),
    ...(own && confirmed(given, 'jkt') !== undefined
      ? value('jkt', own.thumbprint, confirmed(given, 'jkt'), true)
      : []),
    ...(claimText(claims, 'ath') === undefined
      ? []
      : value('ath', await sha256(benchText), claimText(claims, 'ath'), true)),
    ...(claimText(claims, 'at_hash') === undefined
      ? []
      : value('at_hash', await halfHash(benchText, header(given, 'alg')), claimText(claims, 'at_hash'), true)),
  ];
  const sdHash = claimText(claimsPart(bench), 'sd_hash');
  // RFC 9901 section 4.3.1: everything up to the last tilde.
  if (given.kind === 'sdJwt')
    found.push(...value('sd_hash', await sha256(text.slice(0, text.lastIndexOf('~') + 1)), sdHash));
  return found;
}

/** The values that the token on the bench and the given text share. Never throws: an unreadable text shares nothing. */
export async function sharedValues(token: Token, tokenText: string, given: string): Promise<SharedValue[]> {
  const text = given.trim();
  if (text === '' || text.length > LONGEST) return [];
  const isKey = /^[{[]|^-----BEGIN|^MII/.test(text);
  if (isKey) {
    const imported = await importKeys(text);
    const key = imported.ok ? imported.value.keys[0] : undefined;
    if (key && key.kind !== 'secret') return ofKey(token, key);
  }
  const reading = read(text);
  const candidate = reading.kind === 'token' ? reading.candidates[reading.picked] : undefined;
  const found =
    reading.kind === 'token' && candidate ? await ofToken(token, tokenText, reading.token, candidate.text) : [];
  if (found.length > 0) return found;
  return ofText(token, candidate?.text ?? text);
}
