import { type ReactElement, startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../jose/many/row.ts';
import { useMany } from '../../store/use/useMany.ts';
import { words } from '../../words/many.ts';
import { arranged, NO_FILTER, type Filter, type Order, type View } from './arrange.ts';
import { Filters } from './Filters.tsx';
import { Grid } from './Grid.tsx';
import { Save } from './Save.tsx';

/** Milliseconds between two looks at a list that is still coming. */
const CALM = 1_000;

/**
 * The rows as they were a moment ago: what goes through all of them is not done with each of a hundred changes, and when
 * there is time. As transitions, which are done in the end: a deferred value waits as long as there is news.
 */
function useCalm(rows: readonly Row[], isOver: boolean): readonly Row[] {
  const [calm, setCalm] = useState(rows);
  const newest = useRef(rows);
  useEffect(() => void (newest.current = rows), [rows]);
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => startTransition(() => setCalm(newest.current)), CALM);
    return () => clearInterval(timer);
  }, [isOver]);
  // A clock that goes on changes a list that is done.
  useEffect(() => {
    if (isOver) startTransition(() => setCalm(rows));
  }, [isOver, rows]);
  return calm.length === 0 ? rows : calm;
}

/** The list with its filter and its order. */
export function List({ view, onView }: { view: View; onView: (view: View) => void }): ReactElement {
  const says = words.many;
  const { filter } = view;
  const rows = useMany((many) => many.rows);
  const [order, setOrder] = useState<Order>({ by: 'id', down: false });
  // A hundred thousand rows are sorted when there is time: keys and clicks come first.
  const isOver = useMany((many) => many.stage === 'done');
  const later = useCalm(rows, isOver);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => arranged(later, wanted, order), [later, wanted, order]);
  const onFilter = (next: Filter): void => onView({ ...view, filter: next });
  return (
    <>
      <Filters rows={later} filter={filter} onFilter={onFilter} />
      <p className="tokens-showing soft" role="status">
        {says.showing(shown.length, rows.length)}
      </p>
      {shown.length > 0 ? (
        <Grid
          rows={shown}
          order={order}
          onOrder={setOrder}
          view={view}
          onActive={(active) => onView({ ...view, active })}
        />
      ) : (
        <p>
          {says.noneFits}{' '}
          <button type="button" className="link-button" onClick={() => onFilter(NO_FILTER)}>
            {says.clearFilter}
          </button>
        </p>
      )}
      <Save rows={shown} />
    </>
  );
}
