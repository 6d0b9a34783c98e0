import { childNodes, isObject, JsonKind, membersOf, scalarValue, type JsonDocument } from '../json.ts';
import type { Jws, Part } from '../token.ts';
import { claimsPart } from '../validate.ts';
import type { LayerInput } from './input.ts';

/** The values of a claim: more than one where the name stands twice, and then nothing can be said of it. */
export function claimValues(part: Part | undefined, name: string): { json: JsonDocument; nodes: number[] } {
  const json = isObject(part?.json) ? part.json : undefined;
  const nodes = json ? [...membersOf(json, 0)].filter((member) => member.name === name && member.valueNode >= 0).map((member) => member.valueNode) : [];
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

/** The claims as they are to be judged: of an SD-JWT the processed ones (RFC 9901 section 7.1), of a JWE its plaintext. */
export const claimsOf = (layer: LayerInput): Part | undefined => layer.claims ?? claimsPart(layer.token);

/** A token whose payload is these claims, for what asks for a token. */
export const withClaims = (claims: Part): Jws => ({ kind: 'jws', form: 'compact', payload: claims, detached: false, b64: true, signatures: [] });
