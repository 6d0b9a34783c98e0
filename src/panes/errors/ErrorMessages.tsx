import { type ReactElement, useEffect, useRef } from 'react';
import type { SaidBy } from '../../jose/errors/findMessages.ts';
import type { Tried } from '../../jose/errors/situation.ts';
import type { ErrorMessage, ErrorView } from '../../store/derived/errorView.ts';
import { usePlace } from '../../store/use/useBench.ts';
import { useErrors } from '../../store/use/useErrors.ts';
import { dismissError } from '../../store/verbs/dismissError.ts';
import { Icon } from '../../ui/Icon.tsx';
import { words } from '../../words/errors.ts';
import './errors.css';

const { errors: said } = words;

const namesOf = (by: readonly SaidBy[]): string =>
  [...new Set(by.map(({ library }) => library.name))].reduce((all, name) => said.or(all, name));

/** Lists the possible causes with their outcome on the token, the true ones first. */
function Causes({ tried, on }: { tried: readonly Tried[]; on: ErrorView['on'] }): ReactElement {
  if (on !== 'token') return <p className="soft">{on === 'demo' ? said.demo : said.noToken}</p>;
  if (tried.length === 0) return <p className="soft">{said.elsewhere}</p>;
  return (
    <>
      <ul className="causes" aria-label={said.here}>
        {tried.map(({ cause, outcome, code, args }) => (
          <li key={cause} className={`cause cause-${outcome}`} data-cause={cause} data-outcome={outcome}>
            <span className="cause-outcome">{said.outcomes[outcome]}</span>
            <span>{said.tried[code](args)}</span>
          </li>
        ))}
      </ul>
      {tried.every(({ outcome }) => outcome === 'not') && <p className="soft">{said.nothing}</p>}
    </>
  );
}

/** Says what the library checks, and for which claim. */
function whenOf({ row, values }: SaidBy): string {
  const claim = row.claim ?? values['claim'];
  const ofClaim: Partial<Record<string, (claim: string) => string>> = said.ofClaim;
  return (claim === undefined ? undefined : ofClaim[row.check]?.(claim)) ?? said.checks[row.check];
}

function Message({ message, on }: { message: ErrorMessage; on: ErrorView['on'] }): ReactElement | null {
  const { text, by, tried } = message;
  const [first] = by;
  if (!first) return null;
  const { row, library } = first;
  const names = namesOf(by);
  return (
    <div className="error-message">
      <p>
        <code className="error-text">{text}</code>
      </p>
      <p>
        {said.saysWhen(names, new Set(by.map((each) => each.library.id)).size > 1, whenOf(first))} {row.note}
      </p>
      <Causes tried={tried} on={on} />
      <p className="soft error-source">{said.source(row.source ?? library.source, library.versions)}</p>
    </div>
  );
}

/** The error that somebody has, explained, and its causes tried on the token on the bench. */
export function ErrorMessages(): ReactElement | null {
  const view = useErrors();
  const place = usePlace();
  const section = useRef<HTMLElement>(null);
  // It appears after the paste, so it is scrolled into view.
  useEffect(() => {
    if (place?.name === 'error-message') section.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  if (!view) return null;
  const { messages, on } = view;
  const title = messages.length === 0 ? said.unknownTitle : said.title(namesOf(messages.flatMap(({ by }) => by)));
  return (
    <section ref={section} id="error-message" className="errors" aria-label={title} tabIndex={-1} data-pane>
      <div className="pane-head">
        <h2>{title}</h2>
        <button type="button" className="button button-icon" aria-label={said.dismiss} onClick={dismissError}>
          <Icon name="close" />
        </button>
      </div>
      {messages.length === 0 ? (
        <p>{said.unknown}</p>
      ) : (
        messages.map((message) => <Message key={message.text} message={message} on={on} />)
      )}
    </section>
  );
}
