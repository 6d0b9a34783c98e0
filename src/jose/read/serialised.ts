import { fault, type Fault } from '../token/fault.ts';
import { childNodes, isObject, JsonKind, membersOf, type JsonDocument } from '../text/json.ts';
import type { Jwe, Jws, Part, PartName, Recipient, Signature } from '../token/token.ts';
import { requiredMembers, saysUnencoded } from '../token/header.ts';
import { readPart, type Holds } from '../token/readPart.ts';

/** Signatures or recipients taken apart of one object; more are counted. */
export const ENTRY_LIMIT = 1000;

/** Reads members of the JSON object at `node` as parts, each once: the last of a name, as most readers do. */
class Members {
  readonly faults: Fault[] = [];
  private readonly json: JsonDocument;
  private readonly values = new Map<string, number>();

  constructor(json: JsonDocument, node: number) {
    this.json = json;
    for (const { name, nameNode, valueNode } of membersOf(json, node)) {
      if (this.values.has(name)) {
        const span = { start: json.starts[nameNode] as number, end: json.ends[nameNode] as number };
        this.faults.push(fault('duplicate-header', 'high', { part: 'serialisation', name }, { span }));
      }
      if (valueNode >= 0) this.values.set(name, valueNode);
    }
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  node(name: string): number | undefined {
    return this.values.get(name);
  }

  /** A base64url string: its characters without the quotes. */
  encoded(name: string, part: PartName, holds: Holds, plain = false): Part | undefined {
    return this.read(name, JsonKind.string, (start, end) =>
      readPart(this.json.text, part, { start: start + 1, end: end - 1 }, holds, plain ? 'plain' : 'base64url'),
    );
  }

  /** A JSON object written out: an unprotected header. */
  object(name: string, part: PartName): Part | undefined {
    return this.read(name, JsonKind.object, (start, end) =>
      readPart(this.json.text, part, { start, end }, 'header', 'plain'),
    );
  }

  private read(name: string, kind: number, make: (start: number, end: number) => Part): Part | undefined {
    const node = this.values.get(name);
    if (node === undefined) return undefined;
    const start = this.json.starts[node] as number;
    const end = this.json.ends[node] as number;
    if (this.json.kinds[node] !== kind) {
      const code = kind === JsonKind.string ? 'member-not-string' : 'header-not-object';
      this.faults.push(fault(code, 'error', { part: 'serialisation', name }, { span: { start, end } }));
      return undefined;
    }
    return make(start, end);
  }
}

const given = <K extends string>(name: K, part: Part | undefined): { [P in K]?: Part } =>
  part ? ({ [name]: part } as { [P in K]?: Part }) : {};

/** RFC 7515 section 7.2.1, RFC 7516 section 7.2.1: no name in two of the headers that are joined. */
function disjoint(headers: readonly (Part | undefined)[]): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const part of headers) {
    if (!part?.json || !isObject(part.json)) continue;
    const own = new Set([...membersOf(part.json, 0)].map((member) => member.name));
    for (const name of own) {
      if (seen.has(name))
        faults.push(fault('header-not-disjoint', 'error', { name }, { part: part.name, span: part.span }));
      seen.add(name);
    }
  }
  return faults;
}

interface Entries {
  list: Members[];
  /** Beyond the limit. */
  unread: number;
}

function entries(json: JsonDocument, members: Members, name: string, faults: Fault[]): Entries {
  const node = members.node(name);
  if (node === undefined) return { list: [], unread: 0 };
  const span = { start: json.starts[node] as number, end: json.ends[node] as number };
  if (json.kinds[node] !== JsonKind.array) {
    faults.push(fault('member-not-array', 'error', { name }, { span }));
    return { list: [], unread: 0 };
  }
  const list: Members[] = [];
  let unread = 0;
  for (const child of childNodes(json, node)) {
    if (list.length >= ENTRY_LIMIT) {
      unread += 1;
      continue;
    }
    const entry = new Members(json, child);
    if (json.kinds[child] !== JsonKind.object) {
      faults.push(
        fault(
          'entry-not-object',
          'error',
          { name },
          { span: { start: json.starts[child] as number, end: json.ends[child] as number } },
        ),
      );
    }
    list.push(entry);
  }
  if (unread > 0)
    faults.push(fault('entries-limit', 'info', { name, limit: ENTRY_LIMIT, count: list.length + unread }, { span }));
  if (list.length === 0) faults.push(fault('entries-empty', 'error', { name }, { span }));
  return { list, unread };
}

/** Members of the flattened form beside the list of the general one. */
function mixed(top: Members, name: string, flattened: readonly string[]): Fault[] {
  const stray = flattened.filter((each) => top.has(each));
  return stray.length === 0
    ? []
    : [fault('json-serialization-mixed', 'error', { name, stray: stray.map((each) => `"${each}"`).join(', ') })];
}

function readJws(json: JsonDocument, top: Members): { token: Jws; faults: Fault[] } {
  const faults: Fault[] = [];
  const general = top.has('signatures');
  if (general) faults.push(...mixed(top, 'signatures', ['protected', 'header', 'signature']));
  const { list: sources, unread } = general ? entries(json, top, 'signatures', faults) : { list: [top], unread: 0 };
  const signatures = sources.map((source): Signature => ({
    ...given('protectedHeader', source.encoded('protected', 'protectedHeader', 'header')),
    ...given('unprotectedHeader', source.object('header', 'unprotectedHeader')),
    ...given('signature', source.encoded('signature', 'signature', 'octets')),
  }));
  for (const { protectedHeader, unprotectedHeader, signature } of signatures) {
    const headers = [protectedHeader, unprotectedHeader];
    faults.push(...disjoint(headers), ...requiredMembers(headers, ['alg'], protectedHeader ?? unprotectedHeader));
    if (!protectedHeader && !unprotectedHeader) faults.push(fault('header-absent', 'error'));
    if (!signature) faults.push(fault('member-missing', 'error', { name: 'signature' }));
  }
  const b64 = !signatures.some((entry) => saysUnencoded(entry.protectedHeader));
  const payload = top.encoded('payload', 'payload', 'claims', !b64);
  const token: Jws = {
    kind: 'jws',
    form: general ? 'general' : 'flattened',
    ...given('payload', payload),
    detached: !top.has('payload'),
    b64,
    signatures,
    ...(unread > 0 ? { unread } : {}),
    frame: json,
  };
  for (const source of sources) if (source !== top) faults.push(...source.faults);
  return { token, faults };
}

function readJwe(json: JsonDocument, top: Members): { token: Jwe; faults: Fault[] } {
  const faults: Fault[] = [];
  const general = top.has('recipients');
  if (general) faults.push(...mixed(top, 'recipients', ['header']));
  // go-jose v2 writes it. Section 7.2.1: members that are not understood must be ignored.
  if (general && top.has('encrypted_key')) faults.push(fault('member-ignored', 'low', { name: 'encrypted_key' }));
  const { list: sources, unread } = general ? entries(json, top, 'recipients', faults) : { list: [top], unread: 0 };
  const recipients = sources.map((source): Recipient => ({
    ...given('unprotectedHeader', source.object('header', 'unprotectedHeader')),
    ...given('encryptedKey', source.encoded('encrypted_key', 'encryptedKey', 'octets')),
  }));
  const protectedHeader = top.encoded('protected', 'protectedHeader', 'header');
  const shared = top.object('unprotected', 'sharedUnprotectedHeader');
  for (const { unprotectedHeader } of recipients.length > 0 ? recipients : [{} as Recipient]) {
    const headers = [protectedHeader, shared, unprotectedHeader];
    const where = protectedHeader ?? shared ?? unprotectedHeader;
    faults.push(...disjoint(headers), ...requiredMembers(headers, ['alg', 'enc'], where));
    if (!where) faults.push(fault('header-absent', 'error'));
  }
  // RFC 7516 section 7.2.1: the ciphertext must be there, iv and tag where the algorithm has them (all do so far).
  for (const name of ['ciphertext', 'iv', 'tag'])
    if (!top.has(name)) faults.push(fault('member-missing', 'error', { name }));
  const token: Jwe = {
    kind: 'jwe',
    form: general ? 'general' : 'flattened',
    ...given('protectedHeader', protectedHeader),
    ...given('sharedUnprotectedHeader', shared),
    recipients,
    ...(unread > 0 ? { unread } : {}),
    ...given('additionalData', top.encoded('aad', 'additionalData', 'octets')),
    ...given('initializationVector', top.encoded('iv', 'initializationVector', 'octets')),
    ...given('ciphertext', top.encoded('ciphertext', 'ciphertext', 'octets')),
    ...given('authenticationTag', top.encoded('tag', 'authenticationTag', 'octets')),
    frame: json,
  };
  for (const source of sources) if (source !== top) faults.push(...source.faults);
  return { token, faults };
}

/** A JWE without its ciphertext. */
const isCut = (top: Members): boolean =>
  top.has('iv') && top.has('tag') && !['payload', 'signature', 'signatures'].some((name) => top.has(name));

/** The JSON serialisations of RFC 7515 section 7.2 and RFC 7516 section 7.2, of an object that is one of them. */
export function readSerialised(json: JsonDocument): { token: Jws | Jwe; faults: Fault[] } {
  const top = new Members(json, 0);
  const encrypted = ['ciphertext', 'recipients', 'encrypted_key'].some((name) => top.has(name)) || isCut(top);
  const { token, faults } = encrypted ? readJwe(json, top) : readJws(json, top);
  if (encrypted && (top.has('signature') || top.has('signatures'))) faults.unshift(fault('polyglot', 'high'));
  if (json.fault) {
    faults.unshift(
      fault(
        'serialisation-invalid',
        'error',
        { at: json.fault.at + 1, expected: json.fault.expected },
        { span: { start: json.fault.at, end: json.fault.at } },
      ),
    );
  }
  return { token, faults: [...top.faults, ...faults] };
}
