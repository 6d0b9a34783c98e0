import type { ReactElement } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import { textView } from '../../store/derived/positions.ts';
import { placedParts } from '../../store/derived/select.ts';
import type { Selected } from '../../store/derived/selected.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/talk.ts';
import { rowsIn } from './jsonBlocks.ts';
import { type Pager, StageJson } from './StageJson.tsx';
import { charactersOf, spotIn } from './stageView.ts';
import { piecesOf } from './tapeRuns.ts';

/** Characters of one part, alone on the stage: beside what they say, and where they say nothing. */
const LIMIT = 210;
const ALONE = 360;
/** Where they say more than that leaves room for: one line of the characters, and the rest for what they say. */
const ONE_LINE = 56;
const ROWS = 7;
const COLUMNS = 74;

/** One part alone, as large as it can be: that in the light, or the first. */
export function StageZoom({
  reading,
  selected,
  pager,
}: {
  reading: TokenReading;
  selected: Selected | null;
  pager: Pager;
}): ReactElement {
  const own = selected?.reading ?? reading;
  const field = selected?.field ?? null;
  const placed = field?.placed && selected?.reading ? field.placed : placedParts(reading)[0];
  if (!placed) return <div />;
  const { letter, kind } = PART_LOOK[placed.part.name];
  const text = charactersOf(own, placed);
  const isLong = placed.part.decoded !== undefined && rowsIn(textView(placed.part, false).text, COLUMNS) > ROWS;
  const limit = isLong ? ONE_LINE : placed.part.decoded ? LIMIT : ALONE;
  return (
    <div className={`stage-zoom rail-${kind}${isLong ? ' is-long' : ''}`}>
      <h3>
        <Letter>{letter}</Letter>
        {partTitle(placed)} <small className="soft">{words.talk.bytes(placed.part.octets.length)}</small>
      </h3>
      <p className="stage-tape">
        <span className={`stage-part rail-${kind} is-lit`}>
          <span className="stage-run">
            {piecesOf(text, limit, { spot: spotIn(placed, field) }).map((piece, index) => (
              <span key={index} className={piece.mark === null ? undefined : `is-${piece.mark}`}>
                {piece.text}
              </span>
            ))}
          </span>
        </span>
      </p>
      {placed.part.decoded && <StageJson part={placed.part} spot={field} pager={pager} />}
    </div>
  );
}
