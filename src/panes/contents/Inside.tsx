import type { ReactElement } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import { readOnlyInnermost } from '../../store/derived/editable.ts';
import type { Layer } from '../../store/derived/layers.ts';
import { disallow } from '../../store/verbs/allow.ts';
import {
  useRaisedLimits,
  useAwaited,
  useDraft,
  useEncryptedDraft,
  useIsRedacted,
  useLayers,
} from '../../store/use/useBench.ts';
import { useVerdict } from '../../store/use/useKeys.ts';
import { peel } from '../../store/verbs/wrapping.ts';
import { stretchTime } from '../../store/verbs/stretchTime.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TimeBar } from '../../ui/TimeBar.tsx';
import { EncryptedAgain, SignedAgain } from './DraftLayer.tsx';
import { KINDS } from './kinds.ts';
import { Layer as LayerPane } from './Layer.tsx';
import { OpeningNotes } from './OpeningNotes.tsx';
import { Plaintext } from './Plaintext.tsx';
import { words } from '../../words/encryption.ts';

/** Shows an opened encrypted token: its recipients and its inside, layer in layer. */
export function Inside(): ReactElement | null {
  const layers = useLayers();
  const allowed = useRaisedLimits();
  const [outer] = layers;
  const encrypted = useEncryptedDraft();
  if (!encrypted && outer && !outer.answer && allowed?.reading === outer.reading)
    return <Busy iterations={allowed.limits.iterations ?? 0} />;
  return outer ? <Opened layers={layers} at={0} /> : null;
}

/** A key is being derived from a password, which may take long: a button stops it. */
function Busy({ iterations }: { iterations: number }): ReactElement {
  return (
    <div className="note" role="status">
      <p>{words.inside.stretching(iterations)}</p>
      <TimeBar label={words.inside.progress} expect={() => stretchTime(iterations)} />
      <button type="button" className="button" onClick={disallow}>
        {words.inside.cancel}
      </button>
    </div>
  );
}

/** Shows layer `at` (from 0) and its inside: a further layer in its own frame, or the content. */
function Opened({ layers, at }: { layers: readonly Layer[]; at: number }): ReactElement | null {
  const encrypted = useEncryptedDraft();
  const isRedacted = useIsRedacted();
  const layer = layers[at];
  if (!layer) return null;
  const { reading, answer, content } = layer;
  const next = layers[at + 1];
  return (
    <>
      {encrypted ? (
        reading.token.kind === 'jwe' ? (
          <EncryptedAgain number={at + 1} />
        ) : (
          <SignedAgain reading={reading} />
        )
      ) : (
        answer?.opening && <OpeningNotes opening={answer.opening} reading={at === 0 ? reading : null} />
      )}
      {content && content.kind !== 'token' && (
        <Plaintext content={content} layer={at + 2} compressed={answer?.opening?.opened?.answer.compressed?.length} />
      )}
      {content?.kind === 'token' && !next && <p className="note">{words.inside.deeper}</p>}
      {content?.kind === 'token' && next && (
        <LayerPane
          reading={next.reading}
          number={at + 2}
          head={<LayerHead reading={next.reading} number={at + 2} text={content.text} />}
        >
          <Opened layers={layers} at={at + 1} />
        </LayerPane>
      )}
      {at === 0 && content && !encrypted && !isRedacted && <Editing layers={layers} />}
    </>
  );
}

/** Whether the innermost can be edited, and what then happens around it. */
function Editing({ layers }: { layers: readonly Layer[] }): ReactElement {
  const why = readOnlyInnermost(layers);
  return <p className="soft">{why === null ? words.inside.editable : (words.inside.notEditable[why] ?? '')}</p>;
}

/** Names an inner layer, with its light and the button that puts it on the bench alone. */
function LayerHead({ reading, number, text }: { reading: TokenReading; number: number; text: string }): ReactElement {
  const light = useVerdict()?.layers[number - 1];
  const isDraft = useDraft() !== null;
  const isOld = useAwaited() && reading.token.kind === 'jwe';
  return (
    <div className={isDraft ? 'layer-head layer-drafted' : 'layer-head'}>
      <h3>{words.inside.layer(number, KINDS[reading.token.kind])}</h3>
      {light && (
        <span className={`state-${light.state}`}>
          <Icon name={light.state} /> {light.says}
        </span>
      )}
      <button
        type="button"
        className="link-button"
        title={words.inside.peelHint}
        disabled={isOld}
        onClick={() => peel(number, text.trim())}
      >
        {words.inside.peel}
      </button>
    </div>
  );
}
