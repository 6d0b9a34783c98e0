import { childNodes, isObject, JsonKind, membersOf, scalarValue, type JsonDocument } from '../text/json.ts';
import type { Part } from './token.ts';

/** The values of a claim: more than one if the name occurs twice; such a claim is not judged. */
export function claimValues(part: Part | undefined, name: string): { json: JsonDocument; nodes: number[] } {
  const json = isObject(part?.json) ? part.json : undefined;
  const nodes = json
    ? [...membersOf(json, 0)]
        .filter((member) => member.name === name && member.valueNode >= 0)
        .map((member) => member.valueNode)
    : [];
  return { json: json as JsonDocument, nodes };
}

export const stringAt = (json: JsonDocument, node: number | undefined): string | undefined =>
  node !== undefined && json.kinds[node] === JsonKind.string ? String(scalarValue(json, node)) : undefined;

/** A string, or the strings of an array, as `aud` may be (RFC 7519 section 4.1.3). */
export function stringsAt(json: JsonDocument, node: number): string[] {
  if (json.kinds[node] !== JsonKind.array) return [stringAt(json, node)].filter((text) => text !== undefined);
  return [...childNodes(json, node)].map((child) => stringAt(json, child)).filter((text) => text !== undefined);
}

/** The one string value of a claim. */
export function claimText(part: Part | undefined, name: string): string | undefined {
  const { json, nodes } = claimValues(part, name);
  return nodes.length === 1 ? stringAt(json, nodes[0]) : undefined;
}
