import { decodeBase64url } from '../text/base64url.ts';
import { fault, type Fault } from './fault.ts';
import { isObject, JsonKind, membersOf, readJson, type JsonDocument } from '../text/json.ts';
import type { Span } from '../text/span.ts';
import type { Part, PartName } from './token.ts';
import { decodeUtf8, encodeUtf8, octetAt } from '../text/utf8.ts';
import { charactersOf } from '../text/base64url.ts';

/** The expected content of an octet run; it decides which deviations are faults. */
export type Holds = 'header' | 'claims' | 'json' | 'octets';

const JSON_START = /^[\ufeff\s]*[[{"]/;
const SCALAR = /^\s*(?:-?\d[\d.eE+-]*|true|false|null)\s*$/;

/** The token characters of a run of a part's decoded text. */
export function charactersOfText(part: Part, text: Span): Span {
  const { decoded } = part;
  if (!decoded) return { start: part.span.start, end: part.span.start };
  const octets = { start: octetAt(decoded, text.start), end: octetAt(decoded, text.end) };
  // A plain part of a JSON serialisation is its own text: characters are characters.
  const within = part.encoding === 'plain' ? text : charactersOf(octets);
  return {
    start: Math.min(part.span.start + within.start, part.span.end),
    end: Math.min(part.span.start + within.end, part.span.end),
  };
}

function encodingFaults(text: string, name: PartName, span: Span): { octets: Uint8Array; faults: Fault[] } {
  const decoding = decodeBase64url(text, span.start, span.end);
  const faults: Fault[] = [];
  const note = (code: Fault['code'], severity: Fault['severity'], at: number, more: Fault['args'] = {}): void => {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
    faults.push(
      fault(
        code,
        severity,
        { part: name, at: at - span.start + 1, character, ...more },
        { part: name, span: { start: at, end: at + character.length } },
      ),
    );
  };
  if (decoding.invalid) note('base64-alphabet', 'error', decoding.invalid.at, { count: decoding.invalid.count });
  if (decoding.standard) note('base64-standard', 'medium', decoding.standard.at, { count: decoding.standard.count });
  if (decoding.padding !== undefined) note('base64-padding', 'medium', decoding.padding);
  if (decoding.leftOver !== undefined) note('base64-length', 'error', decoding.leftOver);
  if (decoding.spareBits !== undefined) note('base64-noncanonical', 'medium', decoding.spareBits);
  return { octets: decoding.octets, faults };
}

/** Duplicate names in one object: RFC 7515 section 4 for a header, RFC 7519 section 4 for claims. */
function duplicates(part: Part, json: JsonDocument, holds: Holds): Fault[] {
  const faults: Fault[] = [];
  const limit = 20;
  for (let node = 0; node < json.count && faults.length < limit; node += 1) {
    if (json.kinds[node] !== JsonKind.object) continue;
    const seen = new Set<string>();
    for (const { name, nameNode } of membersOf(json, node)) {
      if (!seen.has(name)) seen.add(name);
      else if (faults.length < limit) {
        const text = { start: json.starts[nameNode] as number, end: json.ends[nameNode] as number };
        const code = holds !== 'header' ? 'duplicate-claim' : node === 0 ? 'duplicate-header' : 'duplicate-nested';
        faults.push(
          fault(
            code,
            node === 0 ? 'high' : 'medium',
            { part: part.name, name },
            { part: part.name, span: charactersOfText(part, text) },
          ),
        );
      }
    }
  }
  return faults;
}

function jsonFaults(part: Part, json: JsonDocument, holds: Holds): Fault[] {
  const faults: Fault[] = [];
  const { text } = json;
  if (text.startsWith('\ufeff')) {
    faults.push(
      fault(
        'json-bom',
        'medium',
        { part: part.name },
        { part: part.name, span: charactersOfText(part, { start: 0, end: 1 }) },
      ),
    );
  }
  if (json.fault) {
    const { at, expected } = json.fault;
    const found = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0xfffd) : '';
    const code = expected === 'depth' ? 'json-depth' : 'json-invalid';
    faults.push(
      fault(
        code,
        'error',
        { part: part.name, expected, found, at: at + 1 },
        {
          part: part.name,
          span: charactersOfText(part, {
            start: Math.min(at, Math.max(0, text.length - 1)),
            end: Math.min(at + Math.max(found.length, 1), text.length),
          }),
        },
      ),
    );
  }
  if (holds === 'header' && !json.fault && !isObject(json)) {
    faults.push(fault('header-not-object', 'error', { part: part.name }, { part: part.name, span: part.span }));
  }
  faults.push(...duplicates(part, json, holds));
  return faults;
}

/** Reads a JSON text that may begin with a byte order mark, which RFC 8259 section 8.1 lets a parser ignore. */
function readText(text: string): JsonDocument {
  const json = readJson(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  return { ...json, text };
}

/**
 * Reads one run of the token text. `holds` says what it should be: a header or claims are decoded as UTF-8 JSON and
 * judged as such, `octets` (a signature, a key, a ciphertext) are only decoded.
 */
export function readPart(
  text: string,
  name: PartName,
  span: Span,
  holds: Holds,
  encoding: Part['encoding'] = 'base64url',
): Part {
  const { octets, faults } =
    encoding === 'plain'
      ? { octets: encodeUtf8(text.slice(span.start, span.end)), faults: [] }
      : encodingFaults(text, name, span);
  const part: Part = { name, span, encoding, octets, faults };
  if (holds === 'octets') return part;

  const { decoded, invalid } = decodeUtf8(octets);
  part.decoded = decoded;
  if (octets.length === 0 && holds === 'header') {
    faults.push(fault('segment-empty', 'error', { part: name }, { part: name, span }));
    return part;
  }
  const looksLikeJson = holds !== 'claims' || JSON_START.test(decoded.text) || SCALAR.test(decoded.text);
  if (invalid !== undefined && (holds !== 'claims' || looksLikeJson)) {
    const characters =
      encoding === 'plain' ? { start: invalid, end: invalid + 1 } : charactersOf({ start: invalid, end: invalid + 1 });
    const place = { start: span.start + characters.start, end: span.start + characters.end };
    // A JWS payload as such may be any octets (RFC 7515 section 2); a header or a claims set may not (RFC 8725 section 3.7).
    faults.push(fault('utf8-invalid', 'high', { part: name, at: invalid + 1 }, { part: name, span: place }));
  }
  if (octets.length > 0 && looksLikeJson) {
    part.json = readText(decoded.text);
    faults.push(...jsonFaults(part, part.json, holds));
  }
  return part;
}
