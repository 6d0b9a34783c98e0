import { Fragment, type ReactElement, type ReactNode, useState } from 'react';
import type { PlacedPart } from '../../jose/parts.ts';
import { readOnlyInside, readOnlyPart } from '../../store/editable.ts';
import { peel } from '../../store/wrapping.ts';
import type { Layer } from '../../store/layers.ts';
import { placedParts } from '../../store/select.ts';
import { layerTree } from '../../store/selected.ts';
import { useAwaited, useDraft, useLayers, useVerdict } from '../../store/use.ts';
import { Icon } from '../../ui/Icon.tsx';
import { inside as W } from '../../words/encryption.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';
import { EncryptedAgain, SignedAgain } from './DraftLayer.tsx';
import { InnerPart } from './InnerPart.tsx';
import { KINDS } from './kinds.ts';
import { OctetParts } from './OctetParts.tsx';
import { OpeningNotes } from './OpeningNotes.tsx';
import { PartNotes } from './PartNotes.tsx';

/** Parts of one layer drawn at once: an SD-JWT may have hundreds of disclosures. */
const PARTS_SHOWN = 40;

/** A token that opened inside another, in a frame of its own, with its own light. */
export function InnerLayer({ layer: { reading, answer }, number, text, children }: { layer: Layer; number: number; text: string; children: ReactNode }): ReactElement {
  const light = useVerdict()?.layers[number - 1];
  const within = useDraft()?.within;
  const layers = useLayers();
  // Until there is a token of a draft, what is encrypted further in is of the last one too.
  const isOld = useAwaited() && reading.token.kind === 'jwe';
  const readOnly = reading.token.kind === 'jwe' || (!within && readOnlyInside(layers) !== null);
  const root = layerTree(reading, number);
  const [all, setAll] = useState(false);
  const every = placedParts(reading);
  const parts = all ? every : every.slice(0, PARTS_SHOWN);
  const read = parts.filter(({ part }) => part.decoded);
  const octets = parts.filter(({ part }) => !part.decoded);
  return (
    <section className="layer" aria-label={W.layer(number, KINDS[reading.token.kind])}>
      <div className={within ? 'layer-head layer-drafted' : 'layer-head'}>
        <h3>{W.layer(number, KINDS[reading.token.kind])}</h3>
        {light && (
          <span className={`state-${light.state}`}>
            <Icon name={light.state} /> {light.says}
          </span>
        )}
        <button type="button" className="button" title={W.peelHint} disabled={isOld} onClick={() => peel(number, text.trim())}>
          {W.peel}
        </button>
      </div>
      {within && reading.token.kind === 'jwe' && <EncryptedAgain at={number - 1} />}
      <div className={isOld ? 'is-stale' : undefined}>
        {read.map((placed) => (
          <Fragment key={keyOf(placed)}>
            <InnerPart placed={placed} title={partTitle(placed)} root={root} layer={number} readOnly={readOnly || readOnlyPart(placed) !== null} />
            {reading.token.kind === 'sdJwt' && <PartNotes placed={placed} />}
          </Fragment>
        ))}
        <OctetParts token={reading.token} parts={octets} root={root} />
        {parts.length < every.length && (
          <button type="button" className="button" onClick={() => setAll(true)}>
            {words.contents.more(every.length - parts.length)}
          </button>
        )}
      </div>
      {/* At the signature, and below: what is being typed stays where it is. */}
      {within && reading.token.kind !== 'jwe' && <SignedAgain reading={reading} />}
      {!within && answer?.opening && <OpeningNotes opening={answer.opening} reading={null} />}
      {children}
    </section>
  );
}

const keyOf = ({ part, group }: PlacedPart): string => `${part.name} ${group?.kind ?? ''} ${group?.index ?? 0}`;
