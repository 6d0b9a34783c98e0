import { type ReactElement, useEffect } from 'react';
import { answerSearch } from '../../lessons/act.ts';
import { useSearch } from '../../store/use/useSearch.ts';
import { startWorker } from '../../ui/trusted.ts';
import { words } from '../../words/lessons.ts';

/** Tries published secrets on the token of the bench, in a worker, with the rate as it goes. */
export function Search({ label }: { label: string }): ReactElement {
  const { search, start } = useSearch(startWorker);
  const busy = search.state === 'running';
  useEffect(() => {
    if (search.state === 'done') answerSearch(search.outcome, search.rate);
  }, [search]);
  return (
    <div className="lesson-press">
      <button type="button" className="button" aria-disabled={busy} onClick={() => void (busy || start())}>
        {label}
      </button>
      {search.state === 'running' && <p>{words.lessons.tried(search.progress.secrets, search.rate)}</p>}
      {search.state === 'done' && <p>{words.lessons.tried(search.outcome.secrets, search.rate)}</p>}
      {(search.state === 'noWorker' || search.state === 'unread') && <p className="bad">{words.lessons.noWorker}</p>}
    </div>
  );
}
