import { isObject, membersOf, readJson } from './json.ts';

/**
 * Sets a member of a JSON object in its text: replaces the value of the name (of the last, if it occurs
 * twice), else adds the member behind the others. Nothing else of the text changes. `value` is JSON text.
 * Undefined if the text is not an object.
 */
export function setMember(text: string, name: string, value: string): string | undefined {
  const json = readJson(text);
  if (json.fault || !isObject(json)) return undefined;
  const members = [...membersOf(json, 0)];
  const found = members.findLast((member) => member.name === name);
  if (found) return text.slice(0, json.starts[found.valueNode]) + value + text.slice(json.ends[found.valueNode]);
  const last = members.at(-1);
  const added = `${JSON.stringify(name)}:${value}`;
  if (!last)
    return `${text.slice(0, (json.starts[0] as number) + 1)}${added}${text.slice((json.starts[0] as number) + 1)}`;
  const end = json.ends[last.valueNode] as number;
  // A new member looks like its neighbours: on a line of its own, with a space after the colon.
  const before = members.at(-2)
    ? text.slice(json.ends[(members.at(-2) as typeof last).valueNode], json.starts[last.nameNode])
    : text.slice((json.starts[0] as number) + 1, json.starts[last.nameNode]);
  const white = /\s*$/.exec(before)?.[0] ?? '';
  const colon = text.slice(json.ends[last.nameNode], json.starts[last.valueNode]);
  return `${text.slice(0, end)},${white}${JSON.stringify(name)}${colon}${value}${text.slice(end)}`;
}

/** Takes a member out of a JSON object in its text, every one of that name, with the comma that goes with it. */
export function removeMember(text: string, name: string): string | undefined {
  let result = text;
  for (;;) {
    const json = readJson(result);
    if (json.fault || !isObject(json)) return undefined;
    const members = [...membersOf(json, 0)];
    const index = members.findIndex((member) => member.name === name);
    const found = members[index];
    if (!found) return result;
    const next = members[index + 1];
    const former = members[index - 1];
    const start = next || !former ? (json.starts[found.nameNode] as number) : (json.ends[former.valueNode] as number);
    const end = next ? (json.starts[next.nameNode] as number) : (json.ends[found.valueNode] as number);
    result = result.slice(0, start) + result.slice(end);
  }
}
