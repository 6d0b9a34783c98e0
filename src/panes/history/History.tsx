import type { ReactElement } from 'react';
import { useEarlier } from '../../store/use/useBench.ts';
import { replaceText } from '../../store/verbs/edit.ts';
import { forgetSteps } from '../../store/verbs/commit.ts';
import { words } from '../../words/history.ts';
import { earlierLine } from './earlierLine.ts';
import './history.css';

/** What was on the bench before: to go back to, or to be forgotten. */
export function History(): ReactElement {
  const says = words.history;
  const earlier = useEarlier();
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
          {earlier.map((text, index) => (
            <li key={index}>
              <button
                type="button"
                className="history-row mono"
                aria-label={says.put(earlierLine(text))}
                onClick={() => replaceText(text)}
              >
                {earlierLine(text)}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
