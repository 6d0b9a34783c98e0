import { childNodes, JsonKind, memberValue } from '../text/json.ts';
import type { Span } from '../text/span.ts';
import type { Fault } from '../token/fault.ts';
import { headerHas } from '../token/header.ts';
import { readPart } from '../token/readPart.ts';
import type { Jws, Part, SdJwt, Token } from '../token/token.ts';
import { readCompactJws } from '../read/compact.ts';
import { DISCLOSURE_LIMIT } from '../read/sdJwt.ts';
import type { DisclosureFault } from './assemble.ts';

const NAMES = ['disclosures', 'kb_jwt'] as const;

/** An SD-JWT, and what is wrong with it apart from its parts. */
export interface Disclosing {
  token: SdJwt;
  /** Faults of the key binding JWT. */
  faults: readonly Fault[];
  broken: readonly DisclosureFault[];
}

/** The characters of a string in a header, without its quotes; nothing if it is another value. */
function characters({ span, json }: Part, node: number): Span | undefined {
  if (json?.kinds[node] !== JsonKind.string) return undefined;
  return {
    start: span.start + (json.starts[node] as number) + 1,
    end: span.start + (json.ends[node] as number) - 1,
  };
}

/**
 * RFC 9901 section 8: in the JSON serializations the disclosures and the key binding are in the first unprotected
 * header. The very same SD-JWT with its parts where they are in `text`; nothing if the token is none.
 */
export function disclosingOf(token: Token, text: string): Disclosing | undefined {
  if (token.kind === 'sdJwt') return { token, faults: [], broken: [] };
  if (token.kind === 'jwe' || !token.frame) return undefined;
  const headers = token.signatures.map(({ unprotectedHeader }) => unprotectedHeader);
  const [header, ...later] = headers;
  const has = (part: Part | undefined): boolean => NAMES.some((name) => headerHas(part?.json, name));
  if (!headers.some(has)) return undefined;
  const broken: DisclosureFault[] = later.some(has) ? [{ code: 'sd-jwt-later-header', args: {} }] : [];
  const { disclosures, isCut, isWrong } = header ? disclosuresIn(header, text) : NONE;
  if (isWrong) broken.push({ code: 'sd-jwt-header', args: { name: 'disclosures' } });
  const node = header && memberValue(header.json, 'kb_jwt');
  const span = header && node !== undefined ? characters(header, node) : undefined;
  if (node !== undefined && !span) broken.push({ code: 'sd-jwt-header', args: { name: 'kb_jwt' } });
  const binding = span && readCompactJws(text, span);
  return {
    token: {
      kind: 'sdJwt',
      jws: token,
      disclosures,
      ...(binding ? { keyBinding: binding.token } : {}),
      ...(header && isCut ? { excess: { ...header, name: 'excess', faults: [] } } : {}),
    },
    faults: binding?.faults ?? [],
    broken,
  };
}

const NONE = { disclosures: [], isCut: false, isWrong: false };

function disclosuresIn(header: Part, text: string): { disclosures: Part[]; isCut: boolean; isWrong: boolean } {
  const { json } = header;
  const list = memberValue(json, 'disclosures');
  if (!json || list === undefined) return NONE;
  if (json.kinds[list] !== JsonKind.array) return { ...NONE, isWrong: true };
  const disclosures: Part[] = [];
  for (const node of childNodes(json, list)) {
    if (disclosures.length >= DISCLOSURE_LIMIT) return { disclosures, isCut: true, isWrong: false };
    const span = characters(header, node);
    if (!span) return { disclosures, isCut: false, isWrong: true };
    disclosures.push(readPart(text, 'disclosure', span, 'json'));
  }
  return { disclosures, isCut: false, isWrong: false };
}

const textAt = (text: string, part: Part | undefined): string =>
  part ? text.slice(part.span.start, part.span.end) : '';

/** Section 4.3.1, and 8.1 for the JSON serializations: the text that sd_hash is the digest of. */
export function boundText({ jws, disclosures, keyBinding }: SdJwt, text: string): string {
  if (!jws.frame)
    return text.slice(0, keyBinding?.signatures[0]?.protectedHeader?.span.start ?? text.lastIndexOf('~') + 1);
  return [issuedText(jws, text), ...disclosures.map((part) => textAt(text, part)), ''].join('~');
}

const issuedText = ({ payload, signatures: [first] }: Jws, text: string): string =>
  [first?.protectedHeader, payload, first?.signature].map((part) => textAt(text, part)).join('.');
