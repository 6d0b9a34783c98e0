import { type ReactElement, useMemo, useState } from 'react';
import type { Row } from '../../jose/many/row.ts';
import { grouped } from '../../jose/text/grouped.ts';
import { words } from '../../words/many.ts';
import { oneLine } from '../../words/keyName.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { algOf, KINDS, stateOf, valuesOf, type Filter } from './arrange.ts';

type Choice = Exclude<keyof Filter, 'text'>;

const OF: Readonly<Record<Choice, (row: Row) => string>> = {
  signature: (row) => stateOf(row, 'signature'),
  time: (row) => stateOf(row, 'time'),
  iss: ({ iss = '' }) => iss,
  alg: algOf,
  kind: ({ kind }) => kind,
};
const CHOICES = Object.keys(OF) as Choice[];

function label(choice: Choice, value: string): string {
  const says = words.many;
  if (value === '') return says.noValue;
  if (choice === 'kind') return KINDS[value as Row['kind']];
  if (choice === 'iss' || choice === 'alg') return oneLine(value, 60);
  const names: Readonly<Record<string, string>> = says.states[choice];
  return names[value] ?? value;
}

/** A text, and choices among what there is. */
export function Filters({
  rows,
  filter,
  onFilter,
}: {
  rows: readonly Row[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}): ReactElement {
  const says = words.many;
  const values = useMemo(() => CHOICES.map((choice) => [choice, valuesOf(rows, OF[choice])] as const), [rows]);
  // Where all tokens are alike there is nothing to choose.
  const useful = values.filter(([choice, found]) => found.length > 1 || filter[choice] !== undefined);
  const isNarrow = useMedia('(max-width: 599px)');
  const [isOpen, setOpen] = useState(false);
  const isChosen = useful.some(([choice]) => filter[choice] !== undefined);
  const folds = isNarrow && !isChosen && useful.length > 0;
  const choose = (choice: Choice, value: string | undefined): void => {
    const { [choice]: _, ...rest } = filter;
    onFilter(value === undefined ? rest : { ...rest, [choice]: value });
  };
  return (
    <div className="tokens-filters">
      <label>
        <span>{says.filter}</span>
        <input
          className="input"
          type="search"
          value={filter.text}
          placeholder={says.filterHint}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </label>
      {folds && (
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? says.fewerFilters : says.moreFilters}
        </button>
      )}
      {(folds && !isOpen ? [] : useful).map(([choice, found]) => {
        const at = found.findIndex(([value]) => value === filter[choice]);
        return (
          <label key={choice}>
            <span>{says.by[choice]}</span>
            <select
              className="input"
              value={at}
              onChange={(event) => choose(choice, found[Number(event.target.value)]?.[0])}
            >
              <option value={-1}>{says.all}</option>
              {found.map(([value, count], index) => (
                <option key={value} value={index}>
                  {`${label(choice, value)} (${grouped(count)})`}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
