import Button from '@mui/material/Button';
import { Fragment, type ReactElement, useEffect, useState } from 'react';
import { formatJson } from '../../jose/text/format.ts';
import { readJson } from '../../jose/text/json.ts';
import { replaceText } from '../../store/verbs/edit.ts';
import { keepSideBySideKey, makeSideBySide, type SideBySideTokens } from '../../store/verbs/sideBySide.ts';
import { oneLine } from '../../words/keyName.ts';
import { words } from '../../words/encryption.ts';

/** Characters of each token that are shown: enough to see that one can be read and another cannot. */
const SHOWN = 200;
/** Lines of JSON. */
const LINES = 11;

interface Column {
  id: keyof typeof words.sideBySide.titles;
  token: string;
  /** How its parts are drawn, as in the token field. */
  looks: readonly string[];
  shown: string;
}

/** The beginning of each part of a token, in its colour: how many there are is part of the picture. */
function Parts({ token, looks }: Pick<Column, 'token' | 'looks'>): ReactElement {
  const whole = token.split('.');
  const parts = whole.map((part) => oneLine(part, Math.floor(SHOWN / whole.length)));
  return (
    <p className="mono wrap-anywhere">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && '.'}
          <span className={`part-run rail-${looks[index] ?? 'other'}`}>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}

/** One claim a line, whatever its length: the three are to be compared at a glance. */
function Lines({ text }: { text: string }): ReactElement {
  const lines = text.split('\n');
  const shown = lines.length > LINES ? lines.slice(0, LINES - 1) : lines;
  return (
    <pre className="mono">
      {shown.map((line, index) => (
        <Fragment key={index}>
          <span className="side-line">{line}</span>
          {'\n'}
        </Fragment>
      ))}
      {shown.length < lines.length && (
        <span className="soft">{words.sideBySide.more(lines.length - shown.length)}</span>
      )}
    </pre>
  );
}

/** Signed, encoded, encrypted: the same claims three times, and what somebody sees of each who has no key. */
export function SideBySide({ onDone }: { onDone: () => void }): ReactElement {
  const [tokens, setTokens] = useState<SideBySideTokens | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    makeSideBySide().then(
      (made) => wanted && setTokens(made),
      () => wanted && setTokens(null),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (tokens === undefined) return <p role="status">{words.sideBySide.making}</p>;
  if (tokens === null) return <p className="bad">{words.sideBySide.fails}</p>;
  const put = (text: string, keep: boolean): void => {
    if (keep) keepSideBySideKey(tokens.key);
    replaceText(text);
    onDone();
  };
  const laidOut = (json: string): string => formatJson(readJson(json)).text;
  const columns: Column[] = [
    { id: 'signed', token: tokens.signed, looks: ['header', 'payload', 'signature'], shown: laidOut(tokens.claims) },
    { id: 'encoded', token: tokens.encoded, looks: ['payload'], shown: laidOut(tokens.claims) },
    {
      id: 'encrypted',
      token: tokens.encrypted,
      looks: ['header', 'encryptedKey', 'iv', 'unreadable', 'signature'],
      shown: laidOut(tokens.header),
    },
  ];
  return (
    <div className="prose">
      <p>{words.sideBySide.lead}</p>
      {words.sideBySide.of[tokens.of] && <p>{words.sideBySide.of[tokens.of]}</p>}
      <div className="side-by-side">
        {columns.map(({ id, token, looks, shown }) => (
          <section key={id} aria-label={words.sideBySide.titles[id]} className="card">
            <h3>{words.sideBySide.titles[id]}</h3>
            <Parts token={token} looks={looks} />
            {id === 'signed' && tokens.signedHere && <p className="soft">{words.sideBySide.signedHere}</p>}
            <p>
              <strong>{words.sideBySide.sees}</strong>
              {`: ${words.sideBySide.seen[id]}`}
            </p>
            <Lines text={shown} />
            <p>
              <strong>{words.sideBySide.changed}</strong>
              {`: ${words.sideBySide.changes[id]}`}
            </p>
            <Button size="small" variant="outlined" onClick={() => put(token, id === 'encrypted')}>
              {words.sideBySide.open}
            </Button>
          </section>
        ))}
      </div>
      <p>{words.sideBySide.lesson}</p>
    </div>
  );
}
