import { SceneProblem } from './sceneFault.ts';

/** Reads a value that came from outside, or throws a SceneProblem that names the place. */
export type Read<T> = (value: unknown, place: string) => T;

type Reads = Readonly<Record<string, Read<unknown>>>;
type Values<R extends Reads> = { [Name in keyof R]: ReturnType<R[Name]> };

// Controls but tab and line breaks, and characters that turn the direction of a text around: what is seen would not be
// what is there.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
/** It would be shown literally, and its author meant something else. */
const MARKUP = /<[a-z!/?]/i;

/** Plain text of at most `limit` characters. */
export const plainText =
  (limit: number): Read<string> =>
  (value, place) => {
    if (typeof value !== 'string') throw new SceneProblem('wrong-type', place, { wanted: 'text' });
    if (value.length > limit) throw new SceneProblem('too-long', place, { limit });
    if (UNSEEN.test(value) || MARKUP.test(value)) throw new SceneProblem('not-plain', place);
    return value;
  };

export const wholeNumber =
  (least: number, most: number): Read<number> =>
  (value, place) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw new SceneProblem('wrong-type', place, { wanted: 'number' });
    if (value < least || value > most) throw new SceneProblem('unknown-value', place, { value: String(value) });
    return value;
  };

/** One of these texts. */
export const oneOf =
  <const T extends string>(names: readonly T[]): Read<T> =>
  (value, place) => {
    const found = names.find((name) => name === value);
    if (found === undefined) throw new SceneProblem('unknown-value', place, { value: shown(value) });
    return found;
  };

/** At most `limit` of something. */
export const listOf =
  <T>(read: Read<T>, limit: number, least = 0): Read<readonly T[]> =>
  (value, place) => {
    if (!Array.isArray(value)) throw new SceneProblem('wrong-type', place, { wanted: 'list' });
    if (value.length > limit) throw new SceneProblem('too-many', place, { limit });
    if (value.length < least) throw new SceneProblem('too-few', place);
    return value.map((each, index) => read(each, `${place}[${index}]`));
  };

export function objectIn(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SceneProblem('wrong-type', place, { wanted: 'object' });
  return value as Record<string, unknown>;
}

/** An object with these members and no others, so that a misspelt name is reported. */
export const record =
  <R extends Reads, O extends Reads>(required: R, optional: O): Read<Values<R> & Partial<Values<O>>> =>
  (value, place) => {
    const given = objectIn(value, place);
    const at = (name: string): string => (place === '' ? name : `${place}.${name}`);
    const reads = new Map<string, Read<unknown>>([...Object.entries(required), ...Object.entries(optional)]);
    for (const name of Object.keys(given))
      if (!reads.has(name)) throw new SceneProblem('unknown-member', place, { name: shown(name) });
    for (const name of Object.keys(required))
      if (!Object.hasOwn(given, name)) throw new SceneProblem('missing', at(name));
    const entries = Object.keys(given).map((name) => [name, (reads.get(name) as Read<unknown>)(given[name], at(name))]);
    return Object.fromEntries(entries) as Values<R> & Partial<Values<O>>;
  };

/** What is there in place of something else, short enough for a sentence. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return (text.length > 40 ? `${text.slice(0, 40)}\u2026` : text).replace(UNSEEN, '\ufffd');
};
