import { memo, type ReactElement } from 'react';
import type { Row } from '../../jose/many/row.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SeverityBadge } from '../../ui/SeverityBadge.tsx';
import { oneLine } from '../../words/keyName.ts';
import { shortly } from '../../words/time.ts';
import { words } from '../../words/many.ts';
import { algOf, COLUMNS, KINDS, stateOf, type Column } from './arrange.ts';
import { sayTime, saySignature, sayWorst } from './say.ts';

const SHOWN = 80;

/** The light in the same row explains a date that no calendar has. */
function momentOf({ exp }: Row, now: number): string {
  if (exp === undefined) return '';
  try {
    return shortly(exp, now);
  } catch {
    return String(exp);
  }
}

/** A light: its icon and its words. */
function Lit({ row, light, now }: { row: Row; light: 'signature' | 'time'; now: number }): ReactElement {
  const state = stateOf(row, light);
  const says = light === 'signature' ? saySignature(row) : sayTime(row);
  const moment = light === 'time' ? momentOf(row, now) : '';
  return (
    <span className={`tokens-light light-${state === 'pending' ? 'neutral' : state}`} title={says}>
      <Icon name={state} size={15} />
      {moment === '' ? (
        <span>{says}</span>
      ) : (
        <>
          <span className="visually-hidden">{says}: </span>
          <span>{moment}</span>
        </>
      )}
    </span>
  );
}

function Cell({ row, column, now }: { row: Row; column: Column; now: number }): ReactElement | string {
  const says = words.many;
  switch (column) {
    case 'id':
      return says.place(row.place);
    case 'count':
      return `${row.count}\u00d7`;
    case 'kind':
      return `${KINDS[row.kind]}${row.typ === undefined ? '' : ` ${oneLine(row.typ, 20)}`}`;
    case 'alg':
      return oneLine(algOf(row), SHOWN);
    case 'iss':
      return oneLine(row.iss ?? '', SHOWN);
    case 'signature':
      return <Lit row={row} light="signature" now={now} />;
    case 'exp':
      return <Lit row={row} light="time" now={now} />;
    case 'worst':
      return row.worst ? (
        <span className="tokens-worst" title={sayWorst(row)}>
          <SeverityBadge severity={row.worst.severity} /> <span>{sayWorst(row)}</span>
        </span>
      ) : (
        ''
      );
  }
}

/** What a narrow column cuts. */
const wholeOf = (row: Row, column: Column): string | undefined =>
  column === 'id' ? words.many.place(row.place) : column === 'iss' ? oneLine(row.iss ?? '', 200) : undefined;

/** One token of the list. */
export const GridRow = memo(
  function GridRow({
    id,
    row,
    at,
    now,
    isActive,
    isOpened,
    onPress,
  }: {
    id: string;
    row: Row;
    at: number;
    /** Seconds since 1970, to the minute. */
    now: number;
    isActive: boolean;
    isOpened: boolean;
    onPress: () => void;
  }): ReactElement {
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the grid's, which has the focus
      <div
        id={id}
        role="row"
        aria-rowindex={at}
        aria-selected={isActive}
        aria-current={isOpened ? 'true' : undefined}
        className={`tokens-row${isActive ? ' is-active' : ''}${isOpened ? ' is-opened' : ''}`}
        onClick={onPress}
      >
        {COLUMNS.map((column) => (
          <div key={column} role="gridcell" className={`tokens-${column}`} title={wholeOf(row, column)}>
            <Cell row={row} column={column} now={now} />
          </div>
        ))}
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.at === after.at &&
    before.now === after.now &&
    before.isActive === after.isActive &&
    before.isOpened === after.isOpened,
);
