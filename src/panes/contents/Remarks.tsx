import type { ReactElement } from 'react';
import type { PlacedPart } from '../../jose/parts.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { PartNotes } from './PartNotes.tsx';
import { PartTrouble } from './PartTrouble.tsx';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';

/** What is to be said of a part, at the part: why it cannot be read, what checking found, why it takes no key strokes. */
export function Remarks({ placed, reading }: { placed: PlacedPart; reading: TokenReading }): ReactElement {
  return (
    <>
      <PartTrouble placed={placed} />
      {reading.token.kind === 'sdJwt' && <PartNotes placed={placed} />}
      <ReadOnlyNote placed={placed} reading={reading} />
    </>
  );
}
