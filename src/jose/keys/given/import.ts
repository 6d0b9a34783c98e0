import { decodeBase64url } from '../../text/base64url.ts';
import { JsonKind, lineAndColumn } from '../../text/json.ts';
import type { Span } from '../../text/span.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { looksLikeJks } from './binary.ts';
import { findInJson, KEYS_LIMIT, readLoosely, type JsonItem } from './findInJson.ts';
import { importJwk } from './importJwk.ts';
import { unwrapPem } from './importPem.ts';
import type { Key, Provenance } from '../key.ts';
import { keyFault, type KeyFault, type KeyFaultCode, type KeyOutcome, type RepairCode } from '../keyFault.ts';
import { isOtherToken } from './otherToken.ts';
import { isListing, readListing } from './listing.ts';
import {
  DIGITS_LIMIT,
  fromDer,
  fromDigits,
  fromSsh,
  looksLikeDer,
  nothing,
  withWrapping,
  type Found,
} from './found.ts';
import { joinChains, setFaults } from './keySet.ts';
import type { KeyFormat } from './rawKey.ts';
import { givenSecret } from '../secretKey.ts';
import { isOctetList } from '../secret.ts';
import { piecesIn } from './textAround.ts';

const INPUT_LIMIT = 20_000_000;

export interface ImportOptions {
  /** The origin of the input; absent: it was pasted on its own. */
  provenance?: Provenance;
  /** Keys are called key-<n>, counted from here. */
  firstId?: number;
  /** For encrypted private keys. */
  passphrase?: string;
  /** The token's names for its key (kid, x5t): the import keeps that key, wherever it is in a large set. */
  wanted?: readonly string[];
  /** Whether the input itself may be a shared secret: never, if it is not another key, or always. */
  secret?: 'never' | 'otherwise' | 'always';
}

export interface Imported {
  keys: Key[];
  /** The faults of everything that could not be read. */
  refused: KeyFault[];
}

const SSH_LINE =
  /(?:^|[\s"'])(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp(?:256|384|521)|sk-[\w.@-]{1,60})[ \t]{1,8}(AAAA[A-Za-z0-9+/]{16,}={0,2})/g;

async function fromJsonItem(item: JsonItem, set: boolean, passphrase?: string): Promise<Found> {
  if (item.kind === 'jwk') {
    const format: KeyFormat = set ? 'jwkSet' : 'jwk';
    return {
      items: [
        {
          unwrapped: { jwk: item.jwk, format, repairs: item.repairs, span: item.span },
          wrapping: 'json',
          faults: item.faults,
        },
      ],
      refused: [],
    };
  }
  const pem = await unwrapPem(item.text, passphrase);
  const found = pem
    ? { items: withWrapping(pem.found, 'pem', item.repairs), refused: pem.refused }
    : ((await fromDigits(item.text, passphrase)) ?? (await fromPieces(item.text, passphrase)));
  if (!found) return { items: [], refused: [] };
  for (const { unwrapped } of found.items) {
    unwrapped.span = item.span;
    if (item.name !== undefined && !('kid' in unwrapped.jwk)) unwrapped.jwk = { ...unwrapped.jwk, kid: item.name };
  }
  return { items: found.items, refused: found.refused.map((fault) => ({ ...fault, span: item.span })) };
}

async function fromJson(text: string, passphrase?: string, wanted?: ReadonlySet<string>): Promise<Found | undefined> {
  const { json, repairs } = readLoosely(text);
  if (json.fault)
    return (await fromPem(text, passphrase)) ?? nothing('key-json-invalid', lineAndColumn(text, json.fault.at));
  const { items, more, set, fault } = findInJson(json, wanted);
  // Nobody means a quoted word as JSON.
  if (items.length === 0 && json.kinds[0] === JsonKind.string) return undefined;
  const found: Found = { items: [], refused: fault ? [fault] : [] };
  for (const item of items) {
    const one = await fromJsonItem(item, set, passphrase);
    found.items.push(...one.items);
    found.refused.push(...one.refused);
  }
  if (more > 0) {
    found.isCut = true;
    found.refused.push(keyFault('keys-limit', 'info', { limit: items.length, count: items.length + more }));
  }
  for (const { unwrapped } of found.items) unwrapped.repairs = [...repairs, ...unwrapped.repairs];
  if (found.items.length === 0 && found.refused.length === 0) return nothing('key-json-none');
  return found;
}

async function fromPem(text: string, passphrase?: string, repairs: RepairCode[] = []): Promise<Found | undefined> {
  const pem = await unwrapPem(text, passphrase);
  return pem && { items: withWrapping(pem.found, 'pem', repairs), refused: pem.refused };
}

/** %-escapes and + for spaces, as in a form body. */
function unescaped(text: string): string | undefined {
  if (text.length > 1_000_000 || !/(?:BEGIN|END)(?:\+|%20)/.test(text)) return undefined;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** As OpenSSH and HPKP write them, and 16, 20 or 32 octets with colons between. */
const FINGERPRINT =
  /^\s*(?:\d+ )?(?:SHA256:[\w+/]{43}=?|sha256\/[\w+/]{43}=|MD5:(?:[\da-f]{2}:){15}[\da-f]{2}|(?:(?:SHA-?(?:1|256)|MD5) )?(?:Fingerprint\s*=\s*)?(?:[\da-fA-F]{2}:){15}(?:(?:[\da-fA-F]{2}:){4}|(?:[\da-fA-F]{2}:){16})?[\da-fA-F]{2})(?:\s.{0,200})?\s*$/i;

/** A text that begins like PEM was meant as a key, however little of it there is: never a secret, unless somebody says so. */
const BEGUN = /^\s*[-\u2010-\u2015\u2212]{1,10}\s{0,3}BEGIN\b/i;

async function fromPlain(text: string, passphrase?: string, wanted?: ReadonlySet<string>): Promise<Found | undefined> {
  if (/^[\s\ufeff]*[[{"]/.test(text) || /^\s*(?:export\s+)?(?:const|let|var)\s+\w{1,60}\s*=\s*\{/.test(text)) {
    return fromJson(text.startsWith('\ufeff') ? text.slice(1) : text, passphrase, wanted);
  }
  const pem = await fromPem(text, passphrase);
  if (pem) return pem;
  const plain = unescaped(text);
  const escapedPem = plain === undefined ? undefined : await fromPem(plain, passphrase, ['percent-escapes']);
  if (escapedPem) return escapedPem;
  const ssh = [...text.matchAll(SSH_LINE)].slice(0, KEYS_LIMIT);
  if (ssh.length > 0) return fromSsh(ssh.map((match) => decodeBase64url(match[1] as string).octets));
  if (/^\s*PuTTY-User-Key-File-/.test(text)) return nothing('key-putty');
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<RSAKeyValue>/.test(text)) return nothing('key-xml');
  if (text.length <= DIGITS_LIMIT && isListing(text)) {
    const jwk = readListing(text);
    return jwk
      ? { items: [{ unwrapped: { jwk, format: 'jwk', repairs: ['listing'] }, wrapping: 'text' }], refused: [] }
      : nothing('key-listing');
  }
  if (FINGERPRINT.test(text)) return nothing('key-fingerprint');
  if (/^\s*Modulus=[\dA-F]{64,}\s*$/.test(text)) return nothing('key-modulus');
  if (text.length <= DIGITS_LIMIT && /^\s*(?:Bearer\s+)?eyJ[\w-]+\.[\w-]*\.[\w.-]*\s*$/.test(text))
    return nothing('key-is-token');
  if (isOtherToken(text)) return nothing('key-is-token');
  const address = /^\s*(https?:\/\/[^\s"'<>\\]{3,500})\s*$/.exec(text);
  if (address) return nothing('key-is-address', { url: address[1] as string });
  const digits = await fromDigits(text, passphrase);
  return digits ?? (BEGUN.test(text) ? nothing('pem-incomplete') : undefined);
}

/** Whether there is something for the ring in it, be it only after a passphrase. */
const isSomething = (found: Found | undefined): boolean =>
  found !== undefined && (found.items.length > 0 || found.refused.some(({ code }) => code === 'key-passphrase-needed'));

/** The keys in a text, each in its own form, with other text around them. */
async function fromPieces(text: string, passphrase?: string): Promise<Found | undefined> {
  let refused: Found | undefined;
  for (const pieces of piecesIn(text)) {
    const all: Found = { items: [], refused: [] };
    for (const piece of pieces) {
      const one = await fromPlain(piece.text, passphrase);
      for (const { unwrapped } of one?.items ?? []) unwrapped.repairs = [...piece.repairs, ...unwrapped.repairs];
      // Its places are those of the piece, which nobody sees.
      for (const placed of [...(one?.items ?? []).map(({ unwrapped }) => unwrapped), ...(one?.refused ?? [])])
        delete placed.span;
      all.items.push(...(one?.items ?? []));
      all.refused.push(...(one?.refused ?? []));
    }
    if (isSomething(all)) return all;
    if (all.refused.length > 0) refused ??= all;
  }
  return refused;
}

/** With these faults, text around the key may be the cause: the import then looks inside it. */
const MAY_BE_AROUND = new Set<KeyFaultCode>([
  'pem-base64',
  'pem-base64-length',
  'pem-incomplete',
  'key-json-invalid',
  'key-json-none',
]);

async function fromText(text: string, passphrase?: string, wanted?: ReadonlySet<string>): Promise<Found | undefined> {
  const plain = await fromPlain(text, passphrase, wanted);
  if (isSomething(plain) || plain?.refused.some(({ code }) => !MAY_BE_AROUND.has(code))) return plain;
  const inside = await fromPieces(text, passphrase);
  return isSomething(inside) ? inside : (plain ?? inside);
}

/** Judges what was found. Each key of several is numbered in what is said of it. */
async function judged(found: Found, options: ImportOptions): Promise<Imported> {
  const keys: Key[] = [];
  const refused = [...found.refused];
  const first = options.firstId ?? 1;
  const spans: (Span | undefined)[] = [];
  for (const [index, { unwrapped, wrapping, faults }] of found.items.entries()) {
    const read = await importJwk(unwrapped.jwk, {
      id: `key-${first + keys.length}`,
      provenance: options.provenance ?? { kind: 'pasted' },
      format: unwrapped.format,
      wrapping,
      repairs: unwrapped.repairs,
      ...(unwrapped.certificate ? { certificates: [unwrapped.certificate] } : {}),
    });
    const place = unwrapped.span ? { span: unwrapped.span } : {};
    if (read.ok) {
      if (found.isCut) read.value.ofCutSet = true;
      if (faults) read.value.faults.push(...faults.map((fault) => ({ ...fault, ...place })));
      keys.push(read.value);
      spans.push(unwrapped.span);
    } else {
      const numbered = found.items.length > 1 ? { key: index + 1 } : {};
      refused.push({ ...read.note, args: { ...read.note.args, ...numbered }, ...place });
    }
  }
  return { keys: setFaults(joinChains(keys)), refused };
}

/** Octets with colons between may be a secret as well as a fingerprint. */
const OCTETS = /^\s*(?:[\da-fA-F]{2}:){15,}[\da-fA-F]{2}\s*$/;

/** A short text that begins like JSON and then is none, without a word of keys in it: a secret may begin with a brace. */
const onlyBegins = (text: string, found: Found): boolean =>
  found.items.length === 0 &&
  found.refused.length === 1 &&
  found.refused[0]?.code === 'key-json-invalid' &&
  text.length < 500 &&
  !/kty|keys|BEGIN|:\s*"/.test(text);

const most = (refused: readonly KeyFault[]): KeyFault =>
  refused.find((fault) => fault.code === 'key-passphrase-needed') ?? refused[0] ?? keyFault('key-none', 'error');

/** A longer text is no secret of anybody. */
const WRITTEN = 20_000;

/** Keys with the text that they were read from: a program may have taken just that for a secret. Never a private one. */
const withText = (keys: readonly Key[], text: string | undefined): Key[] =>
  text === undefined || text.length > WRITTEN || keys.some(({ kind }) => kind !== 'public')
    ? [...keys]
    : keys.map((key) => ({ ...key, written: text }));

/**
 * All keys in a pasted or dropped text or file: JWK, JWK Set, PEM, DER, certificates, SSH public keys, in whatever
 * state. Total: any input gives an Outcome, and its faults hold no secret material. Linear in the input, but for the
 * mathematics of each key and the stretching of a passphrase.
 */
export async function importKeys(
  input: string | Uint8Array,
  options: ImportOptions = {},
): Promise<KeyOutcome<Imported>> {
  const { passphrase, secret = 'never' } = options;
  if (input.length === 0 && secret !== 'always') return { ok: false, note: keyFault('input-empty', 'error') };
  if (input.length > INPUT_LIMIT) return { ok: false, note: keyFault('input-large', 'error', { limit: INPUT_LIMIT }) };
  let text: string | undefined;
  if (typeof input === 'string') text = input;
  else {
    const { decoded, invalid } = decodeUtf8(input);
    if (invalid === undefined) text = decoded.text;
  }
  const found =
    typeof input !== 'string' && looksLikeDer(input)
      ? await fromDer(input, 'der', passphrase)
      : typeof input !== 'string' && looksLikeJks(input)
        ? nothing('key-jks')
        : text === undefined
          ? undefined
          : text.trim() === '' && secret !== 'always'
            ? nothing('input-empty')
            : await fromText(text, passphrase, new Set(options.wanted));

  const imported = found ? await judged(found, options) : { keys: [], refused: [] };
  const asSecret =
    secret === 'always' ||
    (secret === 'otherwise' &&
      (!found || onlyBegins(text ?? '', found) || isOctetList(text ?? '') || OCTETS.test(text ?? '')));
  if (asSecret) {
    const confused = imported.keys.some((key) => key.kind === 'public');
    const octets = typeof input === 'string' ? encodeUtf8(input) : input;
    return { ok: true, value: { keys: [givenSecret(text, octets, options, confused)], refused: [] } };
  }
  if (imported.keys.length === 0) return { ok: false, note: most(imported.refused) };
  return { ok: true, value: { ...imported, keys: withText(imported.keys, text) } };
}
