import type { ReactElement } from 'react';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/compare.ts';
import { lasting } from '../../words/time.ts';
import { brokenPairs, countAlike, rowsOf, type Pair, type Row } from './difference.ts';
import './compare.css';

/** Nobody reads more of them. */
const LISTED = 500;

/** The members that differ, as a table. `was` and `is` name the two sides. */
export function Differences({ pairs, was, is }: { pairs: readonly Pair[]; was: string; is: string }): ReactElement {
  const says = words.compareDialog;
  const broken = brokenPairs(pairs);
  const rows = rowsOf(pairs);
  return (
    <>
      {broken.map(({ name }) => (
        <p key={name} className="bad">
          {says.broken(words.parts.names[name])}
        </p>
      ))}
      {rows.length === 0 ? (
        broken.length === 0 && <p>{words.compare.nothing}</p>
      ) : (
        <>
          <p>{words.compare.count(rows.length, countAlike(pairs))}</p>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{says.part}</th>
                <th scope="col">{says.name}</th>
                <th scope="col">{was}</th>
                <th scope="col">{is}</th>
                <th scope="col">{words.compare.change}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, LISTED).map((row, index) => (
                <Line key={index} row={row} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

function Line({ row }: { row: Row }): ReactElement {
  const says = words.compare;
  const { apart } = row;
  return (
    <tr>
      <td>{words.parts.names[row.part]}</td>
      <th scope="row" className="mono">
        <VisibleText text={row.name} limit={60} name={words.contents.character} />
      </th>
      <Value text={row.before} />
      <Value text={row.after} />
      <td>
        {apart === undefined || apart === 0
          ? says.changes[row.change]
          : apart > 0
            ? says.later(lasting(apart))
            : says.earlier(lasting(-apart))}
      </td>
    </tr>
  );
}

function Value({ text }: { text: string | undefined }): ReactElement {
  return (
    <td className="mono">
      {text === undefined ? (
        <span className="soft">{words.compareDialog.absent}</span>
      ) : (
        <VisibleText text={text} limit={200} name={words.contents.character} />
      )}
    </td>
  );
}
