import type { ReactElement } from 'react';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { ReadOnly } from '../../store/derived/editable.ts';
import { usePinned } from '../../store/use/useBench.ts';
import { PartNotes } from './PartNotes.tsx';
import { PartTrouble } from './PartTrouble.tsx';
import { words } from '../../words/remarks.ts';

/** Shows remarks at a part: why it cannot be read, what checking found, why it is read-only. */
export function Remarks({
  placed,
  layer,
  isSdJwt,
  isOther,
  readOnly,
}: {
  placed: PlacedPart;
  layer: number;
  isSdJwt: boolean;
  /** The typed text is not in any token: the part shows its last valid version. */
  isOther: boolean;
  readOnly: ReadOnly | null;
}): ReactElement {
  const pinned = usePinned();
  return (
    <>
      <PartTrouble placed={placed} layer={layer} isOther={isOther} />
      {isSdJwt && <PartNotes placed={placed} />}
      {/* Shown at the place where somebody has put the caret to type. */}
      {readOnly !== null && pinned?.placed?.part === placed.part && (
        <p className="panel-note part-note soft">{words.remarks.readOnly[readOnly]}</p>
      )}
    </>
  );
}
