import { type ComponentProps, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Token } from '../../jose/token/token.ts';
import { readOnlyIn } from '../../store/derived/editable.ts';
import { placedParts } from '../../store/derived/select.ts';
import { layerTree } from '../../store/derived/selected.ts';
import { useAwaited, useDraft, useIsRedacted, useLayers } from '../../store/use/useBench.ts';
import type { CheckAnswer } from '../../store/state/state.ts';
import { lazily } from '../../ui/lazily.ts';
import { usePaper } from '../../ui/usePaper.ts';
import { headerLine } from './headerLine.ts';
import { KINDS } from './kinds.ts';
import { OctetParts } from './OctetParts.tsx';
import { TextPart } from './TextPart.tsx';
import { words } from '../../words/words.ts';

// Of few signed tokens the claims are elsewhere: compressed, or in disclosures.
const ClaimsElsewhere = lazily<ComponentProps<typeof import('./ClaimsElsewhere.tsx').ClaimsElsewhere>>(() =>
  import('./ClaimsElsewhere.tsx').then((module) => module.ClaimsElsewhere),
);

/** Text parts drawn at once: an SD-JWT may have hundreds of disclosures. */
const FIRST = 12;
/** And on paper, where nobody can ask for more. */
const PRINTED = 60;

const OCTETS = new Set<PlacedPart['part']['name']>([
  'signature',
  'encryptedKey',
  'initializationVector',
  'ciphertext',
  'authenticationTag',
  'additionalData',
  'excess',
]);

/**
 * One token of the chain: layer 1 is the one on the bench, layer 2 what opened inside it. A region of its own where there
 * are others. `isFormer`: it is no longer on the bench. `head` goes before its parts, `children` (what is inside) behind.
 */
export function Layer({
  reading,
  number,
  isFormer = false,
  head,
  children,
}: {
  reading: TokenReading;
  number: number;
  isFormer?: boolean;
  head?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  const layers = useLayers();
  const isDraft = useDraft() !== null;
  const isRedacted = useIsRedacted();
  const { token } = reading;
  const layer = layers[number - 1];
  // Until there is a token of a draft, what is encrypted around it is still that of the last one.
  const isOld = useAwaited() && token.kind === 'jwe';
  const shownLayers = layers.length > 0 ? layers : [{ reading, answer: null }];
  // Once it is opened people want the inside: each layer around it is one line, until somebody opens that.
  const isOpened = !isFormer && token.kind === 'jwe' && layer?.content !== undefined;
  const paper = usePaper();
  const [isWhole, setWhole] = useState(false);
  const parts = (!isOpened || isWhole || paper) && (
    <div className={isOld ? 'is-stale' : undefined}>
      <Parts
        reading={reading}
        number={number}
        isFormer={isFormer}
        isOpened={isOpened}
        why={isRedacted ? 'redacted' : readOnlyIn(shownLayers, number, isDraft)}
        answer={isFormer || layer?.reading !== reading ? null : layer.answer}
      />
    </div>
  );
  if (number === 1 && token.kind !== 'jwe') return <>{parts}</>;
  return (
    <section className="layer" aria-label={words.contents.layer(number, KINDS[token.kind])}>
      {head}
      {isOpened && !paper && (
        <div className="layer-line">
          {number === 1 && <h3>{words.contents.layer(1, KINDS[token.kind])}</h3>}
          <span className="mono soft">{lineOf(token)}</span>
          <button type="button" className="link-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.contents.closeLayer : words.contents.openLayer}
          </button>
        </div>
      )}
      {isOpened && isWhole && <p className="soft hint">{words.contents.outerReadable}</p>}
      {parts}
      {children}
    </section>
  );
}

function Parts({
  reading,
  number,
  isFormer,
  isOpened,
  why,
  answer,
}: {
  reading: TokenReading;
  number: number;
  isFormer: boolean;
  isOpened: boolean;
  why: ReturnType<typeof readOnlyIn>;
  answer: CheckAnswer | null;
}): ReactElement {
  const [all, setAll] = useState(false);
  const paper = usePaper();
  const { token } = reading;
  const root = layerTree(reading, number);
  const parts = placedParts(reading);
  const texts = inReadingOrder(parts.filter(({ part }) => !OCTETS.has(part.name)));
  const shown = all ? texts : texts.slice(0, paper ? PRINTED : FIRST);
  const more = texts.length - shown.length;
  return (
    <>
      {(token.kind === 'sdJwt' || answer?.placed || answer?.unpacked) && (
        <Suspense fallback={null}>
          <ClaimsElsewhere reading={reading} number={number} answer={answer} />
        </Suspense>
      )}
      {shown.map((placed) => (
        <TextPart
          key={keyOf(placed)}
          placed={placed}
          token={token}
          root={root}
          layer={number}
          why={why}
          isFormer={isFormer}
        />
      ))}
      {more > 0 && paper && <p className="note">{words.contents.partsNotPrinted(more)}</p>}
      {more > 0 && !paper && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.contents.more(more)}
        </button>
      )}
      {token.kind === 'jws' && token.detached && !token.payload && <p className="note">{words.contents.detached}</p>}
      <OctetParts
        token={token}
        parts={parts.filter(({ part }) => OCTETS.has(part.name))}
        root={root}
        isOpened={isOpened}
      />
    </>
  );
}

const lineOf = (token: Token): string => (token.kind === 'jwe' ? (headerLine(token.protectedHeader?.json) ?? '') : '');

/** Headers before what they head, whatever the order of a JSON serialisation. */
function inReadingOrder(parts: PlacedPart[]): PlacedPart[] {
  const rank = ({ part, group }: PlacedPart): number =>
    group?.kind === 'keyBinding' ? 3 : part.name === 'disclosure' ? 2 : part.name === 'payload' ? 1 : 0;
  return parts
    .map((placed, index) => ({ placed, index }))
    .sort((a, b) => rank(a.placed) - rank(b.placed) || a.index - b.index)
    .map(({ placed }) => placed);
}

const keyOf = ({ part, group }: PlacedPart): string => `${part.name} ${group?.kind ?? ''} ${group?.index ?? 0}`;
