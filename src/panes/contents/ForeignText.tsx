import type { ReactElement } from 'react';
import { CLAIMS_OF_BENCH, openDialog } from '../../store/verbs/dialogs.ts';
import { useLastGood, useForeignText } from '../../store/use/useBench.ts';
import { useIsClaims } from '../../store/use/useIsClaims.ts';
import { words as dialogWords } from '../../words/dialogs.ts';
import { words } from '../../words/words.ts';
import { Layer } from './Layer.tsx';

/** Describes a text that is not a JSON token; during editing it also shows the last token. */
export function ForeignText(): ReactElement {
  const named = useForeignText();
  const hasClaims = useIsClaims();
  const lastGood = useLastGood();
  return (
    <>
      <div className="note">
        <h3>{named?.label ?? words.verdict.foreign('')}</h3>
        <p>{named?.says}</p>
        <p className="soft">{named?.hint}</p>
        <p className="soft">{words.foreign.stillThere}</p>
        {hasClaims && (
          <div className="key-acts">
            <button
              type="button"
              className="button"
              aria-haspopup="dialog"
              onClick={() => openDialog('build', CLAIMS_OF_BENCH)}
            >
              {dialogWords.buildDialog.ofClaims}
            </button>
          </div>
        )}
      </div>
      {lastGood && (
        <div className="is-stale">
          <p className="soft">{words.contents.lastGood}</p>
          <Layer reading={lastGood} number={1} isFormer />
        </div>
      )}
    </>
  );
}
