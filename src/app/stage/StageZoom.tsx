import type { ReactElement } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import { placedParts } from '../../store/derived/select.ts';
import type { Selected } from '../../store/derived/selected.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/talk.ts';
import { StageJson } from './StageJson.tsx';
import { charactersOf, spotIn } from './stageView.ts';
import { piecesOf } from './tapeRuns.ts';

/** Characters of one part, alone on the stage: beside what they say, and where they say nothing. */
const LIMIT = 210;
const ALONE = 360;

/** One part alone, as large as it can be: that in the light, or the first. */
export function StageZoom({ reading, selected }: { reading: TokenReading; selected: Selected | null }): ReactElement {
  const own = selected?.reading ?? reading;
  const field = selected?.field ?? null;
  const placed = field?.placed && selected?.reading ? field.placed : placedParts(reading)[0];
  if (!placed) return <div />;
  const { letter, kind } = PART_LOOK[placed.part.name];
  const text = charactersOf(own, placed);
  return (
    <div className={`stage-zoom rail-${kind}`}>
      <h3>
        <Letter>{letter}</Letter>
        {partTitle(placed)} <small className="soft">{words.talk.bytes(placed.part.octets.length)}</small>
      </h3>
      <p className="stage-tape">
        <span className={`stage-part rail-${kind} is-lit`}>
          <span className="stage-run">
            {piecesOf(text, placed.part.decoded ? LIMIT : ALONE, { spot: spotIn(placed, field) }).map(
              (piece, index) => (
                <span key={index} className={piece.mark === null ? undefined : `is-${piece.mark}`}>
                  {piece.text}
                </span>
              ),
            )}
          </span>
        </span>
      </p>
      {placed.part.decoded && <StageJson part={placed.part} spot={field} />}
    </div>
  );
}
