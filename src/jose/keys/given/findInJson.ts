import {
  childNodes,
  JsonKind,
  membersOf,
  rawText,
  readJson,
  scalarValue,
  stringMember,
  memberValue,
  type JsonDocument,
} from '../../text/json.ts';
import type { Span } from '../../text/span.ts';
import { keyFault, type KeyFault, type RepairCode } from '../keyFault.ts';

/** A value in a JSON text that could be a key. */
export type JsonItem =
  | { kind: 'jwk'; jwk: Record<string, unknown>; span: Span; repairs: RepairCode[]; faults: KeyFault[] }
  /** PEM, or base64 of DER. `name`: its kid. */
  | { kind: 'text'; text: string; name?: string; span: Span; repairs: RepairCode[] };

export interface JsonFound {
  items: JsonItem[];
  /** Keys beyond the limit that nobody named: left out. */
  more: number;
  set: boolean;
  /** Why there is none. */
  fault?: KeyFault;
}

export const KEYS_LIMIT = 10_000;

const LOOKS_LIKE_KEY = /BEGIN |^"(?:\\n|\s)*(?:M[A-Za-z0-9+/]{30}|LS0tLS1CRUdJTi)/;

/** Member names and strings as JavaScript lets one write them. Key material has no quotes, colons or commas in it. */
const LOOSE: readonly [RepairCode, RegExp, string][] = [
  ['json-quotes', /'([^'"\\\n]{0,10000})'/g, '"$1"'],
  ['json-loose', /([{,]\s{0,200})([A-Za-z_]\w{0,60})(\s{0,20}):/g, '$1"$2"$3:'],
  ['json-comma', /,(\s{0,200})([}\]])/g, '$1$2'],
  ['json-statement', /;\s*$/, ''],
  ['json-statement', /^\s*(?:export\s+)?(?:const|let|var)\s+\w{1,60}\s*=\s*/, ''],
];

/** A JSON text, or one that becomes JSON where it is written as JavaScript allows; `repairs`: what was changed. */
export function readLoosely(text: string): { json: JsonDocument; repairs: RepairCode[] } {
  const json = readJson(text);
  if (!json.fault || text.length > 1_000_000) return { json, repairs: [] };
  const repairs = new Set<RepairCode>();
  let loosened = text;
  for (const [repair, found, put] of LOOSE) {
    const next = loosened.replace(found, put);
    if (next !== loosened) repairs.add(repair);
    loosened = next;
  }
  const other = readJson(loosened);
  return other.fault ? { json, repairs: [] } : { json: other, repairs: [...repairs] };
}

function asJwk(json: JsonDocument, node: number): { jwk: Record<string, unknown>; faults: KeyFault[] } | undefined {
  const faults: KeyFault[] = [];
  const seen = new Set<string>();
  for (const { name } of membersOf(json, node)) {
    if (seen.has(name) && faults.length < 10)
      faults.push(keyFault('jwk-duplicate-member', 'medium', { name: name.slice(0, 60) }));
    seen.add(name);
  }
  if (
    !seen.has('kty') &&
    !(seen.has('crv') && seen.has('x')) &&
    !(seen.has('n') && seen.has('e')) &&
    !(seen.has('modulus') && seen.has('exponent')) &&
    !seen.has('x5c')
  )
    return undefined;
  return { jwk: JSON.parse(rawText(json, node)) as Record<string, unknown>, faults };
}

/** The names in an object: Google's service accounts, Keycloak and others write the key's name next to the key. */
function namesIn(json: JsonDocument, object: number): string | undefined {
  for (const { name, valueNode } of membersOf(json, object)) {
    if ((name === 'kid' || name === 'private_key_id' || name === 'keyId') && json.kinds[valueNode] === JsonKind.string)
      return String(scalarValue(json, valueNode));
  }
  return undefined;
}

/** Words for what a member holds: it is not the name of a key. */
const HOLDER =
  /^(?:(?:jwt|rsa|ec|ecdsa|x509|ssh|tls|ssl|auth|token|signing|verification|verifying|public|private|pub|priv|client|server|realm)[_ -]?){0,6}(?:key|cert|certificate|pem|jwk|public|private)s?$/i;

/** `besides`: the name that each of the objects around it gives to a key. */
function nameFor(json: JsonDocument, node: number, besides: readonly (string | undefined)[]): string | undefined {
  const beside = besides.findLast((name) => name !== undefined);
  if (beside !== undefined) return beside;
  const before = node - 1;
  const isMember =
    before >= 0 &&
    json.kinds[before] === JsonKind.name &&
    json.skips[before] === node &&
    json.kinds[0] === JsonKind.object;
  const name = isMember ? String(scalarValue(json, before)) : undefined;
  return name !== undefined && HOLDER.test(name.slice(0, 60)) ? undefined : name;
}

/** The sender's half of one agreement (RFC 7518 section 4.6.1.1): nothing can ever be encrypted with it or verified with it. */
const isEphemeral = (json: JsonDocument, node: number, jwk: Record<string, unknown>): boolean =>
  node > 0 &&
  json.kinds[node - 1] === JsonKind.name &&
  json.skips[node - 1] === node &&
  scalarValue(json, node - 1) === 'epk' &&
  jwk['d'] === undefined;

const URL_LIMIT = 500;

function whyNone(json: JsonDocument, set: boolean): KeyFault {
  const uri = stringMember(json, 'jwks_uri');
  if (
    uri !== undefined ||
    (memberValue(json, 'issuer') !== undefined && memberValue(json, 'authorization_endpoint') !== undefined)
  ) {
    const shown =
      uri !== undefined && uri.length <= URL_LIMIT && /^https:\/\/[^\s"'<>\\]+$/.test(uri) ? { jwksUri: uri } : {};
    return keyFault('discovery-document', 'error', shown);
  }
  if (['signatures', 'signature', 'ciphertext', 'recipients'].some((name) => memberValue(json, name) !== undefined))
    return keyFault('key-is-token', 'error');
  return keyFault(set ? 'keys-empty' : 'key-json-none', 'error');
}

const namesOf = (item: JsonItem): unknown[] =>
  item.kind === 'text' ? [item.name] : [item.jwk['kid'], item.jwk['x5t'], item.jwk['x5t#S256']];

/**
 * The keys of a JSON text that could be read without a fault: JWKs at any depth, and strings that hold PEM or DER.
 * `wanted`: names that a token has for its key, which is kept wherever it is.
 */
export function findInJson(json: JsonDocument, wanted: ReadonlySet<unknown> = new Set()): JsonFound {
  const items: JsonItem[] = [];
  let more = 0;
  const keep = (item: JsonItem): void => {
    if (items.length < KEYS_LIMIT || namesOf(item).some((name) => wanted.has(name))) items.push(item);
    else more += 1;
  };
  const top = json.kinds[0] === JsonKind.object ? memberValue(json, 'keys') : 0;
  const set = top !== undefined && json.kinds[top] === JsonKind.array;
  const direct = new Set(set ? childNodes(json, top) : [0]);
  const around: { end: number; name: string | undefined }[] = [];
  let node = 0;
  while (node < json.count) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= node) around.pop();
    const span = { start: json.starts[node] as number, end: json.ends[node] as number };
    const kind = json.kinds[node];
    const repairs: RepairCode[] = direct.has(node)
      ? node === 0 && kind === JsonKind.string
        ? ['json-string']
        : []
      : ['json-nested'];
    const found = kind === JsonKind.object ? asJwk(json, node) : undefined;
    if (found) {
      if (!isEphemeral(json, node, found.jwk)) keep({ kind: 'jwk', ...found, span, repairs });
      node = json.skips[node] as number;
      continue;
    }
    if (kind === JsonKind.object) around.push({ end: json.skips[node] as number, name: namesIn(json, node) });
    if (kind === JsonKind.string && LOOKS_LIKE_KEY.test(rawText(json, node))) {
      const name = nameFor(
        json,
        node,
        around.map((object) => object.name),
      );
      keep({
        kind: 'text',
        text: String(scalarValue(json, node)),
        span,
        repairs,
        ...(name === undefined ? {} : { name }),
      });
    }
    node += 1;
  }
  return items.length > 0
    ? { items, more, set }
    : { items, more, set, fault: whyNone(json, set && top !== 0 && direct.size === 0) };
}
