import { Fragment, type ReactElement } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { pickedCandidate, placedParts } from '../../store/derived/select.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/talk.ts';
import { changedIn, charactersOf, isLit, spotIn } from './stageView.ts';
import { piecesOf, shareOut, type Piece } from './tapeRuns.ts';

function Pieces({ pieces }: { pieces: readonly Piece[] }): ReactElement {
  return (
    <>
      {pieces.map(({ text, mark }, index) =>
        mark === 'changed' ? (
          <mark key={index}>{text}</mark>
        ) : (
          <span key={index} className={mark === null ? undefined : `is-${mark}`}>
            {text}
          </span>
        ),
      )}
    </>
  );
}

/** The whole token as a tape: letters, tints and rails, so that nothing depends on hue alone. */
export function StageTape({
  reading,
  before = [],
  spot = null,
  limit,
}: {
  reading: TokenReading;
  /** What was shown before, the step before this one first: where a few characters have changed, they are marked. */
  before?: readonly (TokenReading | null)[];
  spot?: Field | null;
  limit: number;
}): ReactElement {
  const parts = placedParts(reading);
  const { wrappings } = pickedCandidate(reading);
  const shares = shareOut(
    parts.map(({ part }) => part.span.end - part.span.start),
    limit,
  );
  // A text around the token: it is what was given, and the parts below are what was found in it.
  if (wrappings.length > 0)
    return (
      <p className="stage-tape" aria-label={words.talk.givenText}>
        <span className="stage-part rail-other">
          <span className="stage-run">
            <Pieces pieces={piecesOf(reading.source.trim(), limit)} />
          </span>
        </span>
      </p>
    );
  return (
    <p className={`stage-tape${spot ? ' has-spot' : ''}`}>
      {parts.map((placed, at) => {
        const { letter, kind } = PART_LOOK[placed.part.name];
        const text = charactersOf(reading, placed);
        const lit = isLit(placed, spot);
        // Outside the light a change is only what an earlier step did, undone.
        const changed = spot && !lit ? null : changedIn(before, reading, at);
        const marks = { changed, spot: lit ? spotIn(placed, spot) : null };
        return (
          <Fragment key={at}>
            {at > 0 && <b className="stage-dot">{words.talk.dot}</b>}
            <span className={`stage-part rail-${kind}${lit ? ' is-lit' : ''}`}>
              <Letter>{letter}</Letter>
              <span className="visually-hidden">{partTitle(placed)} </span>
              <span className="stage-run">
                {text === '' ? <i>{words.talk.empty}</i> : <Pieces pieces={piecesOf(text, shares[at] ?? 0, marks)} />}
              </span>
            </span>
          </Fragment>
        );
      })}
    </p>
  );
}
