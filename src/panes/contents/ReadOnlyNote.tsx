import type { ReactElement } from 'react';
import type { PlacedPart } from '../../jose/parts.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { readOnly, readOnlyPart } from '../../store/editable.ts';
import { usePinned } from '../../store/use.ts';
import { remarks as W } from '../../words/remarks.ts';

/** Why a part takes no key strokes, said where somebody has put the caret to type them. */
export function ReadOnlyNote({ placed, reading }: { placed: PlacedPart; reading: TokenReading }): ReactElement | null {
  const pinned = usePinned();
  const why = readOnly(reading) ?? readOnlyPart(placed);
  if (why === null || pinned?.placed?.part !== placed.part) return null;
  return <p className="panel-note part-note soft">{W.readOnly[why]}</p>;
}
