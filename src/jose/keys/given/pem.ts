import { decodeBase64url } from '../../text/base64url.ts';
import { lineAndColumn } from '../../text/json.ts';
import type { Span } from '../../text/span.ts';
import { keyFault, type KeyFault, type RepairCode } from '../keyFault.ts';

/** A textual encoding (RFC 7468) found in a text, however damaged. */
export interface PemBlock {
  label: string;
  /** RFC 1421 headers, as in an encrypted PKCS#1 key. */
  headers: string;
  octets: Uint8Array;
  span: Span;
  repairs: RepairCode[];
  /** The reason why the octets are not the intended ones. */
  fault?: KeyFault;
}

const PEM_LIMIT = 1000;

const LABEL =
  '(?:NEW )?CERTIFICATE REQUEST|(?:X509 |TRUSTED )?CERTIFICATE|(?:RSA |EC |DSA |ENCRYPTED |OPENSSH |SSH2 |SSH2 ENCRYPTED )?(?:PUBLIC|PRIVATE) KEY(?! BLOCK)|(?:EC|DSA|DH) PARAMETERS|PKCS7|CMS|X509 CRL|PGP (?:PUBLIC|PRIVATE) KEY BLOCK';
// Word processors join several hyphens into longer dashes. Bounded, so that no run of spaces is read twice.
const DASHES = '[-\\u2010-\\u2015\\u2212]{0,10}';
const BOUNDARY = new RegExp(`${DASHES}[ \\t]{0,3}\\b(BEGIN|END)[ \\t]{1,3}(${LABEL})[ \\t]{0,3}${DASHES}`, 'g');
const BODY_CHARACTER = /[A-Za-z0-9+/=_\-\s\\"'`]/;
const INVISIBLE = /[\u00a0\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HEADER_LINE = /^[ \t]*[A-Za-z0-9-]{1,40}:[^\n]{0,400}(?:\\\n[^\n]{0,400})?\n/;
/** Shorter runs are words, not keys. */
const SHORTEST = 16;

interface Boundary {
  kind: 'BEGIN' | 'END';
  label: string;
  start: number;
  end: number;
  exact: boolean;
}

function boundaries(text: string): Boundary[] {
  const found: Boundary[] = [];
  // Most secrets: the pattern need not even be compiled.
  if (!text.includes('BEGIN') && !text.includes('END')) return found;
  for (const match of text.matchAll(BOUNDARY)) {
    const [whole, kind, label] = match as unknown as [string, 'BEGIN' | 'END', string];
    // RFC 4716 has four dashes and a space.
    const exact =
      whole === `-----${kind} ${label}-----` || (label === 'SSH2 PUBLIC KEY' && whole === `---- ${kind} ${label} ----`);
    found.push({ kind, label, start: match.index, end: match.index + whole.length, exact });
    if (found.length >= PEM_LIMIT * 2) break;
  }
  return found;
}

const BASE64_LINE = /^\s*[A-Za-z0-9+/=_-]{1,10000}\s*$/;

/** The base64 lines of a body that lacks a boundary: from its start for step 1, from its end for step -1. */
function baseLines(text: string, span: Span, step: 1 | -1): Span {
  const { start, end } = span;
  let taken = 0;
  for (let at = step === 1 ? start : end; at >= start && at <= end;) {
    const stop = step === 1 ? text.indexOf('\n', at) : text.lastIndexOf('\n', at - 1);
    const edge = stop < start || stop >= end ? (step === 1 ? end : start) : stop;
    const line = step === 1 ? text.slice(at, edge) : text.slice(edge, at);
    if (BASE64_LINE.test(line)) taken += 1;
    // Before the first line there may be what is left of the boundary's own; a single line may have lost its ends.
    else if (taken > 0) return step === 1 ? { start, end: at } : { start: at, end };
    else if (line.trim() !== '') break;
    if (edge === (step === 1 ? end : start)) break;
    at = step === 1 ? edge + 1 : edge;
  }
  return { start, end };
}

function readBody(
  text: string,
  label: string,
  span: Span,
  repairs: Set<RepairCode>,
): { octets: Uint8Array; headers: string; fault?: KeyFault } {
  let body = text.slice(span.start, span.end);
  const replaced = (pattern: RegExp, by: string, repair: RepairCode): void => {
    const after = body.replace(pattern, by);
    if (after !== body) repairs.add(repair);
    body = after;
  };
  replaced(/\\{1,4}r(?:\\{1,4}n)?|\\{1,4}[nt]/g, '\n', 'pem-escapes');
  replaced(INVISIBLE, '', 'pem-invisible');
  replaced(/["'`][ \t]{0,20}[+.,;]?[ \t]{0,20}\r?\n?[ \t]{0,80}["'`]|["'`]/g, '', 'pem-quotes');
  body = body.replace(/\r\n?/g, '\n');

  let headers = '';
  let rest = body.replace(/^[ \t]*\n/, '');
  for (let header = HEADER_LINE.exec(rest); header && headers.length < 4000; header = HEADER_LINE.exec(rest)) {
    headers += header[0];
    rest = rest.slice(header[0].length);
  }
  if (headers === '') rest = body;

  // RFC 7468 section 3: the boundaries are on lines of their own, and the lines between them have no spaces.
  const lines = rest.trim().split('\n');
  const ownLines =
    (repairs.has('pem-begin-missing') || /^[ \t]*\n/.test(body)) &&
    (repairs.has('pem-end-missing') || /\n[ \t]*$/.test(body));
  if (!ownLines || (lines.length === 1 && /[ \t]/.test(lines[0] as string))) repairs.add('pem-line-ends');
  else if (lines.some((line) => line.trim() === '' || /[ \t]/.test(line.trimEnd()))) repairs.add('pem-blanks');

  const bare = rest.replace(/[\s\\]+/g, '');
  const { octets, invalid, leftOver } = decodeBase64url(bare);
  if (/[-_]/.test(bare)) repairs.add('pem-base64url');
  const failed = (fault: KeyFault) => ({ octets, headers, fault });
  if (invalid) {
    let at = span.start + (headers === '' ? 0 : headers.length);
    while (at < span.end && BODY_CHARACTER.test(text[at] as string)) at += 1;
    // If every character is in the alphabet, a padding sign is in the middle.
    if (at >= span.end) at = Math.max(span.start, text.indexOf('=', span.start));
    const place = Math.min(at, Math.max(span.start, span.end - 1));
    return failed({
      ...keyFault('pem-base64', 'error', { label, ...lineAndColumn(text, place) }),
      span: { start: place, end: Math.min(place + 1, span.end) },
    });
  }
  if (leftOver !== undefined)
    return failed({
      ...keyFault('pem-base64-length', 'error', { label, characters: bare.replace(/=+$/, '').length }),
      span,
    });
  if (bare.length % 4 !== 0) repairs.add('pem-padding');
  return { octets, headers };
}

/** All PEM blocks of a text, without the text between them. Never throws; linear in the text. */
export function findPem(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  const add = (label: string, body: Span, whole: Span, repairs: Set<RepairCode>): void => {
    if (body.end - body.start < SHORTEST) return;
    const { octets, headers, fault } = readBody(text, label, body, repairs);
    blocks.push({ label, headers, octets, span: whole, repairs: [...repairs], ...(fault ? { fault } : {}) });
  };
  const found = boundaries(text);
  for (let index = 0; index < found.length && blocks.length < PEM_LIMIT; index += 1) {
    const boundary = found[index] as Boundary;
    const next = found[index + 1];
    const repairs = new Set<RepairCode>(boundary.exact ? [] : ['pem-boundary']);
    if (boundary.kind === 'BEGIN' && next?.kind === 'END') {
      if (!next.exact || next.label !== boundary.label) repairs.add('pem-boundary');
      add(boundary.label, { start: boundary.end, end: next.start }, { start: boundary.start, end: next.end }, repairs);
      index += 1;
    } else if (boundary.kind === 'BEGIN') {
      repairs.add('pem-end-missing');
      const body = baseLines(text, { start: boundary.end, end: next ? next.start : text.length }, 1);
      add(boundary.label, body, { start: boundary.start, end: body.end }, repairs);
    } else {
      repairs.add('pem-begin-missing');
      const body = baseLines(
        text,
        { start: index > 0 ? (found[index - 1] as Boundary).end : 0, end: boundary.start },
        -1,
      );
      add(boundary.label, body, { start: body.start, end: boundary.end }, repairs);
    }
  }
  return blocks;
}
