import type { ReactElement } from 'react';
import { answer, doAct } from '../../../lessons/act.ts';
import { pageAfter, SCRIPTS, STORES, taken, words, type Script, type Store } from '../../../lessons/models/storage.ts';
import { SIGNED } from '../../../lessons/ready/tokens.ts';
import { said, type LessonView } from '../../../lessons/view.ts';
import './models.css';

/** Characters of what was done; nobody needs more. */
const MOST = 600;

const codeOf = (script: Script, store: Store): string =>
  script === 'act' && store === 'local' ? words.codeLocal : words.code[script];

/** A page with a script in it that somebody has injected. */
export function Storage({ view, variant }: { view: LessonView; variant: string }): ReactElement {
  const made = said(view.answers, 'storage');
  const page = pageAfter(made);
  const move = (next: Store | Script): void => {
    const moves = `${made} ${next}`.trim();
    if (moves.length <= MOST) answer('storage', moves);
  };
  const out = taken(page, page.store);
  return (
    <div className="model">
      <fieldset className="model-rows">
        <legend className="lesson-label">{words.where}</legend>
        {STORES.filter((each) => variant === 'all' || each === 'local').map((each) => (
          <label key={each} className="check">
            <input type="radio" name="storage" checked={page.store === each} onChange={() => move(each)} />
            {words.stores[each]}
          </label>
        ))}
      </fieldset>
      <p className="lesson-label">{words.injected}</p>
      {SCRIPTS.map((each) => (
        <div key={each} className="model-script">
          <code>{codeOf(each, page.store)}</code>
          <button type="button" className="button" onClick={() => move(each)}>
            {words.run[each]}
          </button>
        </div>
      ))}
      <p className="lesson-label">{words.log}</p>
      {page.log.length === 0 ? (
        <p className="soft">{words.empty}</p>
      ) : (
        <ol className="model-log" aria-live="polite">
          {page.log.map((entry, index) => (
            <li key={index} className={entry.came === 'nothing' ? undefined : 'bad'}>
              {words.short[entry.store]}: {words.said[entry.came]}.
            </li>
          ))}
        </ol>
      )}
      <p className={out > 0 ? 'bad' : 'good'}>{words.out(out)}</p>
      {out > 0 && (
        <button type="button" className="button" onClick={() => void doAct({ do: 'token', token: SIGNED })}>
          {words.open}
        </button>
      )}
      <p className="soft model-rule">{words.rules}</p>
    </div>
  );
}
