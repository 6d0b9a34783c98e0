import { type ReactElement, useState } from 'react';
import { SOURCE, type Shared } from '../../jose/many/across.ts';
import { SeverityBadge } from '../../ui/SeverityBadge.tsx';
import { Source } from '../../ui/Source.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/many.ts';

const FIRST = 3;
/** Tokens of a finding that are led to one by one. */
const LINKS = 6;
const SAID = 600;

/** What only several tokens together show, with the way to each of them. */
export function Together({
  shared,
  onChoose,
}: {
  shared: readonly Shared[];
  onChoose: (id: number) => void;
}): ReactElement {
  const says = words.many;
  const [all, setAll] = useState(false);
  return (
    <div className="tokens-together" role="group" aria-label={says.together}>
      <h3>{says.together}</h3>
      <ul>
        {(all ? shared : shared.slice(0, FIRST)).map(({ id, severity, args, rows, count }) => (
          <li key={`${id} ${rows.join()}`} data-shared={id}>
            <SeverityBadge severity={severity} />
            <p>
              <VisibleText text={says.shared[id](args, count)} limit={SAID} name={words.contents.character} />{' '}
              <span className="soft">
                <Source source={SOURCE[id]} />
              </span>
            </p>
            <span className="tokens-links">
              {rows.slice(0, LINKS).map((row) => (
                <button key={row} type="button" className="link-button" onClick={() => onChoose(row)}>
                  {says.tokenNumber(row + 1)}
                </button>
              ))}
              {count > LINKS && <span className="soft">{says.togetherMore(count - LINKS)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {shared.length > FIRST && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.checks.fewer : words.checks.more(shared.length - FIRST)}
        </button>
      )}
    </div>
  );
}
