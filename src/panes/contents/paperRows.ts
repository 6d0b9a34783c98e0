import { JsonKind, type JsonDocument } from '../../jose/text/json.ts';
import { type Entry, entriesOf, isFilled, type Row, rowsOf, STEP } from './memberRows.ts';

/** Rows of one table on paper: some ten sheets. */
const MOST = 400;
/** Each object gets this many rows before any gets more. */
const LEAST = 8;

export interface PaperRows {
  rows: Row[];
  /** Counts the further entries of an object or a list whose rows end in a `more`. */
  leftOf: (row: Row) => number;
  /** Members and items that have no row at all. */
  left: number;
}

/** Members and items at any depth: each is a value, and what has a name begins with that. */
function countEntries({ kinds, count }: JsonDocument): number {
  let entries = 0;
  for (let node = 1; node < count; node += 1)
    if (kinds[node] === JsonKind.name || kinds[node - 1] !== JsonKind.name) entries += 1;
  return entries;
}

/** Gives the first `most` entries of an object or a list. */
function firstOf(json: JsonDocument, container: number, most: number): Entry[] {
  const first: Entry[] = [];
  for (const entry of entriesOf(json, container)) {
    if (first.length === most) break;
    first.push(entry);
  }
  return first;
}

/** To each a little, in order, as far as it goes; then one more to each that wants more, again and again. */
function fairly(sizes: readonly number[], room: number): number[] {
  let left = room;
  const given = sizes.map((size) => {
    const own = Math.min(size, LEAST, left);
    left -= own;
    return own;
  });
  let wanted = true;
  while (wanted && left > 0) {
    wanted = false;
    for (const [at, size] of sizes.entries()) {
      const own = given[at] as number;
      if (left === 0 || own === 0 || own === size) continue;
      given[at] = own + 1;
      left -= 1;
      wanted = true;
    }
  }
  return given;
}

interface Shares {
  /** By the node of an object or a list. */
  limits: Map<number, number>;
  shown: number;
  /** Nothing is left out but what is beyond `each`. */
  fits: boolean;
}

/** How many rows each object and list gets, the outer ones first: `each` at most, `most` in all. */
function share(json: JsonDocument, each: number, most: number): Shares {
  const limits = new Map<number, number>();
  let left = most;
  let fits = true;
  let depth = [0];
  while (depth.length > 0 && left > 0) {
    const contents = depth.map((container) => firstOf(json, container, each));
    const given = fairly(
      contents.map(({ length }) => length),
      left,
    );
    const next: number[] = [];
    for (const [at, container] of depth.entries()) {
      const own = given[at] as number;
      fits &&= own === contents[at]?.length;
      if (own === 0) continue;
      limits.set(container, own);
      left -= own;
      for (const { valueNode } of (contents[at] as Entry[]).slice(0, own))
        if (isFilled(json, valueNode)) next.push(valueNode);
    }
    depth = next;
  }
  return { limits, shown: most - left, fits: fits && depth.length === 0 };
}

/** The tree on paper, where nobody can open anything: unfolded, as far as there is room. */
export function paperRows(json: JsonDocument, most = MOST): PaperRows {
  // A long list must not take the room of what is inside its items: forty of each, or more where there is room for all.
  let [fitting, beyond] = [STEP, most + 1];
  while (beyond - fitting > 1) {
    const each = Math.floor((fitting + beyond) / 2);
    if (share(json, each, most).fits) fitting = each;
    else beyond = each;
  }
  const { limits, shown } = share(json, fitting, most);
  return {
    rows: rowsOf(
      json,
      (_, container) => limits.has(container),
      (_, container) => limits.get(container) ?? 0,
    ),
    leftOf: ({ node }) => [...entriesOf(json, node)].length - (limits.get(node) ?? 0),
    left: countEntries(json) - shown,
  };
}
