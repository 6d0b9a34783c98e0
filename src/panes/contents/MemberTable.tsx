import { type ComponentProps, type KeyboardEvent, type ReactElement, Suspense, useState } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { fieldAtText } from '../../store/derived/positions.ts';
import { useHovered, usePinned } from '../../store/use/useBench.ts';
import { forPaper, usePaper } from '../../ui/usePaper.ts';
import { useRoving } from '../../ui/useRoving.ts';
import { coverOf } from './coverOf.ts';
import { EntryRow, MoreRow } from './MemberRow.tsx';
import { memberRows, parentOf, pathsTo, type Row, STEP } from './memberRows.ts';
import { words } from '../../words/words.ts';
import './members.css';

const PaperTable = forPaper<ComponentProps<typeof import('./PaperTable.tsx').PaperTable>>(() =>
  import('./PaperTable.tsx').then((module) => module.PaperTable),
);

/** What of the tree is open, and how many of a container are shown. */
function useTree(part: PlacedPart['part'], pinned: Field | null) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  // The tree opens to a member pinned elsewhere only once: a person who closes it keeps it closed.
  const [openedTo, setOpenedTo] = useState<string | null>(null);
  const pinnedId = pinned?.id ?? null;
  if (pinnedId !== openedTo) {
    setOpenedTo(pinnedId);
    const { json } = part;
    const around =
      json && pinned?.placed?.part === part && pinned.node !== undefined ? pathsTo(json, pinned.node, limits) : [];
    if (around.some((path) => !open.has(path))) setOpen(new Set([...open, ...around]));
  }
  const limitOf = ({ path }: Row): number => limits.get(path) ?? STEP;
  return {
    open,
    limits,
    limitOf,
    toggle: ({ path, state }: Row): void =>
      setOpen(new Set(state === 'open' ? [...open].filter((other) => other !== path) : [...open, path])),
    more: (row: Row): void => setLimits(new Map(limits).set(row.path, limitOf(row) * 4)),
  };
}

/** By path, so that a row is the same one after an edit before it; a duplicate name has the same path twice. */
function keysOf(rows: readonly Row[]): string[] {
  const times = new Map<string, number>();
  return rows.map(({ kind, path }) => {
    const time = times.get(kind + path) ?? 0;
    times.set(kind + path, time + 1);
    return `${time} ${kind} ${path}`;
  });
}

/**
 * Every member of a header or a claims set: what it is, and its value in words; what is inside opens as a tree (ARIA
 * practices, treegrid). One tab stop; up and down go from row to row, right opens and goes in, left closes and goes out.
 * `root`: the tree of its layer.
 */
export function MemberTable({ placed, root }: { placed: PlacedPart; root: Field }): ReactElement | null {
  const { part } = placed;
  const { json } = part;
  const pinned = usePinned();
  const hovered = useHovered();
  const { open, limits, toggle, limitOf, more } = useTree(part, pinned);
  const roving = useRoving<HTMLTableSectionElement>();
  const paper = usePaper();
  if (!json || json.count < 2) return null;
  const isHeader = part.name.endsWith('Header');
  const rows = memberRows(json, open, limits);
  const nodes = new Set(rows.map(({ kind, node }) => (kind === 'entry' ? node : -1)));
  /** The innermost row that is shown of what a Field is in. */
  const rowOf = (field: Field | null): number => {
    for (let at = field; at; at = at.parent ?? null)
      if (at.placed?.part === part && at.node !== undefined && nodes.has(at.node)) return at.node;
    return -1;
  };
  const keys = keysOf(rows);
  const [pinnedAt, hoveredAt] = [rowOf(pinned), rowOf(hovered)];
  const cover = coverOf(root, part);
  const headerOf = isHeader ? placed.of : undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
    const index = items.findIndex((item) => item === document.activeElement);
    const row = rows[index];
    const right = event.key === 'ArrowRight';
    if (!row || (!right && event.key !== 'ArrowLeft') || event.ctrlKey || event.metaKey || event.altKey) {
      roving.onKeyDown(event);
      return;
    }
    event.preventDefault();
    if (row.state === (right ? 'closed' : 'open')) toggle(row);
    else if (right && row.state === 'open') items[index + 1]?.focus();
    else if (!right) items[parentOf(rows, index)]?.focus();
  };
  const group = { ...roving, onKeyDown };
  const table = (
    // A table that opens is a treegrid; its rows and cells keep their meaning.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table className="members" role="treegrid" aria-label={isHeader ? words.table.header : words.table.payload}>
      <thead className="visually-hidden">
        <tr>
          {(['name', 'meaning', 'value'] as const).map((column) => (
            <th key={column} scope="col">
              {words.table[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...group}>
        {rows.map((row, index) =>
          row.kind === 'more' ? (
            <MoreRow key={keys[index]} row={row} number={limitOf(row) * 3} onMore={() => more(row)} />
          ) : (
            <EntryRow
              key={keys[index]}
              row={row}
              part={part}
              json={json}
              cover={cover}
              headerOf={headerOf}
              first={index === 0}
              chosen={row.node === pinnedAt}
              hovered={row.node === hoveredAt}
              idOf={() => fieldAtText(root, part, json.starts[row.node] as number)?.id ?? null}
              onToggle={() => toggle(row)}
            />
          ),
        )}
      </tbody>
    </table>
  );
  return (
    <>
      {table}
      <Suspense fallback={null}>{paper && <PaperTable json={json} headerOf={headerOf} />}</Suspense>
    </>
  );
}
