// Readers of parsed JSON that nobody has vouched for. Each returns the value in its type, or throws a LinkProblem that
// names the place; what nobody asks for by name is refused, so nothing unknown gets through.
import { LinkProblem } from './fault.ts';

/** Says what is where, for the message: `bench.clock`. */
const wrong = (place: string, wanted: string): LinkProblem => new LinkProblem('link-shape', { place, wanted });

export type Members = Readonly<Record<string, unknown>>;

const under = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

/** An object that has none but these members. */
export function membersOf(value: unknown, place: string, known: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'object');
  const extra = Object.keys(value).find((name) => !known.includes(name));
  if (extra !== undefined) throw new LinkProblem('link-unknown', { place: under(place, extra) });
  return value as Members;
}

export function textOf(value: unknown, place: string, limit: number): string {
  if (typeof value !== 'string') throw wrong(place, 'text');
  if (value.length > limit) throw new LinkProblem('link-member-long', { place, limit });
  return value;
}

export function numberOf(value: unknown, place: string, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw wrong(place, 'number');
  return value;
}

export function listOf<T>(
  value: unknown,
  place: string,
  limit: number,
  read: (item: unknown, place: string) => T,
): T[] {
  if (!Array.isArray(value)) throw wrong(place, 'list');
  if (value.length > limit) throw new LinkProblem('link-list-long', { place, limit });
  return value.map((item, index) => read(item, `${place}[${index}]`));
}

/** An object of those members that are there, each by its reader. */
export function present<Shape extends object>(
  members: Members,
  place: string,
  readers: { readonly [Name in keyof Shape]: (value: unknown, place: string) => Shape[Name] },
): Partial<Shape> {
  const found: Partial<Shape> = {};
  for (const name of Object.keys(readers) as (keyof Shape & string)[])
    if (Object.hasOwn(members, name)) found[name] = readers[name](members[name], `${place}.${name}`);
  return found;
}
