import type { ReactElement } from 'react';
import { useLastGood, useForeignText } from '../../store/use/useBench.ts';
import { words } from '../../words/words.ts';
import { Layer } from './Layer.tsx';

/** Describes a text that is not a JSON token; during editing it also shows the last token. */
export function ForeignText(): ReactElement {
  const named = useForeignText();
  const lastGood = useLastGood();
  return (
    <>
      <div className="note">
        <h3>{named?.label ?? words.verdict.foreign('')}</h3>
        <p>{named?.says}</p>
        <p className="soft">{named?.hint}</p>
        <p className="soft">{words.foreign.stillThere}</p>
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
