import { type ReactElement, useEffect, useState } from 'react';
import { language } from '../words/catalogue.ts';
import { words } from '../words/talk.ts';
import type { StageNews, ToStage } from './channel.ts';
import { useNow, useStage } from './useStage.ts';
import './presenter.css';

const KEYS: Readonly<Record<string, ToStage>> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  PageDown: { do: 'next' },
  ' ': { do: 'next' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  PageUp: { do: 'previous' },
  // A clicker sends one of these for a black screen, to the window that has the focus.
  b: { do: 'blank' },
  B: { do: 'blank' },
  '.': { do: 'blank' },
};

/** The keys of the stage that a speaker needs here: forth, back, and a black screen. */
function useKeys(ask: (wish: ToStage) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const wish = KEYS[event.key === ' ' && event.shiftKey ? 'PageUp' : event.key];
      const isOnButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if (!wish || event.ctrlKey || event.metaKey || event.altKey || (event.key === ' ' && isOnButton)) return;
      event.preventDefault();
      ask(wish);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Minutes and seconds, as a stopwatch has them. */
const elapsed = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
};

function Times({ since }: { since: number }): ReactElement {
  const { presenter } = words.talk;
  const now = useNow();
  const [restarted, setRestarted] = useState(0);
  return (
    <p className="presenter-times">
      <span>
        <small>{presenter.elapsed}</small> <b role="timer">{elapsed(now - Math.max(since, restarted))}</b>
      </span>
      <button type="button" className="button" onClick={() => setRestarted(Date.now())}>
        {presenter.restart}
      </button>
      <span>
        <small>{presenter.clock}</small>{' '}
        <b>{new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(now)}</b>
      </span>
    </p>
  );
}

function Now({ news }: { news: StageNews }): ReactElement {
  const { talk } = words;
  const { at, steps, notes, isGuest, isBlank } = news;
  const step = steps[at];
  return (
    <section className="presenter-now" aria-labelledby="presenter-now">
      <h2 id="presenter-now">
        {talk.presenter.now} <small>{talk.count(at + 1, steps.length)}</small>
      </h2>
      {isBlank && <p className="warn">{talk.presenter.blank}</p>}
      <p className="presenter-says" aria-live="polite">
        {isGuest ? talk.guestSays : step?.says}
      </p>
      <h3>{talk.presenter.notes}</h3>
      <div className="presenter-notes">
        {step?.notes || notes ? (
          [step?.notes, notes].map((each, index) => each && <p key={index}>{each}</p>)
        ) : (
          <p className="soft">{talk.presenter.noNotes}</p>
        )}
      </div>
      <h3>{talk.presenter.next}</h3>
      <p className="presenter-next-says">{steps[at + 1]?.says ?? talk.presenter.last}</p>
    </section>
  );
}

function Steps({ news, onGo }: { news: StageNews; onGo: (at: number) => void }): ReactElement {
  return (
    <nav className="presenter-steps" aria-label={words.talk.presenter.steps}>
      <ol>
        {news.steps.map(({ says }, index) => (
          <li key={index}>
            <button type="button" aria-current={index === news.at ? 'step' : undefined} onClick={() => onGo(index)}>
              {says || words.talk.presenter.silent}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The second window of a talk, for the speaker alone: notes, what comes next, the time. In step with the stage. */
export function Presenter({ id }: { id: string }): ReactElement {
  const { talk } = words;
  const { news, left, ask } = useStage(id);
  useKeys(ask);
  if (left || !news)
    return (
      <main className="presenter presenter-wait">
        <h1>{talk.presenter.title}</h1>
        <p role="status">{left ? talk.presenter.left : talk.presenter.waiting}</p>
      </main>
    );
  return (
    <main className="presenter">
      <header>
        <h1>{news.title}</h1>
        <Times since={news.since} />
      </header>
      <Now news={news} />
      <Steps news={news} onGo={(at) => ask({ do: 'go', at })} />
      <footer>
        <button type="button" className="button" onClick={() => ask({ do: 'previous' })}>
          {talk.previous}
        </button>
        <button type="button" className="button presenter-next" onClick={() => ask({ do: 'next' })}>
          {talk.next}
        </button>
      </footer>
    </main>
  );
}
