import { removeMember, setMember } from './editMember.ts';
import { isObject, membersOf, readJson } from './json.ts';

/** Members, each with its new value as JSON. Undefined: it goes. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Takes out all members of that name but the last. */
function onlyLast(text: string, name: string): string {
  const json = readJson(text);
  if (json.fault || !isObject(json)) return text;
  const named = [...membersOf(json, 0)].filter((member) => member.name === name);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last || first === last) return text;
  const value = text.slice(json.starts[last.valueNode], json.ends[last.valueNode]);
  const without = removeMember(text, name);
  return (without === undefined ? undefined : setMember(without, name, value)) ?? text;
}

/** The JSON text with these members changed; undefined if it is not an object. */
export const withChanges = (text: string, changes: Changes): string | undefined =>
  Object.entries(changes).reduce<string | undefined>((written, [name, value]) => {
    if (written === undefined) return undefined;
    return value === undefined ? removeMember(written, name) : setMember(onlyLast(written, name), name, value);
  }, text);
