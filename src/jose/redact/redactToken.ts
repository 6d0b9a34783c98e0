import { encodeBase64url } from '../text/base64url.ts';
import { formatJson } from '../text/format.ts';
import { JsonKind, readJson, scalarValue, type JsonDocument } from '../text/json.ts';
import type { Span } from '../text/span.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { partsOf, type PlacedPart } from '../token/parts.ts';
import type { Part, Token } from '../token/token.ts';
import type { Redactor } from './redactJson.ts';
import { kindOfText } from './valueKind.ts';

/** The placeholder for a signature, a ciphertext and the like. Characters of base64url, so that decoders still read the rest. */
export const CUT = 'REDACTED';

/** A token without what is somebody's. */
export interface RedactedToken {
  /** In the form of the original, so that a reader can decode it. Nothing verifies or opens it. */
  text: string;
  /** Headers and contents that could be read, laid out. */
  parts: readonly { placed: PlacedPart; text: string }[];
}

type Replacement = Span & { text: string };

const isReadable = (part: Part): part is Part & { json: JsonDocument } =>
  part.json !== undefined && part.json.fault === undefined;

/** Members of a JSON serialisation that RFC 7515 and RFC 7516 do not know, and entries that were not taken apart. */
function strayValues(frame: JsonDocument, parts: readonly Replacement[], redactor: Redactor): Replacement[] {
  const stray: Replacement[] = [];
  let next = 0;
  for (let node = 0; node < frame.count; node += 1) {
    const kind = frame.kinds[node];
    if (kind !== JsonKind.string && kind !== JsonKind.number) continue;
    const [start, end] = [frame.starts[node] as number, frame.ends[node] as number];
    while ((parts[next]?.end ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const part = parts[next];
    if (part && part.start < end && start <= part.end) continue;
    const value = String(scalarValue(frame, node));
    const form = kind === JsonKind.number ? 'number' : kindOfText(value);
    if (value !== '') stray.push({ start, end, text: JSON.stringify(redactor.replacement(value, form, value.length)) });
  }
  return stray;
}

/** `text`: the characters that `token` was read from. */
export function redactToken(text: string, token: Token, redactor: Redactor): RedactedToken {
  const parts: RedactedToken['parts'][number][] = [];
  // What is replaced in one part may be inside an open value of another.
  for (const { part } of partsOf(token)) if (isReadable(part)) redactor.collect(part.json);
  const replaced = partsOf(token)
    .filter(({ part: { span } }) => span.end > span.start)
    .map((placed): Replacement => {
      const { part } = placed;
      // RFC 7797: a payload that is not encoded is put between periods, where most JSON cannot.
      if (!isReadable(part)) return { ...part.span, text: CUT };
      const redacted = redactor.json(part.json);
      parts.push({ placed, text: formatJson(readJson(redacted)).text });
      if (part.encoding === 'base64url') return { ...part.span, text: encodeBase64url(encodeUtf8(redacted)) };
      return { ...part.span, text: part.name === 'payload' ? CUT : redacted };
    });
  const frame = token.kind === 'sdJwt' ? undefined : token.frame;
  const all = [...replaced, ...(frame ? strayValues(frame, replaced, redactor) : [])];
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of all.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + put;
    at = end;
  }
  return { text: result + text.slice(at), parts };
}
