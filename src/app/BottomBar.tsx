import type { ReactElement } from 'react';
import { pasteClipboard } from '../store/carry.ts';
import { useMedia } from '../ui/useMedia.ts';
import { words } from '../words/words.ts';
import { openDialog } from './dialogs.ts';

/** On a phone: the two things under the thumb. Everything else is behind the second. */
export function BottomBar(): ReactElement | null {
  const phone = useMedia('(max-width: 599px)');
  if (!phone) return null;
  return (
    <div className="bottom-bar">
      <button type="button" className="button" onClick={() => void pasteClipboard()}>
        {words.ribbon.paste}
      </button>
      <button type="button" className="button button-strong" aria-haspopup="dialog" onClick={() => openDialog('palette')}>
        {words.bar.more}
      </button>
    </div>
  );
}
