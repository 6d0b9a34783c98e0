import { openDialog } from '../../store/verbs/dialogs.ts';
import type { ReactElement } from 'react';
import { resetToPasted } from '../../store/verbs/editing.ts';
import { useChanged, useDraft, usePastedBefore } from '../../store/use/useBench.ts';
import { words } from '../../words/words.ts';

/** Says what was done here to the token, and offers the way back to the original. */
export function DraftNote(): ReactElement | null {
  const isDraft = useDraft() !== null;
  const changed = useChanged();
  const pasted = usePastedBefore();
  if (changed === null) return null;
  return (
    <div className="note draft-note" role="note">
      <p>
        {isDraft && <strong>{words.contents.draft}. </strong>}
        {words.contents.changed[changed]} {pasted === null ? '' : words.contents.notOriginal}
      </p>
      {pasted !== null && (
        <div className="key-acts">
          <button type="button" className="button" onClick={resetToPasted}>
            {words.contents.reset}
          </button>
          <button type="button" className="button" onClick={() => openDialog('compare')}>
            {words.compare.open}
          </button>
        </div>
      )}
    </div>
  );
}
