import { algorithm } from '../tables/algs.ts';
import { fault, type Fault } from '../token/fault.ts';
import type { Span } from '../text/span.ts';
import type { Jwe, Jws, Part } from '../token/token.ts';
import { headerHas, headerString, requiredMembers, saysUnencoded } from '../token/header.ts';
import { readPart } from '../token/readPart.ts';

const ELLIPSIS = /\u2026|\.{3,}/;

/** The next dot that separates parts. Three in a row are an ellipsis: no token has two empty parts side by side. */
function nextDot(text: string, from: number, end: number): number {
  for (let dot = text.indexOf('.', from); dot >= 0 && dot < end;) {
    let after = dot + 1;
    while (after < end && text.charCodeAt(after) === 46) after += 1;
    if (after - dot < 3) return dot;
    dot = text.indexOf('.', after);
  }
  return -1;
}

/** At most `limit` runs between dots; the last one holds whatever follows, dots and all. */
function split(text: string, span: Span, limit: number): Span[] {
  const runs: Span[] = [];
  let start = span.start;
  while (runs.length < limit - 1) {
    const dot = nextDot(text, start, span.end);
    if (dot < 0) break;
    runs.push({ start, end: dot });
    start = dot + 1;
  }
  runs.push({ start, end: span.end });
  return runs;
}

/** The five runs between exactly four dots, however many of them are empty: `h....t` of a JWE is not an ellipsis. */
function fiveRuns(text: string, span: Span): Span[] | undefined {
  const runs: Span[] = [];
  let start = span.start;
  for (let dot = text.indexOf('.', start); dot >= 0 && dot < span.end; dot = text.indexOf('.', start)) {
    if (runs.length === 4) return undefined;
    runs.push({ start, end: dot });
    start = dot + 1;
  }
  runs.push({ start, end: span.end });
  return runs.length === 5 ? runs : undefined;
}

function countDots(text: string, span: Span): number {
  let count = 0;
  for (let at = nextDot(text, span.start, span.end); at >= 0; at = nextDot(text, at + 1, span.end)) count += 1;
  return count;
}

function wrongCount(text: string, span: Span, parts: number, wanted: 3 | 5): Fault[] {
  const shortened = ELLIPSIS.exec(text.slice(span.start, span.end));
  if (shortened) {
    const start = span.start + shortened.index;
    return [
      fault('truncated', 'error', { at: shortened.index + 1 }, { span: { start, end: start + shortened[0].length } }),
    ];
  }
  if (parts === wanted) return [];
  const place = parts > wanted ? undefined : { start: Math.max(span.start, span.end - 1), end: span.end };
  return [fault('segment-count', 'error', { parts, wanted }, place ? { span: place } : {})];
}

export interface CompactRead<T> {
  token: T;
  faults: Fault[];
}

/** Whether the header names an algorithm that makes a signature. */
function namesSignature(header: Part): boolean {
  const alg = algorithm(headerString([header], 'alg') ?? '');
  return alg?.use === 'signature' && alg.family !== 'none';
}

/** RFC 7515 section 7.1. `span` may be a piece of the text (an SD-JWT's issuer-signed JWT). */
export function readCompactJws(text: string, span: Span, header?: Part): CompactRead<Jws> {
  const runs = split(text, span, 4);
  const [headerSpan, payloadSpan, signatureSpan, excessSpan] = runs as [Span, ...Span[]];
  const protectedHeader = header ?? readPart(text, 'protectedHeader', headerSpan, 'header');
  const b64 = !saysUnencoded(protectedHeader);
  const token: Jws = { kind: 'jws', form: 'compact', detached: false, b64, signatures: [{ protectedHeader }] };
  if (payloadSpan) {
    token.payload = readPart(text, 'payload', payloadSpan, 'claims', b64 ? 'base64url' : 'plain');
    // RFC 7515 appendix F: the payload is sent some other way.
    token.detached = payloadSpan.end === payloadSpan.start && signatureSpan !== undefined;
  }
  if (signatureSpan)
    token.signatures[0] = { protectedHeader, signature: readPart(text, 'signature', signatureSpan, 'octets') };
  if (excessSpan)
    token.excess = { name: 'excess', span: excessSpan, encoding: 'plain', octets: new Uint8Array(), faults: [] };
  const parts = excessSpan ? 4 + countDots(text, excessSpan) : runs.length;
  const faults = [...wrongCount(text, span, parts, 3), ...requiredMembers([protectedHeader], ['alg'], protectedHeader)];
  if (headerHas(protectedHeader.json, 'enc'))
    faults.push(fault('enc-in-jws', 'low', { part: 'protectedHeader' }, { part: 'protectedHeader' }));
  if (signatureSpan && signatureSpan.end === signatureSpan.start && namesSignature(protectedHeader)) {
    faults.push(
      fault(
        'sig-empty',
        'critical',
        {},
        { part: 'signature', span: { start: Math.max(span.start, signatureSpan.start - 1), end: signatureSpan.start } },
      ),
    );
  }
  return { token, faults };
}

/** RFC 7516 section 7.1. */
function readCompactJwe(text: string, span: Span, header?: Part, five?: Span[]): CompactRead<Jwe> {
  const runs = five ?? split(text, span, 6);
  const [headerSpan, keySpan, ivSpan, ciphertextSpan, tagSpan, excessSpan] = runs as [Span, ...Span[]];
  const protectedHeader = header ?? readPart(text, 'protectedHeader', headerSpan, 'header');
  const octets = (
    name: 'encryptedKey' | 'initializationVector' | 'ciphertext' | 'authenticationTag',
    run: Span | undefined,
  ) => (run ? { [name]: readPart(text, name, run, 'octets') } : {});
  const token: Jwe = {
    kind: 'jwe',
    form: 'compact',
    protectedHeader,
    recipients: [{ ...octets('encryptedKey', keySpan) }],
    ...octets('initializationVector', ivSpan),
    ...octets('ciphertext', ciphertextSpan),
    ...octets('authenticationTag', tagSpan),
  };
  if (excessSpan)
    token.excess = { name: 'excess', span: excessSpan, encoding: 'plain', octets: new Uint8Array(), faults: [] };
  const parts = excessSpan ? 6 + countDots(text, excessSpan) : runs.length;
  return {
    token,
    faults: [
      ...(five ? [] : wrongCount(text, span, parts, 5)),
      ...requiredMembers([protectedHeader], ['alg', 'enc'], protectedHeader),
    ],
  };
}

/**
 * Five parts are a JWE and three a JWS, an `enc` member means a JWE (RFC 7516 section 9). Where a broken token's
 * signs disagree: three parts with `enc` are the beginning of a JWE, unless the second part is JSON to read.
 */
export function readCompact(text: string): CompactRead<Jws | Jwe> {
  const whole = { start: 0, end: text.length };
  const five = fiveRuns(text, whole);
  const fiveHeader = five && readPart(text, 'protectedHeader', five[0] as Span, 'header');
  if (headerHas(fiveHeader?.json, 'enc')) return readCompactJwe(text, whole, fiveHeader, five);
  const [headerSpan, second, ...more] = split(text, whole, 6) as [Span, ...Span[]];
  const header = readPart(text, 'protectedHeader', headerSpan, 'header');
  const encrypted =
    more.length === 3 ||
    (headerHas(header.json, 'enc') &&
      !(more.length === 1 && second && readPart(text, 'payload', second, 'claims').json));
  return encrypted ? readCompactJwe(text, whole, header) : readCompactJws(text, whole, header);
}
