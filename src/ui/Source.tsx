import type { ReactElement } from 'react';
import { sourcePieces } from '../jose/lints/sources.ts';
import { words } from '../words/checks.ts';
import './source.css';

/** What a check is read from. Nothing is fetched: a press opens the document at its publisher, in a tab of its own. */
export function Source({ source }: { source: string }): ReactElement {
  const pieces = sourcePieces(source);
  if (pieces.every(({ url }) => url === undefined)) return <>{words.checks.source(source)}</>;
  return (
    <>
      {words.checks.sourceBefore}{' '}
      {pieces.map(({ text, url }, at) => (
        <span key={text}>
          {at > 0 && ', '}
          {url === undefined ? text : <Away text={text} url={url} />}
        </span>
      ))}
      .
    </>
  );
}

function Away({ text, url }: { text: string; url: string }): ReactElement {
  const says = words.checks.opensSite(new URL(url).host);
  return (
    <a
      className="away"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={says}
      aria-label={`${text}: ${says}`}
    >
      {text}
    </a>
  );
}
