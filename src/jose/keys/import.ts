import { decodeBase64url } from '../base64url.ts';
import { JsonKind, lineAndColumn } from '../json.ts';
import type { Span } from '../span.ts';
import { decodeUtf8, encodeUtf8 } from '../utf8.ts';
import { looksLikeJks } from './binary.ts';
import { findInJson, KEYS_LIMIT, readLoosely, type JsonItem } from './findInJson.ts';
import { importJwk } from './importJwk.ts';
import { unwrapDer, unwrapPem, unwrapSsh, type Unwrapped } from './importPem.ts';
import type { Key, Provenance } from './key.ts';
import { keyFault, type KeyFault, type KeyFaultCode, type Outcome, type RepairCode } from './keyFault.ts';
import { joinChains, setFaults } from './keySet.ts';
import { fromHex } from './octets.ts';
import type { KeyFormat, KeyWrapping } from './rawKey.ts';
import { secretKey } from './secretKey.ts';
import { isOctetList } from './secret.ts';
import { piecesIn } from './textAround.ts';

export const INPUT_LIMIT = 20_000_000;

export interface ImportOptions {
  /** Where the input came from; pasted on its own where nothing is said. */
  provenance?: Provenance;
  /** Keys are called key-<n>, counted from here. */
  firstId?: number;
  /** For encrypted private keys. */
  passphrase?: string;
  /** Whether the input may be a shared secret as it stands: never, where it is no other key, or whatever it is. */
  secret?: 'never' | 'otherwise' | 'always';
}

export interface Imported {
  keys: Key[];
  /** What could not be read of the rest. */
  refused: KeyFault[];
}

/** What was found in the input, before it is judged. */
interface Found {
  items: { unwrapped: Unwrapped; wrapping: KeyWrapping; faults?: KeyFault[] }[];
  refused: KeyFault[];
}

const nothing = (code: KeyFaultCode, args: KeyFault['args'] = {}): Found => ({ items: [], refused: [keyFault(code, 'error', args)] });

const withWrapping = (found: readonly Unwrapped[], wrapping: KeyWrapping, repairs: readonly RepairCode[] = []): Found['items'] =>
  found.map((unwrapped) => ({ unwrapped: { ...unwrapped, repairs: [...repairs, ...unwrapped.repairs] }, wrapping }));

async function fromDer(octets: Uint8Array, wrapping: KeyWrapping, passphrase?: string): Promise<Found> {
  const read = await unwrapDer(octets, passphrase === undefined ? {} : { passphrase });
  return read.ok ? { items: withWrapping([read.value], wrapping), refused: [] } : { items: [], refused: [read.fault] };
}

/** A SEQUENCE that begins as keys and certificates do: with a SEQUENCE, an INTEGER or an OID. */
function looksLikeDer(octets: Uint8Array): boolean {
  if (octets[0] !== 0x30 || octets.length < 24) return false;
  const first = octets[1] as number;
  const inner = octets[first < 0x80 ? 2 : 2 + (first & 0x7f)];
  return first !== 0x80 && first <= 0x84 && (inner === 0x30 || inner === 0x02 || inner === 0x06);
}

const looksLikeSsh = (octets: Uint8Array): boolean => octets[0] === 0 && /^(?:ssh-|ecdsa-)/.test(String.fromCharCode(...octets.subarray(4, 12)));

/** DER or an SSH key as base64 or hexadecimal digits, with nothing around them. */
async function fromDigits(text: string, passphrase?: string): Promise<Found | undefined> {
  const bare = text.replace(/[\s"']+/g, '');
  if (/^[A-Za-z0-9+/_-]{24,}={0,2}$/.test(bare)) {
    const { octets } = decodeBase64url(bare);
    if (looksLikeDer(octets)) return fromDer(octets, 'base64', passphrase);
    if (looksLikeSsh(octets)) return fromSsh([octets]);
  }
  const digits = bare.replaceAll(':', '');
  if (/^30[0-9A-Fa-f]{48,}$/.test(digits) && digits.length % 2 === 0) {
    const octets = fromHex(digits);
    if (looksLikeDer(octets)) return fromDer(octets, 'hex', passphrase);
  }
  return undefined;
}

function fromSsh(blobs: readonly Uint8Array[]): Found {
  const found: Found = { items: [], refused: [] };
  for (const blob of blobs) {
    const read = unwrapSsh(blob);
    if (read.ok) found.items.push(...withWrapping([read.value], 'text'));
    else found.refused.push(read.fault);
  }
  return found;
}

const SSH_LINE = /(?:^|[\s"'])(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp(?:256|384|521)|sk-[\w.@-]{1,60})[ \t]{1,8}(AAAA[A-Za-z0-9+/]{16,}={0,2})/g;

async function fromJsonItem(item: JsonItem, set: boolean, passphrase?: string): Promise<Found> {
  if (item.kind === 'jwk') {
    const format: KeyFormat = set ? 'jwkSet' : 'jwk';
    return { items: [{ unwrapped: { jwk: item.jwk, format, repairs: item.repairs, span: item.span }, wrapping: 'json', faults: item.faults }], refused: [] };
  }
  const pem = await unwrapPem(item.text, passphrase);
  const found = pem ? { items: withWrapping(pem.found, 'pem', item.repairs), refused: pem.refused } : ((await fromDigits(item.text, passphrase)) ?? (await fromPieces(item.text, passphrase)));
  if (!found) return { items: [], refused: [] };
  for (const { unwrapped } of found.items) {
    unwrapped.span = item.span;
    if (item.name !== undefined && !('kid' in unwrapped.jwk)) unwrapped.jwk = { ...unwrapped.jwk, kid: item.name };
  }
  return { items: found.items, refused: found.refused.map((fault) => ({ ...fault, span: item.span })) };
}

async function fromJson(text: string, passphrase?: string): Promise<Found | undefined> {
  const { json, loose } = readLoosely(text);
  if (json.fault) return (await fromPem(text, passphrase)) ?? nothing('key-json-invalid', lineAndColumn(text, json.fault.at));
  const { items, set, fault } = findInJson(json);
  // A quoted word is no JSON that anybody meant.
  if (items.length === 0 && json.kinds[0] === JsonKind.string) return undefined;
  const found: Found = { items: [], refused: fault ? [fault] : [] };
  for (const item of items.slice(0, KEYS_LIMIT)) {
    const one = await fromJsonItem(item, set, passphrase);
    found.items.push(...one.items);
    found.refused.push(...one.refused);
  }
  if (items.length > KEYS_LIMIT) found.refused.push(keyFault('keys-limit', 'info', { limit: KEYS_LIMIT }));
  if (loose) for (const { unwrapped } of found.items) unwrapped.repairs = ['json-loose', ...unwrapped.repairs];
  if (found.items.length === 0 && found.refused.length === 0) return nothing('key-json-none');
  return found;
}

async function fromPem(text: string, passphrase?: string, repairs: RepairCode[] = []): Promise<Found | undefined> {
  const pem = await unwrapPem(text, passphrase);
  return pem && { items: withWrapping(pem.found, 'pem', repairs), refused: pem.refused };
}

/** %-escapes and + for blanks, as in a form body. */
function unescaped(text: string): string | undefined {
  if (text.length > 1_000_000 || !/(?:BEGIN|END)(?:\+|%20)/.test(text)) return undefined;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

async function fromPlain(text: string, passphrase?: string): Promise<Found | undefined> {
  if (/^[\s\ufeff]*[[{"]/.test(text) || /^\s*(?:export\s+)?(?:const|let|var)\s+\w{1,60}\s*=\s*\{/.test(text)) {
    return fromJson(text.startsWith('\ufeff') ? text.slice(1) : text, passphrase);
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
  if (/^\s*(?:Bearer\s+)?eyJ[\w-]+\.[\w-]*\.[\w.-]*\s*$/.test(text)) return nothing('key-is-token');
  const address = /^\s*(https?:\/\/[^\s"'<>\\]{3,500})\s*$/.exec(text);
  if (address) return nothing('key-is-address', { url: address[1] as string });
  return fromDigits(text, passphrase);
}

/** Whether there is something for the ring in it, be it only after a passphrase. */
const isSomething = (found: Found | undefined): boolean => found !== undefined && (found.items.length > 0 || found.refused.some(({ code }) => code === 'key-passphrase-needed'));

/** The keys that stand in a text in a form of their own, with other text around them. */
async function fromPieces(text: string, passphrase?: string): Promise<Found | undefined> {
  let refused: Found | undefined;
  for (const pieces of piecesIn(text)) {
    const all: Found = { items: [], refused: [] };
    for (const piece of pieces) {
      const one = await fromPlain(piece.text, passphrase);
      for (const { unwrapped } of one?.items ?? []) unwrapped.repairs = [...piece.repairs, ...unwrapped.repairs];
      // Its places are those of the piece, which nobody sees.
      for (const placed of [...(one?.items ?? []).map(({ unwrapped }) => unwrapped), ...(one?.refused ?? [])]) delete placed.span;
      all.items.push(...(one?.items ?? []));
      all.refused.push(...(one?.refused ?? []));
    }
    if (isSomething(all)) return all;
    if (all.refused.length > 0) refused ??= all;
  }
  return refused;
}

/** What a text with something around its key is taken for, before that is looked at. */
const MAY_BE_AROUND = new Set<KeyFaultCode>(['pem-base64', 'pem-base64-length', 'key-json-invalid', 'key-json-none']);

async function fromText(text: string, passphrase?: string): Promise<Found | undefined> {
  const plain = await fromPlain(text, passphrase);
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
      if (faults) read.value.faults.push(...faults.map((fault) => ({ ...fault, ...place })));
      keys.push(read.value);
      spans.push(unwrapped.span);
    } else {
      const numbered = found.items.length > 1 ? { key: index + 1 } : {};
      refused.push({ ...read.fault, args: { ...read.fault.args, ...numbered }, ...place });
    }
  }
  return { keys: setFaults(joinChains(keys)), refused };
}

/** A short text that begins like JSON and then is none, without a word of keys in it: a secret may begin with a brace. */
const onlyBegins = (text: string, found: Found): boolean =>
  found.items.length === 0 && found.refused.length === 1 && found.refused[0]?.code === 'key-json-invalid' && text.length < 500 && !/kty|keys|BEGIN|:\s*"/.test(text);

const most = (refused: readonly KeyFault[]): KeyFault =>
  refused.find((fault) => fault.code === 'key-passphrase-needed') ?? refused[0] ?? keyFault('key-none', 'error');

/**
 * All keys in a pasted or dropped text or file: JWK, JWK Set, PEM, DER, certificates, SSH public keys, in whatever
 * state. Total: any input gives an Outcome, and its faults hold no secret material. Linear in the input, but for the
 * mathematics of each key and the stretching of a passphrase.
 */
export async function importKeys(input: string | Uint8Array, options: ImportOptions = {}): Promise<Outcome<Imported>> {
  const { passphrase, secret = 'never' } = options;
  if (input.length === 0 && secret !== 'always') return { ok: false, fault: keyFault('input-empty', 'error') };
  if (input.length > INPUT_LIMIT) return { ok: false, fault: keyFault('input-large', 'error', { limit: INPUT_LIMIT }) };
  let text: string | undefined;
  if (typeof input === 'string') text = input;
  else {
    const { decoded, invalid } = decodeUtf8(input);
    if (invalid === undefined) text = decoded.text;
  }
  const found =
    typeof input !== 'string' && looksLikeDer(input) ? await fromDer(input, 'der', passphrase)
    : typeof input !== 'string' && looksLikeJks(input) ? nothing('key-jks')
    : text === undefined ? undefined
    : text.trim() === '' && secret !== 'always' ? nothing('input-empty')
    : await fromText(text, passphrase);

  const imported = found ? await judged(found, options) : { keys: [], refused: [] };
  const asSecret = secret === 'always' || (secret === 'otherwise' && (!found || onlyBegins(text ?? '', found) || isOctetList(text ?? '')));
  if (asSecret) {
    const confused = imported.keys.some((key) => key.kind === 'public');
    const octets = typeof input === 'string' ? encodeUtf8(input) : input;
    return { ok: true, value: { keys: [secretKey(text, octets, options, confused)], refused: [] } };
  }
  return imported.keys.length > 0 ? { ok: true, value: imported } : { ok: false, fault: most(imported.refused) };
}
