import { type CSSProperties, Fragment, type ReactElement, type ReactNode } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { Part } from '../../jose/token/token.ts';
import { contentIn, type Layer } from '../../store/derived/layers.ts';
import { placedParts } from '../../store/derived/select.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/talk.ts';
import { hasManyCards, innerShown, isLit, textParts } from './stageView.ts';
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

interface PartCard {
  lit: boolean;
  card: ReactElement;
}

/** Header, payload and whatever else says something in one layer. */
const cardsOf = (layer: Layer, spot: Field | null, inside: boolean): PartCard[] =>
  textParts(layer.reading).map((placed) => {
    const lit = isLit(placed, spot) && spot?.placed?.part === placed.part;
    const title = partTitle(placed);
    return {
      lit,
      card: (
        <Card {...PART_LOOK[placed.part.name]} title={inside ? words.talk.inside(title) : title} lit={lit}>
          <StageJson part={placed.part} spot={spot} />
        </Card>
      ),
    };
  });

/** The sizes of the other parts of a layer. */
function Sizes({ layer, spot, inside }: { layer: Layer; spot: Field | null; inside: boolean }): ReactElement {
  const others = placedParts(layer.reading).filter(({ part }) => part.decoded === undefined);
  return (
    <ul className="stage-sizes">
      {others.map((placed, index) => (
        <Size key={index} placed={placed} spot={inside && spot?.placed?.part !== placed.part ? null : spot} />
      ))}
    </ul>
  );
}

/** So many have room: of more, the first, and that in the light. */
const MOST = 6;

function withinRoom(cards: readonly PartCard[]): readonly PartCard[] {
  const lit = cards.findIndex((each) => each.lit);
  return lit < MOST ? cards.slice(0, MOST) : [...cards.slice(0, MOST - 1), cards[lit] as PartCard];
}

/** What was encrypted, where a key has opened it and it is not a token. */
function Content({ part, lit, spot }: { part: Part; lit: boolean; spot: Field | null }): ReactElement {
  return (
    <Card letter={PART_LOOK.payload.letter} kind="payload" title={words.talk.content} lit={lit}>
      <StageJson part={part} spot={spot} />
    </Card>
  );
}

/** What was encrypted, where no key has opened it. */
function Closed({ failed }: { failed: boolean }): ReactElement {
  return (
    <Card letter={PART_LOOK.ciphertext.letter} kind="unreadable" title={words.talk.content} lit={false} closed>
      <p className="stage-closed">{failed ? words.talk.notOpened : words.talk.closed}</p>
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
  const inner = innerShown(layers, layer);
  const content = contentIn(layers);
  const isJwe = outer.reading.token.kind === 'jwe';
  const opened = content && 'part' in content ? content.part : null;
  const closed = isJwe && !inner && !content;
  const inSpot = layer > layers.length ? spot : null;
  const cards: PartCard[] = [
    ...cardsOf(outer, layer === 1 ? spot : null, false),
    ...(inner ? cardsOf(inner, layer > 1 ? spot : null, true) : []),
    ...(opened
      ? [{ lit: inSpot !== null, card: <Content part={opened} lit={inSpot !== null} spot={inSpot} /> }]
      : closed
        ? [{ lit: false, card: <Closed failed={failed} /> }]
        : []),
  ];
  const isMany = hasManyCards(layers, layer);
  const shown = isMany ? withinRoom(cards) : cards;
  const columns = shown.length > 3 ? Math.ceil(shown.length / 2) : shown.length;
  const look = isMany
    ? `is-many${shown.length > 3 ? ' has-rows' : ''}`
    : isJwe
      ? inner
        ? 'is-nested'
        : 'is-jwe'
      : 'is-jws';
  const sizes = (
    <Sizes layer={inner ?? outer} spot={(layer === 1) === !inner ? spot : null} inside={inner !== undefined} />
  );
  const [first, ...rest] = shown.map(({ card }, index) => <Fragment key={index}>{card}</Fragment>);
  return (
    <div className={`stage-parts ${look}`} style={{ '--columns': columns } as CSSProperties}>
      {first}
      {look === 'is-jwe' && sizes}
      {rest}
      {look !== 'is-jwe' && sizes}
      {cards.length > shown.length && (
        <p className="stage-more">{words.talk.left(cards.length - shown.length, 'parts')}</p>
      )}
    </div>
  );
}
