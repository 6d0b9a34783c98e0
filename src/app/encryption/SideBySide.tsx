import Button from '@mui/material/Button';
import { type ReactElement, useEffect, useState } from 'react';
import { replaceText } from '../../store/edit.ts';
import { keepSideBySideKey, makeSideBySide, type SideBySideTokens } from '../../store/sideBySide.ts';
import { sideBySide as W } from '../../words/encryption.ts';
import { oneLine } from '../../words/keyName.ts';

/** Characters of each token that are shown: enough to see that one can be read and another cannot. */
const SHOWN = 260;

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
  if (tokens === undefined) return <p role="status">{W.making}</p>;
  if (tokens === null) return <p className="bad">{W.fails}</p>;
  const put = (text: string, keep: boolean): void => {
    if (keep) keepSideBySideKey(tokens.key);
    replaceText(text);
    onDone();
  };
  const columns = [
    { title: W.signed, token: tokens.signed, sees: W.signedSees, shown: tokens.claims, changed: W.signedChanged, keep: false },
    { title: W.encoded, token: tokens.encoded, sees: W.encodedSees, shown: tokens.claims, changed: W.encodedChanged, keep: false },
    { title: W.encrypted, token: tokens.encrypted, sees: W.encryptedSees, shown: tokens.header, changed: W.encryptedChanged, keep: true },
  ];
  return (
    <div className="prose">
      <p>{W.lead}</p>
      {W.of[tokens.of] && <p>{W.of[tokens.of]}</p>}
      <div className="side-by-side">
        {columns.map(({ title, token, sees, shown, changed, keep }) => (
          <section key={title} aria-label={title} className="card">
            <h3>{title}</h3>
            <p className="mono wrap-anywhere">{oneLine(token, SHOWN)}</p>
            {title === W.signed && tokens.signedHere && <p className="soft">{W.signedHere}</p>}
            <p>
              <strong>{W.sees}</strong>
              {`: ${sees}`}
            </p>
            <pre className="mono wrap-anywhere">{shown}</pre>
            <p>
              <strong>{W.changed}</strong>
              {`: ${changed}`}
            </p>
            <Button size="small" variant="outlined" onClick={() => put(token, keep)}>
              {W.open}
            </Button>
          </section>
        ))}
      </div>
      <p>{W.lesson}</p>
    </div>
  );
}
