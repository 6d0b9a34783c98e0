import { fault, type Fault } from './fault.ts';
import { isObject, JsonKind, memberValue, rawText, stringMember, type JsonDocument } from '../text/json.ts';
import type { Part } from './token.ts';
import { charactersOfText } from './readPart.ts';

/** A header member as text, from the first of the headers that has it. If that value is not text, no other header replaces it. */
export const headerString = (parts: readonly (Part | undefined)[], name: string): string | undefined =>
  stringMember(parts.find((part) => memberValue(part?.json, name) !== undefined)?.json, name);

export const headerHas = (json: JsonDocument | undefined, name: string): boolean =>
  isObject(json) && memberValue(json, name) !== undefined;

/** RFC 7797 section 3: only a protected, literal `false` switches the encoding of the payload off. */
export function saysUnencoded(protectedHeader: Part | undefined): boolean {
  if (!protectedHeader?.json) return false;
  const node = memberValue(protectedHeader.json, 'b64');
  return node !== undefined && rawText(protectedHeader.json, node) === 'false';
}

/**
 * Reports members that every JWS (RFC 7515 section 4.1.1) and JWE (RFC 7516 sections 4.1.1 and 4.1.2) must have,
 * in the union of its headers. `where` is the part to which the fault belongs.
 */
export function requiredMembers(
  headers: readonly (Part | undefined)[],
  names: readonly ('alg' | 'enc')[],
  where: Part | undefined,
): Fault[] {
  const faults: Fault[] = [];
  // If a header could not be read to its end, the member may be in the rest.
  if (!where || headers.some((part) => part && (!isObject(part.json) || part.json.fault))) return faults;
  for (const name of names) {
    const holder = headers.find((part) => headerHas(part?.json, name));
    if (!holder?.json) {
      faults.push(
        fault(
          name === 'alg' ? 'alg-missing' : 'enc-missing',
          'error',
          { part: where.name },
          { part: where.name, span: where.span },
        ),
      );
      continue;
    }
    const node = memberValue(holder.json, name) as number;
    if (holder.json.kinds[node] !== JsonKind.string) {
      const span = charactersOfText(holder, {
        start: holder.json.starts[node] as number,
        end: holder.json.ends[node] as number,
      });
      faults.push(fault('member-not-string', 'error', { part: holder.name, name }, { part: holder.name, span }));
    }
  }
  return faults;
}
