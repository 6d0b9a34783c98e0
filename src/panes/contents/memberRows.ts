import { childNodes, JsonKind, type JsonDocument, membersOf } from '../../jose/text/json.ts';

/** A member of an object, or an item of a list, as a row of the tree; or the row in place of those not shown. */
export interface Row {
  kind: 'entry' | 'more';
  /** Node of a member's name, or of the item itself: the same node as in a Field. */
  node: number;
  /** -1 where the text ends before the value. */
  valueNode: number;
  name: string | number;
  /** Names from the outermost, so that open rows stay open while the text is edited; for a `more`, its container's. */
  path: string;
  /** From 1, as assistive technology counts. */
  level: number;
  position: number;
  /** Number of rows at its level under the same parent, itself included; -1 where they were not all counted. */
  size: number;
  /** Whether there is something inside, and whether that is shown. */
  state: 'leaf' | 'closed' | 'open';
  /** A member whose name occurred before in the same object. */
  twice: boolean;
}

/** Rows of a container that are shown before somebody asks for more. */
export const STEP = 40;

export interface Entry {
  node: number;
  valueNode: number;
  name: string | number;
}

/** Yields the entries of an object or a list, in order. */
export function* entriesOf(json: JsonDocument, container: number): Generator<Entry> {
  if (json.kinds[container] === JsonKind.object) {
    for (const { name, nameNode, valueNode } of membersOf(json, container)) yield { name, node: nameNode, valueNode };
    return;
  }
  let index = 0;
  for (const item of childNodes(json, container)) {
    yield { name: index, node: item, valueNode: item };
    index += 1;
  }
}

/** Whether there is something inside. */
export const isFilled = (json: JsonDocument, node: number): boolean =>
  node >= 0 && (json.kinds[node] as number) <= JsonKind.array && (json.skips[node] as number) > node + 1;

/**
 * The rows that are shown of a JSON object: what is inside a row only if its path is in `open`. `limits`: how many rows
 * of a container, by its path; the outermost has the path ''. Work is in proportion to the rows, whatever the text.
 */
export function memberRows(json: JsonDocument, open: ReadonlySet<string>, limits: ReadonlyMap<string, number>): Row[] {
  return rowsOf(
    json,
    (path) => open.has(path),
    (path) => limits.get(path) ?? STEP,
  );
}

/** The rows of what is open, asked by path and by the node of the object or list. */
export function rowsOf(
  json: JsonDocument,
  isOpen: (path: string, container: number) => boolean,
  limitOf: (path: string, container: number) => number,
): Row[] {
  const rows: Row[] = [];
  const add = (container: number, path: string, level: number): void => {
    const limit = limitOf(path, container);
    const seen = new Set<string | number>();
    const own: Row[] = [];
    let more = false;
    for (const { node, valueNode, name } of entriesOf(json, container)) {
      if (own.length === limit) {
        more = true;
        break;
      }
      // A name may hold a slash, and then its path is another one's: both open together, and nothing else happens.
      const at = `${path}/${name}`;
      const filled = isFilled(json, valueNode);
      own.push({
        kind: 'entry',
        node,
        valueNode,
        name,
        path: at,
        level,
        position: own.length + 1,
        size: 0,
        state: filled ? (isOpen(at, valueNode) ? 'open' : 'closed') : 'leaf',
        twice: seen.has(name),
      });
      seen.add(name);
    }
    for (const row of own) {
      row.size = more ? -1 : own.length;
      rows.push(row);
      if (row.state === 'open') add(row.valueNode, row.path, level + 1);
    }
    if (more)
      rows.push({
        kind: 'more',
        node: container,
        valueNode: -1,
        name: '',
        path,
        level,
        position: own.length + 1,
        size: -1,
        state: 'leaf',
        twice: false,
      });
  };
  if (json.count > 0) add(0, '', 1);
  return rows;
}

/** Deeper than that nothing opens by itself: who wants it goes there. */
const OPENED = 64;

/** The paths of the rows around a node, outermost first, as far as those are among the rows that are shown. */
export function pathsTo(json: JsonDocument, node: number, limits: ReadonlyMap<string, number>): string[] {
  const paths: string[] = [];
  let container = 0;
  let path = '';
  while (paths.length < OPENED) {
    let left = limits.get(path) ?? STEP;
    let around: Entry | undefined;
    for (const entry of entriesOf(json, container)) {
      if (left === 0 || entry.node >= node) break;
      left -= 1;
      if (entry.valueNode >= 0 && node < (json.skips[entry.valueNode] as number)) around = entry;
      if (around) break;
    }
    if (!around || around.valueNode === node || !isFilled(json, around.valueNode)) return paths;
    path = `${path}/${around.name}`;
    paths.push(path);
    container = around.valueNode;
  }
  return paths;
}

/** The index of the row around a row; -1 for the outermost. */
export function parentOf(rows: readonly Row[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at -= 1) if ((rows[at]?.level ?? 0) < level) return at;
  return -1;
}
