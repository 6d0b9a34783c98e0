import type { ReactElement } from 'react';
import { pasteClipboard } from '../store/verbs/intake.ts';
import { useMedia } from '../ui/useMedia.ts';
import { openDialog } from '../store/verbs/dialogs.ts';
import { words } from '../words/words.ts';

/** On a phone: the two things under the thumb. Everything else is behind the second. */
export function BottomBar(): ReactElement | null {
  const phone = useMedia('(max-width: 599px)');
  if (!phone) return null;
  return (
    <div className="bottom-bar">
      <button type="button" className="button" onClick={() => void pasteClipboard()}>
        {words.ribbon.paste}
      </button>
      <button
        type="button"
        className="button button-strong"
        aria-haspopup="dialog"
        onClick={() => openDialog('palette')}
      >
        {words.bar.more}
      </button>
    </div>
  );
}
