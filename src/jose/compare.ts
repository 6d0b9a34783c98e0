import { isObject, membersOf, rawText, type JsonDocument } from './json.ts';

/** One member that differs: JSON text as it stands, undefined where the member is not there. */
export interface Difference {
  name: string;
  before?: string;
  after?: string;
}

function membersByName(json: JsonDocument | undefined): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  if (!isObject(json)) return byName;
  for (const { name, valueNode } of membersOf(json, 0)) {
    if (valueNode >= 0) byName.set(name, [...(byName.get(name) ?? []), rawText(json, valueNode)]);
  }
  return byName;
}

/** The members of two objects that differ, in the order of the first and then of the second. Values by their exact text. */
export function compareMembers(before: JsonDocument | undefined, after: JsonDocument | undefined): Difference[] {
  const former = membersByName(before);
  const later = membersByName(after);
  const differences: Difference[] = [];
  for (const name of new Set([...former.keys(), ...later.keys()])) {
    const was = former.get(name)?.join(', ');
    const is = later.get(name)?.join(', ');
    if (was !== is) differences.push({ name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) });
  }
  return differences;
}
