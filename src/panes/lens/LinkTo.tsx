import { type ReactElement, useState } from 'react';
import { pathText } from '../../store/link.ts';
import type { Selected } from '../../store/selected.ts';
import { breakdown as W } from '../../words/breakdown.ts';
import './later.css';

/** A longer address is cut off by some programs. */
const LINK_LIMIT = 8000;

/** An address that selects this field again; with the token in it only where somebody ticks that. */
export function LinkTo({ selected: { field, layer, text } }: { selected: Selected }): ReactElement | null {
  const [withToken, setWithToken] = useState(false);
  const [said, setSaid] = useState('');
  const path = pathText(field);
  if (layer > 1) return <p className="later-body soft">{W.linkNotInside}</p>;
  if (path === undefined) return null;
  const fields = new URLSearchParams(withToken ? { token: text, select: path } : { select: path });
  const link = `${location.origin}${location.pathname}#${fields.toString()}`;
  const tooLong = link.length > LINK_LIMIT;
  const copy = async (): Promise<void> => {
    setSaid(await navigator.clipboard.writeText(link).then(() => W.linkCopied, () => W.linkFailed));
  };
  return (
    <div className="later-body">
      <p className="soft">{withToken ? W.linkWithToken : W.linkWithout}</p>
      <label className="check">
        <input type="checkbox" checked={withToken} onChange={(event) => setWithToken(event.target.checked)} />
        {W.linkTick}
      </label>
      <div className="key-acts">
        <button type="button" className="button" disabled={tooLong} onClick={() => void copy()}>
          {W.linkCopy}
        </button>
        <span role="status">{tooLong ? W.linkTooLong(LINK_LIMIT) : said}</span>
      </div>
    </div>
  );
}
