import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Row } from '../../jose/many/row.ts';
import { useSelect } from '../../store/use/useBench.ts';
import { useMany } from '../../store/use/useMany.ts';
import { openRow } from '../../store/verbs/many.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { words } from '../../words/many.ts';
import { COLUMNS, type Column, type Order, type View } from './arrange.ts';
import { GridRow } from './GridRow.tsx';

/** Heights of a row, as tokens.css has them: on a narrow screen it has three lines. */
const ROW = 34;
const NARROW_ROW = 84;
/** Rows that are drawn beyond what is seen. */
const BEYOND = 6;
const HEIGHT = 374;

interface Scrolled {
  box: RefObject<HTMLDivElement | null>;
  top: number;
  onScroll: () => void;
  /** Scrolls to where a row can be seen. */
  bring: (index: number) => void;
}

function useScrolled(height: number): Scrolled {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const onScroll = (): void => setTop(box.current?.scrollTop ?? 0);
  const bring = (index: number): void => {
    const scroller = box.current;
    if (!scroller) return;
    const head = scroller.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? 0;
    const [start, end] = [index * height, (index + 1) * height];
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end > scroller.scrollTop + scroller.clientHeight - head)
      scroller.scrollTop = end - scroller.clientHeight + head;
    onScroll();
  };
  return { box, top, onScroll, bring };
}

/** Where something else leads to: the row is shown, and has the keys. */
function useChosen(rows: readonly Row[], chosen: { id: number } | null, { box, bring }: Scrolled): void {
  const waits = useRef<{ id: number } | null>(null);
  useLayoutEffect(() => void (waits.current = chosen), [chosen]);
  useEffect(() => {
    const index = waits.current ? rows.findIndex((row) => row.id === waits.current?.id) : -1;
    if (index < 0) return;
    waits.current = null;
    bring(index);
    box.current?.focus();
  });
}

const keyActs = (
  at: number,
  page: number,
  rows: readonly Row[],
  go: (index: number) => void,
): Readonly<Record<string, () => void>> => ({
  ArrowDown: () => go(at + 1),
  ArrowUp: () => go(at - 1),
  PageDown: () => go(at + page),
  PageUp: () => go(at - page),
  Home: () => go(0),
  End: () => go(rows.length - 1),
  Enter: () => void (rows[at] && openRow(rows[at].id)),
});

const nameOf = (row: Row | undefined): string | undefined => row && `token-${row.id}`;

/** A list of any length: only what is seen of it is drawn. Arrows move in it, Enter opens. */
export function Grid({
  rows,
  order,
  onOrder,
  view,
  onActive,
}: {
  rows: readonly Row[];
  order: Order;
  onOrder: (order: Order) => void;
  view: View;
  onActive: (id: number) => void;
}): ReactElement {
  const height = useMedia('(max-width: 899px)') ? NARROW_ROW : ROW;
  const opened = useMany((many) => many.opened);
  const now = useSelect(({ clock }) => clock.now - (clock.now % 60));
  const scrolled = useScrolled(height);
  const { box, top, onScroll, bring } = scrolled;
  useChosen(rows, view.chosen, scrolled);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === view.active),
  );
  const seen = Math.ceil(HEIGHT / height);
  const from = Math.max(0, Math.min(Math.floor(top / height) - BEYOND, rows.length - seen - 2 * BEYOND));
  const drawn = rows.slice(from, from + seen + 2 * BEYOND);
  const go = (wanted: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, wanted));
    const row = rows[index];
    if (row) onActive(row.id);
    bring(index);
  };
  const acts = keyActs(at, seen - 2, rows, go);
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.target === box.current && !event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={box}
      className="tokens-grid"
      role="grid"
      aria-label={words.many.table}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={at >= from && at < from + drawn.length ? nameOf(rows[at]) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <Head order={order} onOrder={onOrder} />
      <div
        role="rowgroup"
        style={{ paddingTop: from * height, paddingBottom: Math.max(0, rows.length - from - drawn.length) * height }}
      >
        {drawn.map((row, index) => (
          <GridRow
            key={row.id}
            id={nameOf(row) as string}
            row={row}
            at={from + index + 2}
            now={now}
            isActive={from + index === at}
            isOpened={row.id === opened}
            onPress={() => {
              onActive(row.id);
              void openRow(row.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Head({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }): ReactElement {
  const says = words.many;
  const turned = (by: Column): Order => ({ by, down: order.by === by ? !order.down : by === 'count' });
  return (
    <div role="rowgroup" className="tokens-head">
      <div role="row" aria-rowindex={1} className="tokens-row">
        {COLUMNS.map((column) => (
          <div
            key={column}
            role="columnheader"
            className={`tokens-${column}`}
            aria-sort={order.by === column ? (order.down ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" title={says.sort(says.columns[column])} onClick={() => onOrder(turned(column))}>
              {says.columns[column]}
              <span aria-hidden="true">{order.by === column ? (order.down ? ' \u2193' : ' \u2191') : ''}</span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
