import { isObject, membersOf, type JsonDocument } from '../../jose/text/json.ts';
import { compareMembers, type Difference } from '../../jose/explain/compare.ts';
import { claim } from '../../jose/tables/claims.ts';
import type { PartName } from '../../jose/token/token.ts';

/** A part of the first and the second text. */
export interface Pair {
  name: PartName;
  was: JsonDocument | undefined;
  is: JsonDocument | undefined;
}

export interface Row extends Difference {
  part: PartName;
  change: 'added' | 'removed' | 'changed';
  /** Seconds between two times. */
  apart?: number;
}

const isWhole = (json: JsonDocument | undefined): boolean => json !== undefined && !json.fault;

/** A part that is not JSON has no members to compare. */
export const brokenPairs = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter(({ was, is }) => isWhole(was) !== isWhole(is));

const seconds = (text: string | undefined): number => (text === undefined ? Number.NaN : Number(text));

function rowOf(part: PartName, difference: Difference): Row {
  const { name, before, after } = difference;
  const apart = seconds(after) - seconds(before);
  return {
    ...difference,
    part,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(part === 'payload' && claim(name, null)?.value === 'numericDate' && Number.isFinite(apart) ? { apart } : {}),
  };
}

export const rowsOf = (pairs: readonly Pair[]): Row[] =>
  pairs
    .filter(({ was, is }) => isWhole(was) && isWhole(is))
    .flatMap(({ name, was, is }) => compareMembers(was, is).map((difference) => rowOf(name, difference)));

/** Members of the top that are the same in both. */
export function countAlike(pairs: readonly Pair[]): number {
  const names = (json: JsonDocument | undefined): string[] =>
    isObject(json) ? [...membersOf(json, 0)].map(({ name }) => name) : [];
  return pairs.reduce((sum, { was, is }) => {
    const differing = new Set(compareMembers(was, is).map(({ name }) => name.split('.')[0]));
    const there = new Set(names(is));
    return sum + [...new Set(names(was))].filter((name) => there.has(name) && !differing.has(name)).length;
  }, 0);
}
