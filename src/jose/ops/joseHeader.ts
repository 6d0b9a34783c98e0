import { childNodes, isObject, JsonKind, memberValue, membersOf, rawText, scalarValue } from '../json.ts';
import { headerString } from '../read/header.ts';
import type { Part } from '../token.ts';

/** The header parameters of one signature, protected and not: their union is the JOSE Header (RFC 7515 section 4). */
export interface JoseHeader {
  protectedHeader: Part | undefined;
  unprotectedHeader: Part | undefined;
}

export const namesIn = (part: Part | undefined): string[] =>
  isObject(part?.json) ? [...membersOf(part.json, 0)].map((member) => member.name) : [];

export interface Found {
  part: Part;
  node: number;
  raw: string;
  protected: boolean;
}

/** A header parameter, the protected one first: the two must not both have it. */
export function parameter(header: JoseHeader, name: string): Found | undefined {
  for (const part of [header.protectedHeader, header.unprotectedHeader]) {
    const node = memberValue(part?.json, name);
    if (part?.json && node !== undefined) return { part, node, raw: rawText(part.json, node), protected: part === header.protectedHeader };
  }
  return undefined;
}

export const stringParameter = ({ protectedHeader, unprotectedHeader }: JoseHeader, name: string): string | undefined => headerString([protectedHeader, unprotectedHeader], name);

/** The items of an array of strings; null where it is anything else. */
export function stringsParameter(header: JoseHeader, name: string): string[] | null | undefined {
  const found = parameter(header, name);
  const { json } = found?.part ?? {};
  if (!found || !json) return undefined;
  if (json.kinds[found.node] !== JsonKind.array) return null;
  const items: string[] = [];
  for (const child of childNodes(json, found.node)) {
    if (json.kinds[child] !== JsonKind.string) return null;
    items.push(String(scalarValue(json, child)));
  }
  return items;
}
