import { decodeBase64url } from '../text/base64url.ts';
import { JsonKind, membersOf, scalarValue } from '../text/json.ts';
import { charactersOfText } from '../token/readPart.ts';
import type { Span } from '../text/span.ts';
import type { FoundParameter } from '../token/joseHeader.ts';
import type { PartName } from '../token/token.ts';

/** The place of a fault. */
export interface Place {
  part: PartName;
  span: Span;
}

export const placeOf = ({ part, node }: Pick<FoundParameter, 'part' | 'node'>): Place => ({
  part: part.name,
  span: part.json
    ? charactersOfText(part, { start: part.json.starts[node] as number, end: part.json.ends[node] as number })
    : part.span,
});

/** Undefined if it is not a string. */
export const memberText = ({ part: { json }, node }: FoundParameter): string | undefined =>
  json && json.kinds[node] === JsonKind.string ? String(scalarValue(json, node)) : undefined;

/** The octets of a base64url string; undefined if it is none, though padding and the like are overlooked. */
export function octetsOf(found: FoundParameter): Uint8Array | undefined {
  const text = memberText(found);
  if (text === undefined) return undefined;
  const { octets, invalid, leftOver } = decodeBase64url(text);
  return invalid === undefined && leftOver === undefined ? octets : undefined;
}

/** The string members of an object; undefined if it is not an object or has a member that is not a string. */
export function stringsOf({ part: { json }, node }: FoundParameter): Record<string, string> | undefined {
  if (!json || json.kinds[node] !== JsonKind.object) return undefined;
  const members: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { name, valueNode } of membersOf(json, node)) {
    if (json.kinds[valueNode] !== JsonKind.string) return undefined;
    members[name] = String(scalarValue(json, valueNode));
  }
  return members;
}
