import { type ReactElement, useState } from 'react';
import type { Selected } from '../../store/derived/selected.ts';
import { pageAddress } from '../../ui/pageAddress.ts';
import { isSingleFile } from '../../ui/singleFile.ts';
import { toClipboard } from '../../store/verbs/copying.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { pathText } from '../../store/verbs/link.ts';
import { pin } from '../../store/verbs/view.ts';
import './later.css';
import { words } from '../../words/breakdown.ts';

/** An address that selects this field again, in whatever token. With a token it is a link of the dialog Share. */
export function LinkTo({ selected: { field, layer } }: { selected: Selected }): ReactElement | null {
  const [said, setSaid] = useState('');
  const path = pathText(field);
  if (layer > 1) return <p className="later-body soft">{words.breakdown.linkNotInside}</p>;
  if (path === undefined) return null;
  const link = `${pageAddress()}#${new URLSearchParams({ select: path }).toString()}`;
  const copy = async (): Promise<void> => {
    setSaid((await toClipboard(link)) ? words.breakdown.linkCopied : words.breakdown.linkFailed);
  };
  return (
    <div className="later-body">
      <p className="soft">{words.breakdown.linkWithout}</p>
      {isSingleFile() && <p className="soft">{words.breakdown.linkHere}</p>}
      <div className="key-acts">
        <button type="button" className="button" onClick={() => void copy()}>
          {words.breakdown.linkCopy}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            // It may have been pointed at only.
            pin(field.id);
            openDialog('share');
          }}
        >
          {words.breakdown.linkShare}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
