import { isObject, JsonKind, membersOf, rawText, type JsonDocument } from '../text/json.ts';

/** One member that differs: its unchanged JSON text, or undefined if the member is absent. */
export interface Difference {
  /** The names that lead to it, joined by periods. */
  name: string;
  before?: string;
  after?: string;
}

/** The values of each name of an object: more than one where a name occurs twice. */
function valuesByName(json: JsonDocument | undefined, node: number): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  if (json?.kinds[node] !== JsonKind.object) return byName;
  for (const { name, valueNode } of membersOf(json, node))
    if (valueNode >= 0) byName.set(name, [...(byName.get(name) ?? []), valueNode]);
  return byName;
}

type Place = readonly [json: JsonDocument | undefined, node: number];

const textOf = ([json]: Place, nodes: readonly number[] | undefined): string | undefined =>
  json && nodes?.map((node) => rawText(json, node)).join(', ');

/** The object that is the only value of a name. */
const objectAmong = ([json]: Place, nodes: readonly number[] | undefined): Place | undefined =>
  json && nodes?.length === 1 && json.kinds[nodes[0] as number] === JsonKind.object
    ? [json, nodes[0] as number]
    : undefined;

function* differences(before: Place, after: Place, prefix: string): Generator<Difference> {
  const former = valuesByName(...before);
  const later = valuesByName(...after);
  for (const name of new Set([...former.keys(), ...later.keys()])) {
    const [objectBefore, objectAfter] = [objectAmong(before, former.get(name)), objectAmong(after, later.get(name))];
    if (objectBefore && objectAfter) {
      yield* differences(objectBefore, objectAfter, `${prefix}${name}.`);
      continue;
    }
    const was = textOf(before, former.get(name));
    const is = textOf(after, later.get(name));
    if (was !== is)
      yield {
        name: `${prefix}${name}`,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      };
  }
}

/**
 * The members of two objects that differ, also of objects in them, in the order of the first and then of the second.
 * Values by their exact text.
 */
export const compareMembers = (before: JsonDocument | undefined, after: JsonDocument | undefined): Difference[] => [
  ...differences([isObject(before) ? before : undefined, 0], [isObject(after) ? after : undefined, 0], ''),
];
