import { childNodes, isObject, JsonKind, memberValue, membersOf, rawText, scalarValue } from '../text/json.ts';
import { jwsOf } from './parts.ts';
import type { Jwe, Jws, Part, Token } from './token.ts';

/** The headers whose union is the JOSE Header (RFC 7515 section 4, RFC 7516 section 4), the protected one first. */
export type JoseHeader = readonly Part[];

const joined = (...parts: readonly (Part | undefined)[]): JoseHeader => parts.filter((part) => part !== undefined);

/** Of one signature: protected, their own. */
export const headerOf = (entry: Jws['signatures'][number] | undefined): JoseHeader =>
  joined(entry?.protectedHeader, entry?.unprotectedHeader);

/** Of one recipient: protected, shared, their own. */
export const jweHeader = (token: Jwe, index: number): JoseHeader =>
  joined(token.protectedHeader, token.sharedUnprotectedHeader, token.recipients[index]?.unprotectedHeader);

/** Of the signature or recipient of that number. */
export const headerAt = (token: Token, index = 0): JoseHeader =>
  token.kind === 'jwe' ? jweHeader(token, index) : headerOf(jwsOf(token)?.signatures[index]);

export interface FoundParameter {
  name: string;
  part: Part;
  node: number;
  raw: string;
  protected: boolean;
}

/** A header parameter; the protected one, if two headers have it, though they must not. */
export function parameter(header: JoseHeader, name: string): FoundParameter | undefined {
  for (const part of header) {
    const node = memberValue(part.json, name);
    if (part.json && node !== undefined)
      return { name, part, node, raw: rawText(part.json, node), protected: part.name === 'protectedHeader' };
  }
  return undefined;
}

/** The items of an array of strings; null if it is anything else. */
export function listOf({ part: { json }, node }: FoundParameter): string[] | null {
  if (!json || json.kinds[node] !== JsonKind.array) return null;
  const items: string[] = [];
  for (const child of childNodes(json, node)) {
    if (json.kinds[child] !== JsonKind.string) return null;
    items.push(String(scalarValue(json, child)));
  }
  return items;
}

/** The same by the name of the parameter; undefined if there is none. */
export function stringsIn(header: JoseHeader, name: string): string[] | null | undefined {
  const found = parameter(header, name);
  return found && listOf(found);
}

export const namesOf = (part: Part | undefined): string[] =>
  isObject(part?.json) ? [...new Set([...membersOf(part.json, 0)].map(({ name }) => name))] : [];
