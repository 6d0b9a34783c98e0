import { decodeBase64url } from '../../base64url.ts';
import { childNodes, isObject, JsonKind, memberValue, membersOf, rawText, scalarValue } from '../../json.ts';
import { charactersOfText } from '../../read/part.ts';
import type { Span } from '../../span.ts';
import type { Jwe, Part, PartName } from '../../token.ts';

/** The header parameters of one recipient: protected, shared, their own. Their union is the JOSE Header (RFC 7516 section 4). */
export type JweHeader = readonly Part[];

export const jweHeader = (token: Jwe, index: number): JweHeader =>
  [token.protectedHeader, token.sharedUnprotectedHeader, token.recipients[index]?.unprotectedHeader].filter((part) => part !== undefined);

export interface FoundParameter {
  name: string;
  part: Part;
  node: number;
  raw: string;
  protected: boolean;
}

/** Where something stands, for a complaint. */
export interface Place {
  part: PartName;
  span: Span;
}

/** A header parameter; the protected one, should there be another of its name. */
export function findParameter(header: JweHeader, name: string): FoundParameter | undefined {
  for (const part of header) {
    const node = memberValue(part.json, name);
    if (part.json && node !== undefined) return { name, part, node, raw: rawText(part.json, node), protected: part.name === 'protectedHeader' };
  }
  return undefined;
}

export const placeOf = ({ part, node }: Pick<FoundParameter, 'part' | 'node'>): Place => ({
  part: part.name,
  span: part.json ? charactersOfText(part, { start: part.json.starts[node] as number, end: part.json.ends[node] as number }) : part.span,
});

/** Undefined where it is no string. */
export const textOf = ({ part: { json }, node }: FoundParameter): string | undefined =>
  json && json.kinds[node] === JsonKind.string ? String(scalarValue(json, node)) : undefined;

/** The octets of a base64url string; undefined where it is none, though padding and the like are overlooked. */
export function octetsOf(found: FoundParameter): Uint8Array | undefined {
  const text = textOf(found);
  if (text === undefined) return undefined;
  const { octets, invalid, leftOver } = decodeBase64url(text);
  return invalid === undefined && leftOver === undefined ? octets : undefined;
}

/** The string members of an object; undefined where it is no object or has a member that is no string. */
export function stringsOf({ part: { json }, node }: FoundParameter): Record<string, string> | undefined {
  if (!json || json.kinds[node] !== JsonKind.object) return undefined;
  const members: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { name, valueNode } of membersOf(json, node)) {
    if (json.kinds[valueNode] !== JsonKind.string) return undefined;
    members[name] = String(scalarValue(json, valueNode));
  }
  return members;
}

/** The items of an array of strings; null where it is anything else. */
export function listOf({ part: { json }, node }: FoundParameter): string[] | null {
  if (!json || json.kinds[node] !== JsonKind.array) return null;
  const items: string[] = [];
  for (const child of childNodes(json, node)) {
    if (json.kinds[child] !== JsonKind.string) return null;
    items.push(String(scalarValue(json, child)));
  }
  return items;
}

export const namesOf = (part: Part): string[] => (isObject(part.json) ? [...new Set([...membersOf(part.json, 0)].map(({ name }) => name))] : []);

/** A parameter that should be a string, without a word about it if it is not. */
export function stringIn(header: JweHeader, name: string): string | undefined {
  const found = findParameter(header, name);
  return found && textOf(found);
}
