import { type ReactElement, useState } from 'react';
import { lostIn, recipientsOf } from '../../store/state/outerLayers.ts';
import { wrapAgain } from '../../store/verbs/wrapping.ts';
import { usePeeled } from '../../store/use/useBench.ts';
import { useRing } from '../../store/use/useKeys.ts';
import { words } from '../../words/encryption.ts';
import { sayAll, type Reason } from '../../words/say.ts';

/** Puts the layers that were peeled off around what was made of their content. */
export function WrapAgain(): ReactElement | null {
  const layers = usePeeled();
  const [failed, setFailed] = useState<Reason | null>(null);
  const ring = useRing().map(({ key }) => key);
  if (layers.length === 0) return null;
  const without = layers.map((layer) => ({ ...layer, dropping: lostIn(layer, ring) }));
  const lost = without.filter(({ dropping }) => dropping.length > 0);
  // From the outside in, as the layers are counted.
  const names = words.inside.recipientsNamed(lost.toReversed().flatMap((layer) => recipientsOf(layer, layer.dropping)));
  // Where nobody is left there is nobody to encrypt for.
  const all = lost.some(({ dropping, openers }) => dropping.length === openers.length);
  return (
    <>
      <div className="key-acts">
        <button
          type="button"
          className="button button-strong"
          disabled={all}
          onClick={() => void wrapAgain(without).then(setFailed)}
        >
          {lost.length > 0 && !all ? words.inside.wrapWithout : words.inside.wrapAgain}
        </button>
      </div>
      <p className="soft">{words.inside.wrapHint(layers.length)}</p>
      {lost.length > 0 && <p className="bad">{all ? words.inside.wrapNobody : words.inside.wrapLost(names)}</p>}
      {failed && (
        <p className="bad" role="alert">
          {sayAll(failed)}
        </p>
      )}
    </>
  );
}
