import { type ReactElement, useState } from 'react';
import { lostIn, recipientsOf } from '../../store/around.ts';
import { wrapAgain } from '../../store/wrapping.ts';
import { useAroundLayers, useRing } from '../../store/use.ts';
import { inside as W } from '../../words/encryption.ts';

/** Puts the layers that were peeled off around what was made of their content. */
export function WrapAgain(): ReactElement | null {
  const layers = useAroundLayers();
  const [failed, setFailed] = useState('');
  const ring = useRing().map(({ key }) => key);
  if (layers.length === 0) return null;
  const lost = layers.map((around, layer) => ({ around, layer, recipients: lostIn(around, ring) })).filter(({ recipients }) => recipients.length > 0);
  const names = W.recipientsNamed(lost.flatMap(({ around, recipients }) => recipientsOf(around, recipients)));
  // Where nobody is left there is nobody to encrypt for.
  const all = lost.some(({ around, recipients }) => recipients.length === around.openers.length);
  return (
    <>
      <div className="key-acts">
        <button type="button" className="button button-strong" disabled={all} onClick={() => void wrapAgain(lost.flatMap(({ layer, recipients }) => recipients.map((recipient) => ({ layer, recipient })))).then(setFailed)}>
          {lost.length > 0 && !all ? W.wrapWithout : W.wrapAgain}
        </button>
      </div>
      <p className="soft">
        {W.wrapHint(layers.length)}
      </p>
      {lost.length > 0 && <p className="bad">{all ? W.wrapNobody : W.wrapLost(names)}</p>}
      {failed && (
        <p className="bad" role="alert">
          {failed}
        </p>
      )}
    </>
  );
}
