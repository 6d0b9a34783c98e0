import type { ReactElement } from 'react';
import { useEarlier } from '../../store/use/useBench.ts';
import { replaceText } from '../../store/verbs/edit.ts';
import { forgetSteps } from '../../store/verbs/commit.ts';
import { earlierLine, whenLeft } from '../../store/derived/earlierLine.ts';
import type { Earlier } from '../../store/derived/history.ts';
import { Icon } from '../../ui/Icon.tsx';
import { words } from '../../words/history.ts';
import { lightLeft, lightOf } from './leftLine.ts';
import { useNow } from './useNow.ts';
import './history.css';

/** What was on the bench before: to go back to, or to be forgotten. */
export function History(): ReactElement {
  const says = words.history;
  const earlier = useEarlier();
  const now = useNow();
  return (
    <section className="pane pane-history" id="history" aria-label={says.region} tabIndex={-1}>
      <div className="pane-body">
        <div className="pane-head">
          <h2>{says.region}</h2>
          <button type="button" className="link-button" title={says.wipeHint} onClick={forgetSteps}>
            {says.wipe}
          </button>
        </div>
        <p className="soft">{says.lead}</p>
        <ol className="history">
          {earlier.map((each, index) => (
            <li key={index}>
              <Row {...each} now={now} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** One text: what it is, when it was left, and what its light said then. */
function Row({ text, left, now }: Earlier[number] & { now: number }): ReactElement {
  const line = earlierLine(text);
  const when = left ? whenLeft(left.at, now) : '';
  const light = left && lightOf(left);
  const says = left ? lightLeft(left) : '';
  return (
    <button
      type="button"
      className="history-row"
      aria-label={words.history.put([line, when, says].filter(Boolean).join(', '))}
      onClick={() => replaceText(text)}
    >
      <span className="history-when soft">{when}</span>
      <span className="mono">{line}</span>
      {light && (
        <span className={`history-light state-${light.light.state}`}>
          <Icon name={light.light.state} size={15} /> {says}
        </span>
      )}
    </button>
  );
}
