import type { ReactElement, ReactNode } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { Part } from '../../jose/token/token.ts';
import { contentIn, type Layer } from '../../store/derived/layers.ts';
import { placedParts } from '../../store/derived/select.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/talk.ts';
import { isLit } from './stageView.ts';
import { StageJson } from './StageJson.tsx';

function Card({
  letter,
  kind,
  title,
  lit,
  closed = false,
  children,
}: {
  letter: string;
  kind: string;
  title: string;
  lit: boolean;
  closed?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <section
      className={`stage-card rail-${kind}${lit ? ' is-lit' : ''}${closed ? ' is-closed' : ''}`}
      aria-label={title}
    >
      <h3>
        <Letter>{letter}</Letter>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** A part whose octets say nothing by themselves: its name and its size. */
function Size({ placed, spot }: { placed: PlacedPart; spot: Field | null }): ReactElement {
  const { letter, kind } = PART_LOOK[placed.part.name];
  const { length } = placed.part.octets;
  return (
    <li className={`rail-${kind}${isLit(placed, spot) ? ' is-lit' : ''}`}>
      <Letter>{letter}</Letter>
      <span>
        <b>{partTitle(placed)}</b>{' '}
        <span className="soft">{length === 0 ? words.talk.empty : words.talk.bytes(length)}</span>
      </span>
    </li>
  );
}

const isText = ({ part }: PlacedPart): boolean => part.decoded !== undefined;

/** Header and payload of one layer, and the sizes of its other parts. */
function LayerCards({
  layer,
  spot,
  inside,
  sizes = true,
}: {
  layer: Layer;
  spot: Field | null;
  inside: boolean;
  /** There is no room for them where a layer is inside. */
  sizes?: boolean;
}): ReactElement {
  const parts = placedParts(layer.reading);
  return (
    <>
      {parts.filter(isText).map((placed, index) => (
        <Card
          key={index}
          {...PART_LOOK[placed.part.name]}
          title={inside ? words.talk.inside(partTitle(placed)) : partTitle(placed)}
          lit={isLit(placed, spot) && spot?.placed?.part === placed.part}
        >
          <StageJson part={placed.part} spot={spot} />
        </Card>
      ))}
      {sizes && (
        <ul className="stage-sizes">
          {parts
            .filter((placed) => !isText(placed))
            .map((placed, index) => (
              <Size key={index} placed={placed} spot={inside && spot?.placed?.part !== placed.part ? null : spot} />
            ))}
        </ul>
      )}
    </>
  );
}

/** What was encrypted, where a key has opened it and it is not a token. */
function Content({ part, lit, spot }: { part: Part; lit: boolean; spot: Field | null }): ReactElement {
  return (
    <Card letter={PART_LOOK.payload.letter} kind="payload" title={words.talk.content} lit={lit}>
      <StageJson part={part} spot={spot} />
    </Card>
  );
}

/** What every part says, as far as it can be read. */
export function StageParts({
  layers,
  spot,
  layer,
  failed,
}: {
  layers: readonly Layer[];
  spot: Field | null;
  layer: number;
  /** A key was tried, and did not open it. */
  failed: boolean;
}): ReactElement {
  const [outer] = layers;
  if (!outer) return <div />;
  // Two have room: of more that opened, the innermost, or that in the light.
  const at = layer > 1 && layer <= layers.length ? layer : layers.length;
  const inner = at > 1 ? layers[at - 1] : undefined;
  const content = contentIn(layers);
  const isJwe = outer.reading.token.kind === 'jwe';
  const closed = isJwe && !inner && !content;
  return (
    <div className={`stage-parts ${isJwe ? (inner ? 'is-nested' : 'is-jwe') : 'is-jws'}`}>
      <LayerCards layer={outer} spot={layer === 1 ? spot : null} inside={false} sizes={!inner} />
      {inner && <LayerCards layer={inner} spot={layer === at ? spot : null} inside />}
      {content && 'part' in content && (
        <Content part={content.part} lit={layer > layers.length} spot={layer > layers.length ? spot : null} />
      )}
      {closed && (
        <Card letter={PART_LOOK.ciphertext.letter} kind="unreadable" title={words.talk.content} lit={false} closed>
          <p className="stage-closed">{failed ? words.talk.notOpened : words.talk.closed}</p>
        </Card>
      )}
    </div>
  );
}
